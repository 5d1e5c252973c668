/** Links that hand out a seat: what they carry, and what one that was opened says. */
import {
  makeScenarioCode,
  type Invitation,
  LONGEST_LINK,
  packInvitation,
  readInvitation,
} from '../../../../conference/invitation.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { OpenedScenario, Shelved } from '../../../session/store/shelf.ts';

/**
 * A scenario as links hand it out. `beside`: too large for a link, so that its file goes along; `class`: a class server
 * gives it.
 */
export type Handed = {
  scenario: Invitation['scenario'];
  how: 'ships' | 'inside' | 'beside' | 'class';
};

/** Letters of a packed scenario that still goes into a link. */
export const MOST_LETTERS = LONGEST_LINK;

/** @param text of the file; absent where the scenario ships with the page */
export function makeHandout(scenario: Scenario, text?: string): Handed {
  const { id } = scenario;
  const bare = { id, code: makeScenarioCode(scenario) };
  if (text === undefined) return { scenario: bare, how: 'ships' };
  const whole = { ...bare, text };
  return measureLink(whole) <= LONGEST_LINK
    ? { scenario: whole, how: 'inside' }
    : { scenario: bare, how: 'beside' };
}

function measureLink(scenario: Invitation['scenario']): number {
  return packInvitation({ scenario, seat: 'CHAIR', assist: 'hints', veil: false, locks: [] })
    .length;
}

/** @param page address of this page; what stands behind `#` in it does not matter */
export function makeLink(invitation: Invitation, page: string): string {
  return `${page.split('#')[0]}#/s/${packInvitation(invitation)}`;
}

export type ReadInvitation = Extract<Invited, { status: 'read' }>;

export type Invited =
  | { status: 'fault'; code: string }
  /** `from`: where its scenario is to be had. */
  | {
      status: 'read';
      invitation: Invitation;
      from: 'shelf' | 'link' | 'file';
      /** Code under which a class server counts attempts. */
      counted?: string;
    };

export function readInvited(packed: string, shelf: readonly Shelved[]): Invited {
  const reading = readInvitation(packed);
  if (!reading.ok) return { status: 'fault', code: reading.code };
  return placeInvited(reading.invitation, shelf);
}

export function placeInvited(
  invitation: Invitation,
  shelf: readonly Shelved[],
): Extract<Invited, { status: 'read' }> {
  const { id, text } = invitation.scenario;
  const ships = shelf.some((one) => one.id === id);
  return {
    status: 'read',
    invitation,
    from: text !== undefined ? 'link' : ships ? 'shelf' : 'file',
  };
}

/** What became of the scenario of an invitation. */
export type InvitedScenario =
  | { status: 'waiting' }
  | { status: 'refused' }
  /** Its code is not the link's. */
  | { status: 'other'; code: string; scenario: Scenario }
  /** There is no such seat in it. */
  | { status: 'noSeat' }
  | { status: 'ready'; scenario: Scenario };

type Sources = {
  opened: OpenedScenario | null;
  browsed: { id: string; scenario: Scenario } | null;
};

export function findInvitedScenario(
  { invitation, from }: Extract<Invited, { status: 'read' }>,
  { opened, browsed }: Sources,
): InvitedScenario {
  if (from !== 'shelf' && opened?.kind === 'refused') return { status: 'refused' };
  const own = opened?.kind === 'scenario' ? opened.scenario : undefined;
  const shipped = browsed?.id === invitation.scenario.id ? browsed.scenario : undefined;
  const scenario = from === 'shelf' ? shipped : own;
  if (!scenario) return { status: 'waiting' };
  const code = makeScenarioCode(scenario);
  const other = code !== invitation.scenario.code;
  // Another version of what ships may be played all the same, if there is such a seat in it.
  if (other && from !== 'shelf') return { status: 'other', code, scenario };
  if (!hasSeat(scenario, invitation.seat)) return { status: 'noSeat' };
  return other ? { status: 'other', code, scenario } : { status: 'ready', scenario };
}

/** The text a game begins with; the draft where the invitation names one that this scenario does not have. */
export function startIn({ starts }: Scenario, start: string | undefined): string | undefined {
  return start !== undefined && starts.has(start) ? start : undefined;
}

function hasSeat({ delegationIndex, observers }: Scenario, seat: string): boolean {
  return seat === 'CHAIR' || delegationIndex.has(seat) || observers.some(({ id }) => id === seat);
}

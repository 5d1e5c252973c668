/** A newcomer in the Chair: the next act that should serve the room, with the number that speaks for it. */
import type { Act, Command } from '../../../../engine/command.ts';
import { CHAIR } from '../../../../scenario/resolved.ts';
import type { Game } from '../../../session/store/store.ts';
import { countBracketsLeft } from '../../../session/game/text/article-now.ts';
import type { Learning } from '../../../session/game/learning.ts';

type View = Game['view'];

type ChairStep = 'ask' | 'order' | 'group' | 'text' | 'close';

type Of<T extends Act['type']> = Extract<Act, { type: T }>;

/** Weights are shares of the floor's, 0..1. */
export type FirstChair = { step: ChairStep; plates: number; heard: Heard } & (
  | { kind: 'ask'; act: Of<'ask'>; share: number; again: boolean; free: boolean }
  | { kind: 'order'; act: Of<'order'>; open: number }
  | { kind: 'group'; act: Of<'smallGroup'>; share: number }
  | { kind: 'text'; act: Of<'text'> }
  | { kind: 'exhausted'; act: Of<'exhausted'> }
  | { kind: 'end' | 'stand' | 'found'; act: Of<'pass'> }
  | { kind: 'motions'; act: Of<'pass'>; pending: number }
);

/** What the floor has told the Chair: how many, and how many of them the text leaves worse off than no deal. */
type Heard = { told: number; of: number; worse: number };

/** Not once a conference has been chaired to its end or the help put away, nor where no help is wanted. */
export function needsFirstChair(game: Game, { chaired }: Learning): boolean {
  const looksOn = game.readOnly || game.moment !== null;
  return !chaired && !looksOn && game.assist !== 'none' && isChairs(game);
}

function isChairs({ view, seat }: Pick<Game, 'view' | 'seat'>): boolean {
  return seat === CHAIR && view.awaited === seat;
}

/** @param command what a Chair that knows no more than the person would do */
export function findFirstChair(view: View, command: Command): FirstChair | null {
  const { seat: _, reasons = [], ...act } = command;
  const base = { plates: view.plates, heard: countHeard(view) };
  switch (act.type) {
    case 'ask': {
      const again = view.soundings.some(({ of }) => of === findDelegationOf(view, act.delegation));
      const share = computeShareOf(view, act.delegation);
      return { ...base, step: 'ask', kind: 'ask', act, share, again, free: view.freeAsk };
    }
    case 'order':
      return { ...base, step: 'order', kind: 'order', act, open: countBracketsLeft(view) };
    case 'smallGroup': {
      const share = (reasons[0]?.value ?? 0) / sumWeightOf(view, view.floor);
      return { ...base, step: 'group', kind: 'group', act, share };
    }
    case 'text':
      return { ...base, step: 'text', kind: 'text', act };
    case 'exhausted':
      return { ...base, step: 'close', kind: 'exhausted', act };
    default:
      return adviseWaiting(view, base);
  }
}

/** Where a Chair had better let the others go on. */
function adviseWaiting(view: View, base: Pick<FirstChair, 'plates' | 'heard'>): FirstChair | null {
  const act = { type: 'pass' as const };
  switch (view.phase) {
    case 'negotiation.floor':
      return { ...base, step: 'close', kind: 'end', act };
    case 'negotiation.announcement':
    case 'chairsText':
      return { ...base, step: 'text', kind: 'stand', act };
    case 'decision.motions': {
      const pending = view.motions.filter(({ status }) => status === 'pending').length;
      return { ...base, step: 'close', kind: 'motions', act, pending };
    }
    case 'decision.bureau':
      return { ...base, step: 'close', kind: 'found', act };
    default:
      return null;
  }
}

function countHeard({ soundings, floor }: View): Heard {
  const worse = soundings.filter(({ low, high }) => low + high < 0).length;
  return { told: soundings.length, of: floor.length, worse };
}

function findDelegationOf({ scenario }: View, id: string): number {
  return scenario.delegationIndex.get(id) ?? -1;
}

function computeShareOf(view: View, id: string): number {
  return (view.floorWeight[findDelegationOf(view, id)] ?? 0) / sumWeightOf(view, view.floor);
}

function sumWeightOf(view: View, delegations: readonly number[]): number {
  return delegations.reduce((sum, d) => sum + (view.floorWeight[d] ?? 0), 0);
}

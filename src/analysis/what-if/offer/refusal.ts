/**
 * What would have changed a refusal: one change more, else one of its changes otherwise, the one that costs its
 * maker least with which the same delegations would have agreed there and then. They are asked again as they
 * were, instructions and all.
 */
import type { OfferId } from '../../../scenario/resolved.ts';
import { type Conference, decidePolicyCommand } from '../../../conference/conference.ts';
import { listEverPersons } from '../../../conference/record/persons.ts';
import { apply } from '../../../engine/acts/apply.ts';
import type { Change, Command, Seat } from '../../../engine/command.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { readMandate } from '../../../engine/capitals/instructions.ts';
import type { Reason } from '../../../engine/answers/reason.ts';
import type { Values } from '../../../engine/numbers/values.ts';
import { findAwaitedSeat } from '../../../engine/state/awaited.ts';
import { findOfferId, findWhatIfMoments, type MadeProposal } from '../moments.ts';
import { alterChanges, byCost, byIndex, type Sweetener } from './sweetener.ts';

export type Refusal = {
  kind: 'offer' | 'package';
  seat: Seat;
  /** Seats that refused, and why: causes in order of weight. */
  refusing: readonly { seat: Seat; reasons: readonly Reason[] }[];
  /** All changes it proposed. */
  changes: readonly Change[];
  proposal: MadeProposal;
};

/** Proposals of a seat that policies refused; none before the conference is closed. */
export function listRefusals(conference: Conference, seat: Seat): Refusal[] {
  const { happenings } = conference;
  const persons = listEverPersons(conference);
  const proposals = findWhatIfMoments(conference)?.proposals ?? [];
  return proposals.flatMap((proposal): Refusal[] => {
    const { command, id } = proposal;
    if (command.seat !== seat || !isRefused(proposal, happenings)) return [];
    const refusing = happenings.flatMap((happening) =>
      happening.type === 'answered' && happening.offer === id && happening.answer === 'refuse'
        ? [{ seat: happening.seat, reasons: happening.reasons }]
        : [],
    );
    const kind = command.type === 'package' ? 'package' : 'offer';
    // What a person would have said to something else nobody knows.
    if (kind === 'offer' && refusing.some((one) => persons.includes(one.seat))) return [];
    return [{ kind, seat, refusing, changes: listChangesIn(command), proposal }];
  });
}

function isRefused({ command, id }: MadeProposal, happenings: readonly DomainEvent[]): boolean {
  return happenings.some((happening) =>
    command.type === 'package'
      ? happening.type === 'informalsClosed' && happening.offer === id && !happening.agreed
      : happening.type === 'answered' && happening.offer === id && happening.answer === 'refuse',
  );
}

function listChangesIn(command: MadeProposal['command']): readonly Change[] {
  return command.type === 'package' ? command.changes : [...command.give, ...command.want];
}

/** The cheapest for its maker that would have done; null where none would. */
export function findSweetenerFor(conference: Conference, { proposal }: Refusal): Sweetener | null {
  const { setup } = conference;
  const { command, before } = proposal;
  const maker = setup.scenario.delegationIndex.get(command.seat);
  if (maker === undefined) return null;
  const inRoom = command.type === 'package';
  const found = byCost({
    scenario: setup.scenario,
    text: before,
    mandate: readMandate(setup, before, maker),
    made: byIndex(setup.scenario, listChangesIn(command)),
    full: isFull(setup.values, command),
    mayAdd: ({ status }) => (inRoom ? status !== 'closed' : status === 'open'),
  }).find((sweetened) => isAgreed(conference, proposal, sweeten(command, sweetened)));
  return found ? { how: found.how, change: found.change, cost: found.cost } : null;
}

function isFull(
  { packageLength, offerLength }: Pick<Values, 'packageLength' | 'offerLength'>,
  command: MadeProposal['command'],
): boolean {
  if (command.type === 'package') return command.changes.length >= packageLength;
  return command.give.length >= offerLength;
}

/** What is added its maker gives. */
function sweeten(command: MadeProposal['command'], sweetener: Sweetener): Command {
  if (command.type === 'package')
    return { ...command, changes: alterChanges(command.changes, sweetener) };
  const { give, want } = command;
  return {
    ...command,
    give: alterChanges(give, sweetener),
    want: sweetener.how === 'add' ? want : alterChanges(want, sweetener),
  };
}

/** Says it as it might have been said, and lets those who were asked answer. */
function isAgreed(
  conference: Conference,
  { id: real, before }: MadeProposal,
  said: Command,
): boolean {
  const { setup, plan } = conference;
  const persons = listEverPersons(conference);
  let step = apply(setup, before, said);
  const id = step.ok ? findOfferId(step.happenings) : null;
  if (id === null) return false;
  while (step.ok) {
    const agreed = findAnswerOutcome(step.happenings, id, said.type === 'package');
    const { state } = step;
    const seat = findAwaitedSeat(state, setup.scenario);
    if (agreed !== null || seat === null) return agreed ?? false;
    const answer: Command = persons.includes(seat)
      ? {
          seat,
          type: didAgree(conference.happenings, seat, real) ? 'accept' : 'refuse',
          offer: id,
        }
      : decidePolicyCommand({ setup, plan, state }, seat);
    step = apply(setup, state, answer);
  }
  return false;
}

/** Null while the answer is still to come. Asking one's capital is no agreement. */
function findAnswerOutcome(
  happenings: readonly DomainEvent[],
  id: string,
  inRoom: boolean,
): boolean | null {
  for (const happening of happenings) {
    if (inRoom && happening.type === 'informalsClosed' && happening.offer === id)
      return happening.agreed;
    if (!inRoom && happening.type === 'answered' && happening.offer === id)
      return happening.answer === 'accept';
  }
  return null;
}

/** A person in the room is taken to answer as before. */
function didAgree(happenings: readonly DomainEvent[], seat: Seat, offer: OfferId): boolean {
  return happenings.some(
    (happening) =>
      happening.type === 'answered' &&
      happening.seat === seat &&
      happening.offer === offer &&
      happening.answer === 'accept',
  );
}

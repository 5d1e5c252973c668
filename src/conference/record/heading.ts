/** What a record or a result says of its opening. */
import { CHAIR, type Scenario, type SeatId } from '../../scenario/resolved.ts';
import type { Course } from '../conference.ts';
import type { ReplayDivergence } from './divergence.ts';
import type { PlacedDraft } from '../drafts.ts';
import type { BroughtEvent } from '../injected.ts';
import {
  findLateHandover,
  type Handover,
  type Played,
  findPlayer,
  type SeatPlan,
} from '../plan.ts';

export type Heading = {
  scenario: { id: string };
  seats: SeatPlan;
  handovers?: readonly Handover[];
  drafts?: readonly PlacedDraft[];
  injected?: readonly BroughtEvent[];
  start?: string;
};

/** Of which scenario it is, who sat where, and from what text, must be possible at all. */
export function findFalseHeading(
  scenario: Scenario,
  { scenario: { id: named }, seats, handovers = [], drafts = [], injected = [], start }: Heading,
): { expected: unknown; found: unknown } | null {
  if (named !== scenario.id)
    return { expected: { scenario: scenario.id }, found: { scenario: named } };
  if (start !== undefined && !scenario.starts.has(start)) {
    return { expected: { start: [...scenario.starts.keys()] }, found: { start } };
  }
  const observes = (seat: SeatId) => scenario.observers.some(({ id }) => id === seat);
  const known = (seat: SeatId) =>
    seat === CHAIR || scenario.delegationIndex.has(seat) || observes(seat);
  const wrong = seats.find(
    ({ seat }, i) => !known(seat) || seats.findIndex((one) => one.seat === seat) !== i,
  );
  if (wrong) return { expected: 'each seat of the scenario at most once', found: wrong };
  const disordered = handovers.find(
    ({ at, seat }, i) => !known(seat) || at < (handovers[i - 1]?.at ?? 0),
  );
  const odd = disordered ?? findIdleHandover(seats, handovers);
  if (odd) return { expected: 'seats of the scenario that change hands in order', found: odd };
  const draft = drafts.find(({ at, by }, i) => !known(by) || at < (drafts[i - 1]?.at ?? 0));
  if (draft) return { expected: 'words of seats of the scenario, in order', found: draft };
  const foreign = findForeignEvent(scenario, injected);
  return foreign ? describeFalseEvent(foreign) : null;
}

/** What came from outside, words or events, and could not have when it is said to. */
export function findFalseOutside(course: Course): ReplayDivergence | null {
  const event = course.findImpossible();
  const { drafts } = course.end();
  const draft = drafts?.all[drafts.brought];
  const apart = event
    ? describeFalseEvent(event)
    : draft && { expected: 'words that could come on the table then', found: draft };
  return apart ? { part: 'opening', command: 0, ...apart } : null;
}

/** Of another scenario, out of order, or twice. Whether the others are possible at their time only a replay tells. */
function findForeignEvent(
  { events }: Scenario,
  injected: readonly BroughtEvent[],
): BroughtEvent | undefined {
  return injected.find(
    ({ at, event }, i) =>
      !events.some(({ id }) => id === event) ||
      at < (injected[i - 1]?.at ?? 0) ||
      injected.findIndex((one) => one.event === event) !== i,
  );
}

function describeFalseEvent(found: BroughtEvent): { expected: unknown; found: unknown } {
  return { expected: 'events of the scenario, each once and before its time', found };
}

/** The first to whoever has the seat already: no game writes it, and it gives one conference many hashes. */
function findIdleHandover(seats: SeatPlan, handovers: readonly Handover[]): Handover | undefined {
  const players = new Map(seats.map(({ seat, by }) => [seat, by]));
  return handovers.find(({ seat, by }) => {
    const before = players.get(seat) ?? findPlayer([], seat);
    players.set(seat, by);
    return before === by;
  });
}

/** Nobody takes a seat over once the last command has been given: it would look like having played it. */
export function findFalseHandover(
  { handovers = [] }: Pick<Heading, 'handovers'>,
  played: Played,
): { expected: unknown; found: unknown } | null {
  const late = findLateHandover(handovers, played);
  return late ? { expected: 'seats that change hands before the last command', found: late } : null;
}

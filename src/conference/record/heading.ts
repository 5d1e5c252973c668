/** What a record or a result says of its opening. */
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import type { Handover, SeatPlan } from '../plan.ts';

export type Heading = {
  scenario: { id: string };
  seats: SeatPlan;
  handovers?: readonly Handover[];
  start?: string;
};

/** Of which scenario it is, who sat where, and from what text, must be possible at all. */
export function falseHeading(
  scenario: Scenario,
  { scenario: { id: named }, seats, handovers = [], start }: Heading,
): { expected: unknown; found: unknown } | null {
  if (named !== scenario.id)
    return { expected: { scenario: scenario.id }, found: { scenario: named } };
  if (start !== undefined && !scenario.starts.has(start)) {
    return { expected: { start: [...scenario.starts.keys()] }, found: { start } };
  }
  const observes = (seat: string) => scenario.observers.some(({ id }) => id === seat);
  const known = (seat: string) =>
    seat === CHAIR || scenario.delegationIndex.has(seat) || observes(seat);
  const wrong = seats.find(
    ({ seat }, i) => !known(seat) || seats.findIndex((one) => one.seat === seat) !== i,
  );
  if (wrong) return { expected: 'each seat of the scenario at most once', found: wrong };
  const odd = handovers.find(({ at, seat }, i) => !known(seat) || at < (handovers[i - 1]?.at ?? 0));
  return odd ? { expected: 'seats of the scenario that change hands in order', found: odd } : null;
}

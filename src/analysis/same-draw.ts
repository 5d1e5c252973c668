/**
 * A person's conference once more with another player in the seat: the same draw of instructions and the same others.
 * Beside a mean over many draws this leaves out the luck of the draw.
 */
import type { Scenario, SeatId } from '../scenario/resolved.ts';
import type { SeatPlan } from '../conference/plan.ts';
import { runConference } from '../conference/run.ts';
import type { SeatMeasures } from './measures.ts';
import { type OtherHand, SLOW_HAND } from './other-hands.ts';
import { type RunResult, simulate } from './simulate.ts';

/** Conferences that the one who searches plays on for one decision. */
const BUDGET = 20;

/** Measures 0..1; `others`: mean payoff of all other delegations; `each`: payoff by delegation. */
export type SameDraw = SeatMeasures & {
  by: OtherHand;
  ending: RunResult['ending'];
  others: number;
  each: readonly number[];
};

export type DrawOfGame = {
  /** Id of a delegation. */
  seat: SeatId;
  seed: number;
  run: number;
  /** Who sat in the other seats; other persons are played by default. */
  plan: SeatPlan;
  start?: string | undefined;
};

/**
 * @param run by which it is played; the one who searches needs `runSearching`
 * @returns null for a seat that is no delegation's
 */
export function playSameDraw(
  scenario: Scenario,
  of: DrawOfGame,
  by: OtherHand,
  run = runConference,
): SameDraw | null {
  const { seat, seed, plan, start } = of;
  const measured = scenario.delegationIndex.get(seat);
  if (measured === undefined) return null;
  const others = scenario.delegations.flatMap(({ index }) => (index === measured ? [] : [index]));
  const search = { budget: BUDGET };
  const seats = plan.map((one): SeatPlan[number] => {
    if (one.seat === seat) return by === SLOW_HAND ? { seat, by, search } : { seat, by };
    return one.by === 'person' ? { seat: one.seat, by: 'delegation' } : one;
  });
  const batch = {
    seed,
    from: of.run,
    to: of.run + 1,
    plan: seats,
    measured: [measured, ...others],
    start,
  };
  const [result] = simulate(scenario, batch, run);
  const [measures, ...rest] = result?.seats ?? [];
  if (!result || !measures) return null;
  const sum = rest.reduce((all, { payoff }) => all + payoff, 0);
  const each = rest.map(({ payoff }) => payoff).toSpliced(measured, 0, measures.payoff);
  return { by, ending: result.ending, ...measures, others: sum / Math.max(1, rest.length), each };
}

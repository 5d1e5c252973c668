/**
 * What a seat can foresee from what it knows: in several worlds that might be the one it is in, where the text is at the
 * close if the seat waits, and what other words would add to that.
 */
import type { Foresight } from '../../delegations/policy.ts';
import type { Command, Seat } from '../../engine/command.ts';
import { measureMandateMet } from '../../engine/mandate/met.ts';
import { replaceTextAt } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State, TextChange } from '../../engine/state/state.ts';
import { readStandingTexts } from '../../engine/state/texts.ts';
import type { View } from '../../engine/state/view.ts';
import type { SeatPlan } from '../plan.ts';
import { runOn } from '../run-on.ts';
import { drawWorlds } from './drawn-worlds.ts';
import { readSeenState } from './seen-state.ts';

/** What the policies of a plan do: handed in, as looking ahead is itself something that policies do. */
export type DecideFor = (setup: Setup, state: State, plan: SeatPlan, seat: Seat) => Command;

/** Worlds a policy looks into. */
const WORLDS = 8;

export function lookAhead(view: View, decideFor: DecideFor): Foresight {
  const from = readSeenState(view);
  const worlds = drawWorlds(view, from, WORLDS);
  const plan: SeatPlan = [{ seat: view.seat, by: 'passive' }];
  let ends: readonly (readonly number[])[] | undefined;
  return {
    computeWorth(change) {
      ends ??= worlds.map((setup) =>
        readStandingTexts(runOn(setup, from, (state, seat) => decideFor(setup, state, plan, seat))),
      );
      return averageWorth(view, ends, change);
    },
  };
}

function averageWorth(
  { mandate, scenario }: View,
  ends: readonly (readonly number[])[],
  change: TextChange,
): number {
  if (!mandate) return 0;
  const { articles } = scenario;
  const gains = ends.map(
    (texts) =>
      measureMandateMet(mandate, articles, replaceTextAt(texts, [change])) -
      measureMandateMet(mandate, articles, texts),
  );
  return gains.reduce((sum, one) => sum + one, 0) / gains.length;
}

/**
 * What a seat can foresee from what it knows: in several worlds that might be the one it is in, where the text is at the
 * close if the seat waits, and what other words would add to that.
 */
import type { Foresight } from '../../delegations/policy.ts';
import type { Command, Seat } from '../../engine/command.ts';
import { averageMetGain } from '../../engine/mandate/met.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { readStandingTexts } from '../../engine/mandate/mandate.ts';
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
  const { mandate, scenario } = view;
  const from = readSeenState(view);
  const worlds = drawWorlds(view, from, WORLDS);
  const plan: SeatPlan = [{ seat: view.seat, by: 'passive' }];
  let ends: readonly (readonly number[])[] | undefined;
  return {
    computeWorth(change) {
      ends ??= worlds.map((setup) =>
        readStandingTexts(runOn(setup, from, (state, seat) => decideFor(setup, state, plan, seat))),
      );
      return mandate ? averageMetGain(mandate, scenario.articles, ends, [change]) : 0;
    },
  };
}

/** Conferences in which a seat that searches tries its acts. */
import type { Command, Seat } from '../../engine/command.ts';
import { clamp } from '../../engine/numbers/maths.ts';
import { changeMandate, type Mandate, measureCloseness } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { drawWorlds } from '../heading/drawn-worlds.ts';
import { readSeenState } from '../heading/seen-state.ts';

/** A conference as it stands: the one there is, or one that might be. */
export type World = { setup: Setup; state: State };

/** What everybody in a world does from there on, the seat that searches too. */
export type DecideIn = (world: World, seat: Seat) => Command;

/** Worlds in which a seat tries acts that does not know everything. */
const WORLDS = 8;

/** Of these draws: each sitting has its own, so that no act is chosen for the whims of the same few. */
const SEED = 7919;

/** What counts for a value of no deal of what the text in force without one is worth, above or below the usual. */
const OF_REFERENCE = 0.4;
const USUAL = 0.55;

/**
 * How much more no deal is worth to those who never speak, and so cannot be asked, world by world. It differs from case
 * to case for all of them alike: were each drawn alone, the doubts of many would even out, and every world would be sure
 * of the same majority.
 */
const MORE_FOR_NO_DEAL = [0.05, 0.15, -0.05, 0.1, 0, 0.15, 0.05, -0.05] as const;

/** From its view alone, with what it was told in each. */
export function imagineWorlds(view: View): World[] {
  const state = readSeenState(view);
  const seed = SEED + view.sitting;
  return drawWorlds(view, state, WORLDS, seed).map((setup, world) => {
    return { setup: supposeNoDeal(setup, view, MORE_FOR_NO_DEAL[world] ?? 0), state };
  });
}

/** For all but the seat, and those who have told it what the text is worth to them. */
function supposeNoDeal(setup: Setup, { delegation, floor, soundings }: View, more: number): Setup {
  const told = new Set([delegation, ...soundings.map(({ of }) => of)]);
  const speakers = new Set(floor);
  const mandates = setup.mandates.map((one, d) => {
    if (told.has(d)) return one;
    const added = weighReference(setup, one) + (speakers.has(d) ? 0 : more);
    return changeMandate(one, { reservation: clamp(one.reservation + added, 0, 1) });
  });
  return { ...setup, mandates };
}

/** What is in force without a deal is public where the scenario says it, and so is what each wants. */
function weighReference({ scenario }: Setup, { ideals, weights }: Mandate): number {
  let [sum, all] = [0, 0];
  for (const { index, reference } of scenario.articles) {
    if (reference === undefined) continue;
    const weight = weights[index] ?? 0;
    sum += weight === 0 ? 0 : weight * measureCloseness(ideals[index] ?? NaN, reference);
    all += weight;
  }
  return all > 0 ? OF_REFERENCE * (sum / all - USUAL) : 0;
}

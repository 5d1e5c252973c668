/** Conferences in which a seat that searches tries its acts. */
import type { Command, Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { drawWorlds } from '../heading/drawn-worlds.ts';
import { MORE_FOR_NO_DEAL, raiseNoDeal } from '../heading/no-deal.ts';
import { readSeenState } from '../heading/seen-state.ts';
import { BY_STATED } from '../heading/supposed-scenario.ts';

/** A conference as it stands: the one there is, or one that might be. */
export type World = { setup: Setup; state: State };

/** What everybody in a world does from there on, the seat that searches too. */
export type DecideIn = (world: World, seat: Seat) => Command;

/** Worlds in which a seat tries acts that does not know everything. */
const WORLDS = 8;

/** Of these draws: each sitting has its own, so that no act is chosen for the whims of the same few. */
const SEED = 7919;

/** From its view alone, with what it was told in each. */
export function imagineWorlds(view: View): World[] {
  // What is searched for is part of the rules, as what a policy foresees.
  const state = { ...readSeenState(view), amendments: [] };
  const by = { seed: SEED + view.sitting, saliences: BY_STATED };
  return drawWorlds(view, state, WORLDS, by).map((setup, world) => {
    const more = MORE_FOR_NO_DEAL[world] ?? 0;
    // Those who never speak cannot be asked.
    return { setup: raiseNoDeal(setup, view, (d) => (view.floor.includes(d) ? 0 : more)), state };
  });
}

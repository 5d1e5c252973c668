/** Worlds played on to their close while a seat waits: as they stand, and with a package agreed. */
import type { Command, Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { SeatPlan } from '../plan.ts';
import { runOnInSteps } from '../run-on.ts';
import type { World } from '../search/worlds.ts';
import { readWorldEnd, type WorldEnd } from './world-end.ts';

/** What the policies of a plan do: handed in, as looking ahead is itself something that policies do. */
export type DecideFor = (setup: Setup, state: State, plan: SeatPlan, seat: Seat) => Command;

export function* waitInWorld(
  { setup, state }: World,
  seat: Seat,
  decide: DecideFor,
): Generator<void, WorldEnd> {
  const plan: SeatPlan = [{ seat, by: 'passive' }];
  const end = yield* runOnInSteps(setup, state, (now, asked) => decide(setup, now, plan, asked));
  return readWorldEnd({ setup, state: end });
}

/** Where a world ends with something agreed, and where it ends if the seat waits. */
export type AgreedEnd = { end: WorldEnd; waited: WorldEnd };

/**
 * @param waited by world
 * @param agree to a package or a deal; null where that cannot be
 * @returns none for a world in which it cannot be agreed
 */
export function* agreeInWorlds(
  worlds: readonly World[],
  waited: readonly WorldEnd[],
  seat: Seat,
  agree: (world: World) => State | null,
  decide: DecideFor,
): Generator<void, AgreedEnd[]> {
  const ends: AgreedEnd[] = [];
  for (const [world, one] of worlds.entries()) {
    const anyway = waited[world];
    const state = agree(one);
    if (state && anyway)
      ends.push({
        end: yield* waitInWorld({ setup: one.setup, state }, seat, decide),
        waited: anyway,
      });
  }
  return ends;
}

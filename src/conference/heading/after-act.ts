/** The worlds of a forecast played on once more after an act of the seat's, which answers as it would if it waited. */
import type { Act } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { hearResponse } from '../search/try-act.ts';
import type { DecideIn } from '../search/worlds.ts';
import { drawWorldsAhead } from './drawn-worlds.ts';
import type { TextHeading } from './heading.ts';
import { type AgreedEnd, waitInWorld } from './play-worlds.ts';
import { readSeenState } from './seen-state.ts';

/** @returns none for a world in which the act is not in order */
export function* forecastActInSteps(
  view: View,
  { ends: waited }: TextHeading,
  act: Act,
): Generator<void, AgreedEnd[]> {
  const { seat } = view;
  const decide: DecideIn = ({ setup, state }, asked) =>
    decideFor(setup, state, [{ seat, by: 'passive' }], asked);
  const state = readSeenState(view);
  const ends: AgreedEnd[] = [];
  const setups = yield* drawWorldsAhead(view, state, waited.length);
  for (const [world, setup] of setups.entries()) {
    const anyway = waited[world];
    const heard = hearResponse({ setup, state }, seat, act, decide);
    if (!heard || !anyway) continue;
    const end = yield* waitInWorld({ setup, state: heard.state }, seat, decideFor);
    ends.push({ end, waited: anyway });
  }
  return ends;
}

/** The worlds of a forecast played on once more after an act of the seat's. */
import type { Act } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { agreeToDeal, hearResponse } from '../search/try-act.ts';
import type { DecideIn } from '../search/worlds.ts';
import { playOnAgreed, type TextHeading } from './heading.ts';
import type { AgreedEnd } from './play-worlds.ts';

/**
 * The seat answers what comes of it as it would if it waited.
 * @returns none for a world in which the act is not in order
 */
export function forecastActInSteps(
  view: View,
  { ends }: TextHeading,
  act: Act,
): Generator<void, AgreedEnd[]> {
  const { seat } = view;
  const decide: DecideIn = ({ setup, state }, asked) =>
    decideFor(setup, state, [{ seat, by: 'passive' }], asked);
  return playOnAgreed(view, ends, (world) => hearResponse(world, seat, act, decide)?.state ?? null);
}

/** The same of an offer or a counter-offer that its partner accepts, or of an answer. */
export function forecastDealtInSteps(
  view: View,
  { ends }: TextHeading,
  act: Act,
): Generator<void, AgreedEnd[]> {
  return playOnAgreed(view, ends, (world) => agreeToDeal(world, view.seat, act));
}

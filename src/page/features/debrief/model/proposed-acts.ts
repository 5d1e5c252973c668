/** What the seat did as its adviser had proposed, and what each of these acts brought. */
import { computeEffect } from '../../../../analysis/debrief/decisions.ts';
import { isProposed } from '../../../../conference/proposed.ts';
import type { OpenedGame } from './opened.ts';
import type { StoryDecision } from './story.ts';

/** `effect`: payoff it brought, below 0: cost. In the order in which they were done. */
export function listProposed(
  decisions: readonly StoryDecision[],
  { seat, notes }: Pick<OpenedGame, 'seat' | 'notes'>,
): { sitting: number; effect: number }[] {
  return decisions
    .filter(({ by, act }) => by === seat && isProposed(notes, act))
    .toSorted((one, other) => one.at - other.at)
    .map((one) => ({ sitting: one.sitting, effect: computeEffect(one) }));
}

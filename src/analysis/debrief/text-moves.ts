/** Where the text went to the words it ended with, and what each move was worth to one seat by its instructions of then. */
import type { Conference } from '../../conference/conference.ts';
import type { Step } from '../../conference/steps.ts';
import type { Seat } from '../../engine/command.ts';
import { mandatesOf } from '../../engine/mandate/instructions.ts';
import { NOTHING } from '../../engine/mandate/mandate.ts';
import type { TextCause } from '../../engine/state/event.ts';
import { textsOf } from '../../engine/state/texts.ts';
import { changesOf } from './stakes.ts';

export type TextMove = {
  /** Number of the command, from 0. */
  at: number;
  sitting: number;
  article: string;
  /** Words that it went to and that stand; null: none. */
  option: string | null;
  cause: TextCause;
  by: Seat | null;
  /** Utility to the seat over the words of before, -1..1; 0 without instructions. */
  change: number;
};

/** In the order in which they happened; at most one an article. */
export function textMoves(
  { setup, state }: Conference,
  seat: Seat,
  steps: readonly Step[],
): readonly TextMove[] {
  const d = setup.scenario.delegationIndex.get(seat) ?? -1;
  const last = textsOf(state);
  const moves = new Map<number, TextMove>();
  for (const { at, before, after, happenings } of steps) {
    for (const one of happenings) {
      if (one.type !== 'textMoved') continue;
      const a = setup.scenario.articleIndex.get(one.article) ?? -1;
      const [from, to] = [textsOf(before)[a] ?? NOTHING, textsOf(after)[a] ?? NOTHING];
      if (to !== last[a]) continue;
      const { scenario } = setup;
      const mandates = mandatesOf(setup, after);
      const change = changesOf({ scenario, mandates }, a, from, to)[d] ?? 0;
      const { article, to: option, cause, by = null } = one;
      moves.set(a, { at, sitting: after.sitting, article, option, cause, by, change });
    }
  }
  return [...moves.values()].sort((one, other) => one.at - other.at);
}

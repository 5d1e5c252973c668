/** Where the text went to the words it ended with, and what each move was worth to one seat by its instructions of then. */
import type { ArticleId, OptionId } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { locateArticle, type Seat } from '../../engine/command.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import { computeGainAt, NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { TextCause } from '../../engine/state/event.ts';
import { seatNumber } from '../../engine/setup/observers.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import { findObserverMandate } from '../payoff.ts';
import { listMoves } from '../text-moved.ts';

export type DebriefTextMove = {
  /** Number of the command, from 0. */
  at: number;
  sitting: number;
  article: ArticleId;
  /** Words that it went to and that stand; null: none. */
  option: OptionId | null;
  /** It had read so at the opening, and had gone from there. */
  back: boolean;
  cause: TextCause;
  by: Seat | null;
  /** Utility to the seat over the words of before, linkages among it, -1..1; 0 without instructions. */
  change: number;
};

/** In the order in which they happened; at most one an article. */
export function listTextMoves(
  { setup, state, start }: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): readonly DebriefTextMove[] {
  const { articles } = setup.scenario;
  const number = seatNumber(setup.scenario, seat);
  const [first, last] = [
    readStandingTexts(createOpeningState(setup, start)),
    readStandingTexts(state),
  ];
  const moves = new Map<number, DebriefTextMove>();
  for (const step of steps) {
    const { at, before, after } = step;
    const mandate = readMandates(setup, after)[number] ?? findObserverMandate(setup, number);
    let texts = readStandingTexts(before);
    for (const { moved, sitting } of listMoves(step)) {
      const a = locateArticle(setup.scenario, moved.article);
      const to = readStandingTexts(after)[a] ?? NOTHING;
      const change = mandate ? computeGainAt(mandate, articles, texts, a, to) : 0;
      texts = texts.with(a, to);
      if (to !== last[a]) continue;
      const { article, to: option, cause, by = null } = moved;
      moves.set(a, { at, sitting, article, option, back: to === first[a], cause, by, change });
    }
  }
  return [...moves.values()].sort((one, other) => one.at - other.at);
}

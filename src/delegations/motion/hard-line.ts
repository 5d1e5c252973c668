/**
 * Motions of those who would rather lose a vote than say nothing: two steps towards their ideal, on the first article
 * they mind so much; one where the article was closed over brackets and the words can be put separately.
 */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  readTextOn,
} from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';

/** What a delegation minds so much that it would rather lose a vote than say nothing. */
export function measureObjection(view: View, mandate: Mandate, a: ArticleIndex): number {
  const article = view.scenario.articles[a];
  const ideal = mandate.ideals[a] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const gap =
    1 -
    measureCloseness(ideal, readPosition(mandate, article, readStandingTexts(view)[a] ?? NOTHING));
  return (mandate.saliences[a] ?? 0) * gap;
}

export function moveHardLine(
  view: View,
  mandate: Mandate,
  closed: ReadonlySet<number>,
): Choice | null {
  const needed = view.values.hardLine;
  const { articles } = view.scenario;
  for (const { index: a, id, options } of articles) {
    const value = closed.has(a) ? 0 : measureObjection(view, mandate, a);
    if (value <= needed) continue;
    const [next, further] = listStepsTowards(view, a, mandate.ideals[a] ?? NaN);
    // The next words find most hands for a separate vote, and a third of the votes is then enough.
    const wording =
      mayDivide(view, a) || view.scenario.procedure.textClosed ? next : (further ?? next);
    if (wording === undefined || isMoved(view, a, wording)) continue;
    const motion = chooseMotionKind(view, a, wording);
    const option = options[wording]?.id ?? '';
    return choose({ type: 'move', motion, article: id, option }, [
      { code: 'minds', article: id, value, needed },
    ]);
  }
  return null;
}

/** Taking words out leaves the ones next to them. */
function chooseMotionKind(
  view: View,
  a: ArticleIndex,
  wording: WordingIndex,
): 'separateVote' | 'delete' | 'vote' {
  if (mayDivide(view, a)) return 'separateVote';
  return isNext(view, a, wording) ? 'delete' : 'vote';
}

/** What was closed over brackets is put separately, once. */
function mayDivide({ seat, motions, articles }: View, a: ArticleIndex): boolean {
  const tried = motions.some(
    ({ kind, by, article }) => kind === 'separateVote' && by === seat && article === a,
  );
  return articles[a]?.status === 'closed' && !tried;
}

/** No option lies between the text and the wording: what remains once words are taken out. */
export function isNext(view: View, a: ArticleIndex, wording: WordingIndex): boolean {
  const options = view.scenario.articles[a]?.options ?? [];
  const from = options[readStandingTexts(view)[a] ?? NOTHING]?.position ?? NaN;
  const to = options[wording]?.position ?? NaN;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  return !options.some(({ position }) => position > low && position < high);
}

/** The same words are put to the vote already. */
function isMoved({ motions }: View, a: ArticleIndex, wording: WordingIndex): boolean {
  return motions.some(
    (one) => one.status === 'pending' && one.article === a && one.wording === wording,
  );
}

/** The options from the text towards the ideal, the nearest first. */
function listStepsTowards(view: View, a: ArticleIndex, ideal: number): WordingIndex[] {
  const article = view.scenario.articles[a];
  const text = article?.options[readTextOn(view, a)];
  if (!article || !text) return [];
  const up = ideal > text.position;
  return article.options
    .map((option, i) => ({ i, position: option.position }))
    .filter(({ position }) => (up ? position > text.position : position < text.position))
    .sort(
      (one, other) =>
        Math.abs(one.position - text.position) - Math.abs(other.position - text.position),
    )
    .map(({ i }) => i);
}

/** Why a seat's score at the close is another than what the draft is worth to it now, in whole points that add up. */
import { listShortfalls, type Shortfall } from '../../../analysis/payoff.ts';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import { NOTHING } from '../../../engine/mandate/mandate.ts';
import type { WordingIndex } from '../../../scenario/resolved.ts';
import { seatNumber } from '../../../engine/setup/observers.ts';
import type { View } from '../../../engine/state/view.ts';
import { forecastScore, measureArticles } from './heading.ts';
import { computePointsNow } from './worth.ts';

/** `article`: by index, words that it is heading to. `rest`: all that is too small for a line of its own. */
export type LedgerPart = { points: number } & (
  | { code: 'article'; article: number; wording: WordingIndex }
  | { code: Shortfall['kind'] | 'rest' }
);

export type ScoreLedger = { now: number; close: number; parts: readonly LedgerPart[] };

/** Articles with a line of their own. */
const ARTICLES = 3;

/** Null for a seat without instructions, where no world ends with a treaty, and where both are the same. */
export function makeScoreLedger(view: View, heading: TextHeading): ScoreLedger | null {
  const ends = heading.ends.filter(({ adopted }) => adopted);
  const [from, to] = [computePointsNow(view), forecastScore(view, heading)?.mean];
  if (ends.length === 0 || from === null || to === undefined) return null;
  const [now, close] = [Math.round(from), Math.round(to)];
  const parts = [...listArticleParts(view, heading, ends), ...listCosts(view, ends)];
  const rest = parts.reduce((left, { points }) => left - points, close - now);
  if (rest !== 0) parts.push({ code: 'rest', points: rest });
  return now === close ? null : { now, close, parts };
}

type Ends = TextHeading['ends'];

/**
 * Those that matter most, the most first; each by itself, and only where the words it is likeliest to end with cost or
 * bring something too.
 */
function listArticleParts(view: View, { articles }: TextHeading, ends: Ends): LedgerPart[] {
  const likely = measureArticles(view, [{ texts: articles.map(({ likeliest }) => likeliest) }]);
  return measureArticles(view, ends)
    .flatMap((one, article): LedgerPart[] => {
      const points = Math.round(one);
      const wording = articles[article]?.likeliest ?? NOTHING;
      return points * (likely[article] ?? 0) > 0
        ? [{ code: 'article', article, wording, points }]
        : [];
    })
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .slice(0, ARTICLES);
}

function listCosts(view: View, ends: Ends): LedgerPart[] {
  return [...measureCosts(view, ends)].flatMap(([code, points]): LedgerPart[] =>
    Math.round(points) === 0 ? [] : [{ code, points: -Math.round(points) }],
  );
}

/** Points that are taken from what the words are worth, on average, by what takes them. */
export function measureCosts({ scenario, seat }: View, ends: Ends): Map<Shortfall['kind'], number> {
  const taken = new Map<Shortfall['kind'], number>();
  for (const { closed } of ends)
    for (const one of listShortfalls(closed.setup, closed.state, seatNumber(scenario, seat)))
      taken.set(one.kind, (taken.get(one.kind) ?? 0) + (100 * one.taken) / ends.length);
  return taken;
}

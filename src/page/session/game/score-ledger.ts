/** Why a seat's score at the close is another than what the draft is worth to it now, in whole points that add up. */
import { listShortfalls, type Shortfall } from '../../../analysis/payoff.ts';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import { NOTHING } from '../../../engine/mandate/mandate.ts';
import type { WordingIndex } from '../../../scenario/resolved.ts';
import { seatNumber } from '../../../engine/setup/observers.ts';
import type { View } from '../../../engine/state/view.ts';
import { forecastScore, measureArticles } from './heading.ts';
import { computePointsNow } from './worth.ts';

/**
 * `article`: by index, words that it is heading to; `open`: other words count in it than those that it is likeliest to end
 * with. `rest`: all that is too small for a line of its own.
 */
export type LedgerPart = { points: number } & (
  | { code: 'article' | 'open'; article: number; wording: WordingIndex }
  | { code: Shortfall['kind'] | 'rest' }
);

export type ScoreLedger = { now: number; close: number; parts: readonly LedgerPart[] };

/** Articles with a line of their own, unless more is left than any of them counts. */
const ARTICLES = 3;

/** Null for a seat without instructions, where no world ends with a treaty, and where both are the same. */
export function makeScoreLedger(view: View, heading: TextHeading): ScoreLedger | null {
  const ends = heading.ends.filter(({ adopted }) => adopted);
  const [from, to] = [computePointsNow(view), forecastScore(view, heading)?.mean];
  if (ends.length === 0 || from === null || to === undefined) return null;
  const [now, close] = [Math.round(from), Math.round(to)];
  if (now === close) return null;
  const articles = listArticleParts(view, heading, ends);
  const heads = articles.filter(({ code }) => code === 'article').slice(0, ARTICLES);
  const more = articles.filter((part) => !heads.includes(part));
  const costs = listCosts(view, ends);
  let parts = withRest([...heads, ...costs], close - now);
  while (more.length > 0 && isRestLargest(parts)) {
    heads.push(...more.splice(0, 1));
    parts = withRest([...heads, ...costs], close - now);
  }
  return { now, close, parts };
}

function withRest(parts: readonly LedgerPart[], all: number): LedgerPart[] {
  const rest = parts.reduce((left, { points }) => left - points, all);
  return rest === 0 ? [...parts] : [...parts, { code: 'rest', points: rest }];
}

function isRestLargest(parts: readonly LedgerPart[]): boolean {
  const size = ({ points }: LedgerPart) => Math.abs(points);
  const rest = parts.find(({ code }) => code === 'rest');
  return rest !== undefined && parts.every((part) => size(part) <= size(rest));
}

type Ends = TextHeading['ends'];

/** Those that matter most, the most first, each by itself. */
function listArticleParts(view: View, { articles }: TextHeading, ends: Ends): LedgerPart[] {
  const likely = measureArticles(view, [{ texts: articles.map(({ likeliest }) => likeliest) }]);
  return measureArticles(view, ends)
    .flatMap((one, article): LedgerPart[] => {
      const points = Math.round(one);
      const wording = articles[article]?.likeliest ?? NOTHING;
      const code = points * (likely[article] ?? 0) > 0 ? 'article' : 'open';
      return points === 0 ? [] : [{ code, article, wording, points }];
    })
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
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

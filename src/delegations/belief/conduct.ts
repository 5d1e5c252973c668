/**
 * What public conduct allows of every salience on the floor, kept for a conference: an article is looked at again
 * only where it, the sitting or the gavel has changed since. The same for every seat.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { computeTolerance } from '../../engine/floor/floor-rule.ts';
import { locateWording } from '../../engine/mandate/mandate.ts';
import { readIdealNoise } from '../../engine/setup/reach.ts';

export type Conduct = Pick<View, 'scenario' | 'values' | 'floor' | 'sitting' | 'gavel'> & {
  /** As last looked at. */
  articles: ArticleState[];
  /** Range 0..1 of a salience, by place on the floor and article; 0 to 1 where conduct tells nothing. */
  low: Float64Array;
  high: Float64Array;
  /** By place: how often a range of it has changed. The same list for as long as the floor is the same. */
  changes: Int32Array;
};

const latest = new WeakMap<Float64Array, Conduct>();

export function readConduct(view: View): Conduct {
  const { scenario, values, floor, sitting, gavel } = view;
  let conduct = latest.get(view.stated);
  if (
    conduct?.scenario !== scenario ||
    conduct.values !== values ||
    conduct.floor !== floor ||
    conduct.sitting !== sitting ||
    conduct.gavel !== gavel
  ) {
    conduct = renewConduct(
      view,
      conduct?.floor === floor && conduct.scenario === scenario ? conduct : undefined,
    );
    latest.set(view.stated, conduct);
  }
  for (let a: ArticleIndex = 0; a < view.articles.length; a += 1)
    if (view.articles[a] !== conduct.articles[a]) lookAt(view, conduct, a);
  return conduct;
}

/** Nothing looked at; what was known of the same floor is what changes are told from. */
function renewConduct(view: View, before: Conduct | undefined): Conduct {
  const { scenario, values, floor, sitting, gavel } = view;
  const size = floor.length * scenario.articles.length;
  return {
    scenario,
    values,
    floor,
    sitting,
    gavel,
    articles: [],
    low: before?.low ?? new Float64Array(size),
    high: before?.high ?? new Float64Array(size).fill(1),
    changes: before?.changes ?? new Int32Array(floor.length),
  };
}

function lookAt(
  view: View,
  { floor, articles, low, high, changes }: Conduct,
  a: ArticleIndex,
): void {
  const width = view.scenario.articles.length;
  articles[a] = view.articles[a] as ArticleState;
  const inferred = makeInference(view, a);
  for (let place: FloorPlace = 0; place < floor.length; place += 1) {
    const range = inferred(floor[place] as SeatIndex, true);
    const at = place * width + a;
    const least = range?.low ?? 0;
    const most = range?.high ?? 1;
    if (low[at] === least && high[at] === most) continue;
    low[at] = least;
    high[at] = most;
    changes[place] = (changes[place] as number) + 1;
  }
}

export type InferredRange = { low: number; high: number };

export type BelievedRange = InferredRange & {
  /** `asked`: told by the delegation itself; `inferred`: from what it did in public. */
  from: 'asked' | 'inferred' | 'unknown';
};

/** Standard deviations within which what is drawn lies as good as always. */
const SPREAD = 2;

/**
 * Salience 0..1 that a delegation's public conduct on an article allows, or null where it tells nothing.
 * A red line or a promise can make it hold a bracket, or none, whatever the salience: this is a belief, no proof.
 */
export function inferSalience(view: View, d: SeatIndex, a: ArticleIndex): InferredRange | null {
  return makeInference(view, a)(d, view.floor.includes(d));
}

const NOTHING_TOLD = (): null => null;

/** The same for anybody, on the floor or not: where the text stands and what it takes is looked up once. */
function makeInference(
  view: View,
  a: ArticleIndex,
): (d: SeatIndex, speaks: boolean) => InferredRange | null {
  const { scenario, values, gavel, sitting, stated } = view;
  const article = scenario.articles[a];
  const state = view.articles[a];
  // A closed text tells nothing, before the gavel: most articles, most of the time.
  if (!article || !state || (state.status !== 'open' && !gavel)) return NOTHING_TOLD;
  const width = scenario.articles.length;
  const position = locateWording(article, state.text);
  const slack = (SPREAD * readIdealNoise(view)) / 100;
  // Brackets are noted when a sitting closes, so those seen now may be of the sitting before.
  const held =
    computeTolerance(view, Math.max(0, sitting - 1)) * (1 - SPREAD * values.patienceNoise);
  const letPass = computeTolerance(view, sitting) * (1 + SPREAD * values.patienceNoise);
  return (d, speaks) => {
    const gap = Math.abs(position - (stated[d * width + a] ?? NaN)) / 100;
    if (Number.isNaN(gap)) return null;
    const least = Math.max(0, gap - slack);
    const most = Math.min(1, gap + slack);
    let low = 0;
    let high = 1;
    if (state.status === 'open' && speaks) {
      if (state.holders.includes(d)) low = held / most;
      else if (least > 0) high = letPass / least;
    }
    if (isNamedAtTheGavel(view, d, a)) low = Math.max(low, values.grievance / most);
    low = Math.min(1, low);
    high = Math.min(1, high);
    return low <= 0 && high >= 1 ? null : { low, high: Math.max(low, high) };
  };
}

function isNamedAtTheGavel(view: View, d: SeatIndex, a: ArticleIndex): boolean {
  if (!view.gavel) return false;
  const { dissociated, objected } = view.gavel;
  return [...dissociated, ...objected].some(({ by, articles }) => by === d && articles.includes(a));
}

const NOTHING_KNOWN: BelievedRange = { low: 0, high: 1, from: 'unknown' };

/** What a seat may believe of a salience: what it was told, narrowed by what was seen since where the two agree. */
export function readBelievedRange(view: View, d: SeatIndex, a: ArticleIndex): BelievedRange {
  const told = view.notes.findLast(({ of, article }) => of === d && article === a);
  const seen = inferSalience(view, d, a);
  if (!told) return seen ? { low: seen.low, high: seen.high, from: 'inferred' } : NOTHING_KNOWN;
  const low = Math.max(told.low, seen?.low ?? 0);
  const high = Math.min(told.high, seen?.high ?? 1);
  const agrees = low <= high;
  return { low: agrees ? low : told.low, high: agrees ? high : told.high, from: 'asked' };
}

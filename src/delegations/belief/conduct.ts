/**
 * What public conduct allows of every salience on the floor, kept for a conference: an article is looked at again
 * only where it, the sitting or the gavel has changed since. The same for every seat.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { makeInference } from './belief.ts';

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

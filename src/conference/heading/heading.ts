/**
 * Where the text is heading if a seat waits: the conference played on to its close from what the seat knows, in several
 * worlds that might be the one it is in. It says how sure it is by how far they lie apart.
 */
import type { Article, WordingIndex } from '../../scenario/resolved.ts';
import type { Change } from '../../engine/command.ts';
import { locateWording, NOTHING } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { State } from '../../engine/state/state.ts';
import { decideFor } from '../decide.ts';
import { finish } from '../in-steps.ts';
import { drawWorldsAhead } from './drawn-worlds.ts';
import { type AgreedEnd, agreeInWorlds, waitInWorld } from './play-worlds.ts';
import { agreeToPackage } from '../search/try-act.ts';
import type { World } from '../search/worlds.ts';
import { readSeenState } from './seen-state.ts';
import { measureWorldEnd, type WorldEnd } from './world-end.ts';

/** Worlds a forecast is made of, unless others are asked for. */
const WORLDS = 10;

/** A number by world: its mean, its median, and the least and the most. The median is the better guess of one world. */
export type ForecastRange = { mean: number; middle: number; low: number; high: number };

export type ArticleHeading = {
  /** 0..100 on its axis; null where nothing stands in some world and nothing holds without a treaty. */
  position: ForecastRange | null;
  /** Share 0..1 of the worlds in which other words stand at the close than today. */
  leaves: number;
  /** What stands at the close in most worlds; of several the first met. */
  likeliest: WordingIndex;
  /** Share 0..1 of the worlds in which it does. */
  share: number;
};

export type TextHeading = {
  ends: readonly WorldEnd[];
  /** By article index. */
  articles: readonly ArticleHeading[];
  /** How far the seat's instructions are met at the close, 0..1: its value of no deal where there is none. Null for the Chair. */
  mandate: ForecastRange | null;
  /** Share 0..1 of the worlds that adopt a text. */
  adopted: number;
};

/** @param view of a seat that is awaited, or that waits */
export function forecastHeading(view: View, worlds = WORLDS): TextHeading {
  return finish(forecastInSteps(view, worlds));
}

/** The same in short steps, for whoever has something else to do in between. */
export function* forecastInSteps(view: View, worlds = WORLDS): Generator<void, TextHeading> {
  const from = readSeenState(view);
  const ends: WorldEnd[] = [];
  for (const setup of yield* drawWorldsAhead(view, from, worlds))
    ends.push(yield* waitInWorld({ setup, state: from }, view.seat, decideFor));
  return summarise(view, ends);
}

export function forecastAgreed(
  view: View,
  heading: TextHeading,
  changes: readonly Change[],
): AgreedEnd[] {
  return finish(forecastAgreedInSteps(view, heading, changes));
}

/**
 * The worlds of a forecast played on once more with a package agreed.
 * @returns none for a world in which it cannot be agreed
 */
export function* forecastAgreedInSteps(
  view: View,
  { ends }: TextHeading,
  changes: readonly Change[],
): Generator<void, AgreedEnd[]> {
  return yield* playOnAgreed(view, ends, (world) => agreeToPackage(world, view.seat, changes));
}

/** @param agree to something, in a world; null where that cannot be */
export function* playOnAgreed(
  view: View,
  ends: readonly WorldEnd[],
  agree: (world: World) => State | null,
): Generator<void, AgreedEnd[]> {
  const from = readSeenState(view);
  const setups = yield* drawWorldsAhead(view, from, ends.length);
  const worlds = setups.map((setup) => ({ setup, state: from }));
  return yield* agreeInWorlds(worlds, ends, view.seat, agree, decideFor);
}

function summarise(view: View, ends: readonly WorldEnd[]): TextHeading {
  const { mandate } = view;
  const { articles } = view.scenario;
  return {
    ends,
    articles: articles.map((article, a) => {
      const wordings = ends.map(({ texts }) => texts[a] ?? NOTHING);
      return headArticle(article, view.articles[a]?.text ?? NOTHING, wordings);
    }),
    mandate: mandate && findRange(ends.map((end) => measureWorldEnd(mandate, articles, end))),
    adopted: ends.filter(({ adopted }) => adopted).length / ends.length,
  };
}

/** @param now words that stand today @param wordings that stand at the close, by world */
function headArticle(
  article: Article,
  now: WordingIndex,
  wordings: readonly WordingIndex[],
): ArticleHeading {
  const counts = new Map<WordingIndex, number>();
  for (const one of wordings) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [likeliest, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const positions = wordings.map((one) => locateWording(article, one));
  return {
    position: positions.some(Number.isNaN) ? null : findRange(positions),
    leaves: wordings.filter((one) => one !== now).length / wordings.length,
    likeliest,
    share: most / wordings.length,
  };
}

function findRange(values: readonly number[]): ForecastRange {
  const ordered = [...values].sort((one, other) => one - other);
  const at = (place: number) => ordered[place] ?? NaN;
  const last = values.length - 1;
  return {
    mean: values.reduce((sum, one) => sum + one, 0) / values.length,
    middle: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    low: at(0),
    high: at(last),
  };
}

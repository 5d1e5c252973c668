/**
 * What every change of the text that could be proposed would bring: to this seat by its own instructions, to
 * the others on the floor as far as it knows them. Worked out once a decision; a search then only adds up.
 */
import { contradicts } from '../../engine/promises/ledger.ts';
import {
  closeness,
  crosses,
  crossesAt,
  crossings,
  gainAt,
  gainFrom,
  type Mandate,
  NOTHING,
  textsWith,
  wordingsOf,
} from '../../engine/mandate/mandate.ts';
import { criticsOf, plenaryAllows } from '../../engine/floor/room.ts';
import { isSettled } from '../../engine/floor/settled.ts';
import { type Heard, type TextChange, textsOf } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type Belief, believed } from './belief.ts';

/** Sittings for which a refusal is taken for standing: in time more is tolerated, and promises are kept. */
const MEMORY = 4;

export type Prospect = {
  change: TextChange;
  /** Change in this seat's utility, and in what red lines cost it. */
  mine: number;
  /** Believed change in utility, in the order of the floor. */
  theirs: ArrayLike<number>;
  /** Variance of what is believed, for what is not known: worked out when asked. */
  doubts(): ArrayLike<number>;
  /** Delegations the rules would call to the room for it: worked out when asked. */
  critics(): readonly number[];
  /** Places on the floor whose red line, as far as they have told, it would cross. */
  crosses(): readonly number[];
  /** How likely, 0..1, the plenary would block it. */
  blocked(): number;
};

export type Looking = {
  /** All instructions, for `oracle` alone. */
  everyone?: readonly Mandate[] | undefined;
  /** What the seat believes of the floor, where that is worked out already. */
  belief?: Belief;
  /** What state an article may be in. */
  of?: 'open' | 'notClosed';
};

/** Changes of articles not closed; bridges only once they are tabled. */
export function prospectsOf(
  view: View,
  mandate: Mandate,
  { everyone, belief = believed(view, everyone), of = 'notClosed' }: Looking = {},
): Prospect[] {
  const sight: Sight = {
    view,
    mandate,
    belief,
    sure: everyone !== undefined,
    crossed: crossings(mandate, view.scenario.articles, textsOf(view)).length,
  };
  const prospects: Prospect[] = [];
  view.scenario.articles.forEach((article, a) => {
    const state = view.articles[a];
    if (!state || state.status === 'closed') return;
    if (of === 'open' && state.status !== 'open') return;
    const standing = once(() => heldAgainst(view, sight.belief, a, state.text).share);
    const wordings = wordingsOf(article).length;
    for (let wording = 0; wording < wordings; wording += 1) {
      const hidden = wording >= article.options.length && !state.tabled.includes(wording);
      if (hidden || wording === state.text) continue;
      const change = { article: a, wording };
      if (contradicts(view.commitments, view.delegation, change)) continue;
      if (!isSettled(view, change)) prospects.push(prospectOf(sight, change, standing));
    }
  });
  return prospects;
}

/** What prospects of one decision are worked out from. */
type Sight = {
  view: View;
  mandate: Mandate;
  belief: Belief;
  sure: boolean;
  /** Own red lines that the text crosses as it stands. */
  crossed: number;
};

/** @param standing share of the floor believed to hold a bracket against the text of the article */
function prospectOf(sight: Sight, change: TextChange, standing: () => number): Prospect {
  const { view, mandate, belief, sure } = sight;
  const texts = textsOf(view);
  const { articles } = view.scenario;
  const told = sure ? NOTHING_TOLD : toldOf(view, change);
  const { article, wording } = change;
  const theirs = view.floor.map(
    (d, place) =>
      exactly(told, d) ?? gainAt(belief.mandate(place), articles, texts, article, wording),
  );
  // Most changes are not tried, so that nobody asks how sure their gains are.
  const doubts = once(() =>
    view.floor.map((d, place) =>
      sure || exactly(told, d) !== undefined
        ? 0
        : varianceOf(view, belief, place, change, theirs[place] as number),
    ),
  );
  return {
    change,
    mine: worth(view, mandate, [change], sight.crossed),
    theirs,
    doubts,
    critics: once(() => criticsOf(view, view.delegation, change)),
    crosses: once(() => [...crossedBy(view, belief, change), ...barredTo(view, told)]),
    blocked: once(() => blockedOdds(view, belief, change, standing)),
  };
}

const NOTHING_TOLD: readonly Heard[] = [];

/** What members of earlier rooms said of just this change. */
function toldOf(view: View, { article, wording }: TextChange): readonly Heard[] {
  if (view.heard.length === 0) return NOTHING_TOLD;
  const from = view.articles[article]?.text ?? NOTHING;
  return view.heard.filter(
    (told) => told.article === article && told.from === from && told.to === wording,
  );
}

/** The gain that a delegation named last; undefined: it has named none. */
function exactly(told: readonly Heard[], d: number): number | undefined {
  for (let i = told.length - 1; i >= 0; i -= 1) {
    const { of, value } = told[i] as Heard;
    if (of === d && value !== null) return value;
  }
  return undefined;
}

/** Places of those who lately said that they cannot agree to it. */
function barredTo(view: View, told: readonly Heard[]): number[] {
  if (told.length === 0) return [];
  const since = view.sitting - MEMORY;
  return told
    .filter(({ value, sitting }) => value === null && sitting > since)
    .map(({ of }) => view.floor.indexOf(of));
}

function once<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** Ideals stray from what is stated by values.idealNoise; saliences lie anywhere in the range believed. */
function varianceOf(
  view: View,
  belief: Belief,
  place: number,
  { article }: TextChange,
  gain: number,
): number {
  const strays = (belief.share(place, article) * view.values.idealNoise) / 100;
  const salience = belief.salience(place, article);
  const unsure = salience > 0 ? (gain * belief.doubt(place, article) * UNIFORM) / salience : 0;
  return strays * strays + unsure * unsure;
}

/** Standard deviation of a uniform distribution by half its range: 1 / sqrt 3. */
const UNIFORM = 0.577;

function crossedBy(view: View, belief: Belief, { article, wording }: TextChange): number[] {
  const texts = textsOf(view);
  return view.floor.flatMap((_, place) => {
    const mandate = belief.mandate(place);
    const over = crossesAt(mandate, view.scenario.articles, texts, article, wording);
    return over && !crosses(mandate, view.scenario.articles, texts, article) ? [place] : [];
  });
}

/** The plenary would not have it a short while ago; in time it tolerates more. */
export function hasBeenBlocked(view: View, article: number, wording: number): boolean {
  return view.blocked.some(
    (entry) =>
      entry.article === article &&
      entry.wording === wording &&
      view.sitting < entry.sitting + MEMORY,
  );
}

/** How likely the brackets against it outweigh what the plenary allows. */
function blockedOdds(
  view: View,
  belief: Belief,
  { article, wording }: TextChange,
  standing: () => number,
): number {
  if (hasBeenBlocked(view, article, wording)) return 1;
  const text = view.articles[article]?.text ?? NOTHING;
  const now = text === NOTHING ? 0 : standing();
  const { share, error } = heldAgainst(view, belief, article, wording);
  return ramp((share - Math.max(plenaryAllows(view), now)) / (error || 1e-9));
}

/** Believed share of the floor's weight that would hold a bracket, with its standard error. */
function heldAgainst(
  view: View,
  belief: Belief,
  a: number,
  wording: number,
): { share: number; error: number } {
  let [held, all, doubt] = [0, 0, 0];
  const odds = holdOddsOn(view, belief, a, wording);
  for (let place = 0; place < view.floor.length; place += 1) {
    const weight = view.floorWeight[view.floor[place] as number] ?? 0;
    const holds = odds(place);
    all += weight;
    held += weight * holds;
    doubt += weight * weight * holds * (1 - holds);
  }
  return all > 0 ? { share: held / all, error: Math.sqrt(doubt) / all } : { share: 0, error: 0 };
}

/** How likely, 0..1, the delegation at a place on the floor would hold a bracket against a wording. */
export function holdOdds(
  view: View,
  belief: Belief,
  place: number,
  a: number,
  wording: number,
): number {
  return holdOddsOn(view, belief, a, wording)(place);
}

/** The same for every place: where the wording stands is looked up once. */
function holdOddsOn(
  view: View,
  belief: Belief,
  a: number,
  wording: number,
): (place: number) => number {
  const article = view.scenario.articles[a];
  const position = article ? (wordingsOf(article)[wording]?.position ?? NaN) : NaN;
  const { patienceNoise } = view.values;
  return (place) => {
    const gap = 1 - closeness(belief.ideal(place, a), position);
    const bar = belief.tolerated(place) / Math.max(gap, 1e-9);
    const spread = Math.max(belief.doubt(place, a) * UNIFORM, patienceNoise * bar);
    return ramp((belief.salience(place, a) - bar) / (spread || 1e-9));
  };
}

/** The normal distribution as a straight line from -2 to 2 standard errors: 0..1. */
export function ramp(z: number): number {
  return Math.max(0, Math.min(1, 0.5 + z / 4));
}

/**
 * Change in utility, and .1 for each red line the changes step back behind, less .1 for each they cross.
 * @param before red lines that the text crosses as it stands
 */
export function worth(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  before: number = crossings(mandate, view.scenario.articles, textsOf(view)).length,
): number {
  const { articles } = view.scenario;
  const texts = textsOf(view);
  const crossed = crossings(mandate, articles, textsWith(texts, changes)).length - before;
  return gainFrom(mandate, articles, texts, changes) - view.values.redLinePenalty * crossed;
}

/**
 * What every change of the text that could be proposed would bring: to this seat by its own instructions, to
 * the others on the floor as far as it knows them. Worked out once a decision; a search then only adds up.
 */
import { contradicts } from '../engine/ledger.ts';
import {
  closeness,
  crossings,
  gainFrom,
  type Mandate,
  NOTHING,
  wordingsOf,
} from '../engine/mandate.ts';
import { criticsOf, statedGain } from '../engine/room.ts';
import { type TextChange, textsOf } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import { type Belief, believed } from './belief.ts';

export type Prospect = {
  change: TextChange;
  /** Change in this seat's utility, and in what red lines cost it. */
  mine: number;
  /** Believed change in utility, in the order of the floor. */
  theirs: Float64Array;
  /** Delegations the rules would call to the room for it: worked out when asked. */
  critics(): readonly number[];
  /** Whether the plenary would block it, as far as this seat knows: worked out when asked. */
  blocked(): boolean;
};

/**
 * Changes of articles not closed; bridges only once they are tabled.
 * @param everyone all instructions, for `oracle` alone
 */
export function prospectsOf(
  view: View,
  mandate: Mandate,
  everyone?: readonly Mandate[],
): Prospect[] {
  const belief = believed(view, everyone);
  return view.scenario.articles.flatMap((article, a) => {
    const state = view.articles[a];
    if (!state || state.status === 'closed') return [];
    return wordingsOf(article).flatMap((_, wording) => {
      const hidden = wording >= article.options.length && !state.tabled.includes(wording);
      if (hidden || wording === state.text) return [];
      if (contradicts(view.commitments, view.delegation, { article: a, wording })) return [];
      return [prospectOf(view, mandate, belief, { article: a, wording }, everyone)];
    });
  });
}

function prospectOf(
  view: View,
  mandate: Mandate,
  belief: Belief,
  change: TextChange,
  everyone: readonly Mandate[] | undefined,
): Prospect {
  const theirs = Float64Array.from(view.floor, (d, place) => {
    const known = everyone?.[d];
    if (known) return gainFrom(known, view.scenario.articles, textsOf(view), [change]);
    return belief.share(place, change.article) * statedGain(view, d, change);
  });
  return {
    change,
    mine: worth(view, mandate, [change]),
    theirs,
    critics: once(() => criticsOf(view, view.delegation, change)),
    blocked: once(() => isBlocked(view, belief, change)),
  };
}

function once<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

function isBlocked(view: View, belief: Belief, { article, wording }: TextChange): boolean {
  const text = view.articles[article]?.text ?? NOTHING;
  const standing = text === NOTHING ? 0 : blocking(view, belief, article, text);
  const allowed = Math.max(view.values.roomPlenary, standing);
  return blocking(view, belief, article, wording) > allowed;
}

/** Change in utility, and .1 for each red line the changes step back behind, less .1 for each they cross. */
export function worth(view: View, mandate: Mandate, changes: readonly TextChange[]): number {
  const { articles } = view.scenario;
  const texts = textsOf(view);
  const next = [...texts];
  for (const change of changes) next[change.article] = change.wording;
  const crossed =
    crossings(mandate, articles, next).length - crossings(mandate, articles, texts).length;
  return gainFrom(mandate, articles, texts, changes) - view.values.redLinePenalty * crossed;
}

/** Believed share 0..1 of the floor's weight that would hold a bracket against a wording. */
function blocking(view: View, belief: Belief, a: number, wording: number): number {
  const article = view.scenario.articles[a];
  const position = article ? (wordingsOf(article)[wording]?.position ?? NaN) : NaN;
  let held = 0;
  let all = 0;
  view.floor.forEach((d, place) => {
    const weight = view.floorWeight[d] ?? 0;
    all += weight;
    const gap = 1 - closeness(belief.ideal(place, a), position);
    if (belief.salience(place, a) * gap > belief.tolerated(place)) held += weight;
  });
  return all > 0 ? held / all : 0;
}

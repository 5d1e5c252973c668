/**
 * What every change of the text that could be proposed would bring: to this seat by its own instructions, to
 * the others on the floor as far as it knows them. Worked out once a decision; a search then only adds up.
 */
import type { FloorPlace, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { contradicts } from '../../engine/promises/ledger.ts';
import {
  computeGainAt,
  computeGainFrom,
  crosses,
  crossesAt,
  listCrossings,
  listWordings,
  type Mandate,
  readStandingTexts,
  readTextOn,
  replaceTextAt,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { listAgreedBefore, listCritics } from '../../engine/procedure/compose-room.ts';
import { readIdealNoise } from '../../engine/setup/reach.ts';
import { isSettled } from '../../engine/floor/settled.ts';
import type { Heard } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type Belief, formBelief } from './belief.ts';
import { estimateBlockedOdds, estimateHeldAgainst, MEMORY, UNIFORM } from './plenary.ts';

export type DealProspect = {
  change: TextChange;
  /** Change in this seat's utility, and in what red lines cost it. */
  mine: number;
  /** Believed change in utility, in the order of the floor. */
  theirs: ArrayLike<number>;
  /** Variance of what is believed, for what is not known: worked out when asked. */
  doubts(): ArrayLike<number>;
  /** Delegations the rules would call to the room for it: worked out when asked. */
  critics(): readonly SeatIndex[];
  /** Those who agreed to the words of the article and have to sit there: worked out when asked. */
  agreed(): readonly SeatIndex[];
  /** Places on the floor whose red line, as far as they have told, it would cross. */
  crosses(): readonly FloorPlace[];
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
export function listProspects(
  view: View,
  mandate: Mandate,
  { everyone, belief = formBelief(view, everyone), of = 'notClosed' }: Looking = {},
): DealProspect[] {
  const sight: Sight = {
    view,
    mandate,
    belief,
    sure: everyone !== undefined,
    crossed: listCrossings(mandate, view.scenario.articles, readStandingTexts(view)).length,
  };
  const prospects: DealProspect[] = [];
  view.scenario.articles.forEach((article, a) => {
    const state = view.articles[a];
    if (!state || state.status === 'closed') return;
    if (of === 'open' && state.status !== 'open') return;
    const standing = computeOnce(
      () => estimateHeldAgainst(view, sight.belief, a, state.text).share,
    );
    const wordings = listWordings(article).length;
    for (let wording: WordingIndex = 0; wording < wordings; wording += 1) {
      const hidden = wording >= article.options.length && !state.tabled.includes(wording);
      if (hidden || wording === state.text) continue;
      const change = { article: a, wording };
      if (contradicts(view.commitments, view.delegation, change)) continue;
      if (!isSettled(view, change)) prospects.push(new Foreseen(sight, change, standing));
    }
  });
  return prospects;
}

/** The same prospect where it is worth something else to the seat. */
export function revalueProspect(prospect: DealProspect, mine: number): DealProspect {
  return {
    change: prospect.change,
    mine,
    theirs: prospect.theirs,
    doubts: () => prospect.doubts(),
    critics: () => prospect.critics(),
    agreed: () => prospect.agreed(),
    crosses: () => prospect.crosses(),
    blocked: () => prospect.blocked(),
  };
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

/**
 * A class, and what is asked of few changes worked out when it is: most are not tried, and a decision looks at hundreds.
 */
class Foreseen implements DealProspect {
  readonly change: TextChange;
  readonly mine: number;
  readonly theirs: readonly number[];
  readonly #sight: Sight;
  readonly #told: readonly Heard[];
  readonly #standing: () => number;
  #doubts: readonly number[] | undefined;
  #critics: readonly SeatIndex[] | undefined;
  #agreed: readonly SeatIndex[] | undefined;
  #crosses: readonly FloorPlace[] | undefined;
  #blocked: number | undefined;

  /** @param standing share of the floor believed to hold a bracket against the text of the article */
  constructor(sight: Sight, change: TextChange, standing: () => number) {
    const { view, mandate, sure } = sight;
    this.#sight = sight;
    this.#told = sure ? NOTHING_TOLD : listTold(view, change);
    this.#standing = standing;
    this.change = change;
    this.mine = weighChanges(view, mandate, [change], sight.crossed);
    this.theirs = estimateGains(sight, change, this.#told);
  }

  doubts(): readonly number[] {
    return (this.#doubts ??= this.#listDoubts());
  }

  #listDoubts(): number[] {
    const doubts: number[] = [];
    for (const d of this.#sight.view.floor) doubts.push(this.#doubtOf(d, doubts.length));
    return doubts;
  }

  #doubtOf(d: SeatIndex, place: FloorPlace): number {
    const { view, belief, sure } = this.#sight;
    if (sure || findExactGain(this.#told, d) !== undefined) return 0;
    return estimateVariance(view, belief, place, this.change, this.theirs[place] as number);
  }

  critics(): readonly SeatIndex[] {
    const { view } = this.#sight;
    return (this.#critics ??= listCritics(view, view.delegation, this.change));
  }

  agreed(): readonly SeatIndex[] {
    const { view } = this.#sight;
    return (this.#agreed ??= listAgreedBefore(view, view.delegation, this.change));
  }

  crosses(): readonly FloorPlace[] {
    const { view, belief } = this.#sight;
    return (this.#crosses ??= [
      ...listCrossed(view, belief, this.change),
      ...listBarred(view, this.#told),
    ]);
  }

  blocked(): number {
    const { view, belief } = this.#sight;
    return (this.#blocked ??= estimateBlockedOdds(view, belief, this.change, this.#standing));
  }
}

/** In the order of the floor: as named in an earlier room, else as believed. */
function estimateGains(
  { view, belief }: Sight,
  { article, wording }: TextChange,
  told: readonly Heard[],
): number[] {
  const texts = readStandingTexts(view);
  const { articles } = view.scenario;
  const gains: number[] = [];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1)
    gains.push(
      findExactGain(told, view.floor[place] as SeatIndex) ??
        computeGainAt(belief.mandate(place), articles, texts, article, wording),
    );
  return gains;
}

const NOTHING_TOLD: readonly Heard[] = [];

/** What members of earlier rooms said of just this change. */
function listTold(view: View, { article, wording }: TextChange): readonly Heard[] {
  if (view.heard.length === 0) return NOTHING_TOLD;
  const from = readTextOn(view, article);
  return view.heard.filter(
    (told) => told.article === article && told.from === from && told.to === wording,
  );
}

/** The gain that a delegation named last; undefined: it has named none. */
function findExactGain(told: readonly Heard[], d: SeatIndex): number | undefined {
  for (let i = told.length - 1; i >= 0; i -= 1) {
    const { of, value } = told[i] as Heard;
    if (of === d && value !== null) return value;
  }
  return undefined;
}

/** Places of those who lately said that they cannot agree to it. */
function listBarred(view: View, told: readonly Heard[]): FloorPlace[] {
  if (told.length === 0) return [];
  const since = view.sitting - MEMORY;
  return told
    .filter(({ value, sitting }) => value === null && sitting > since)
    .map(({ of }) => view.floor.indexOf(of));
}

function computeOnce<Value>(work: () => Value): () => Value {
  let done: { value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** Ideals stray from what is stated as far as they are drawn; saliences lie anywhere in the range believed. */
function estimateVariance(
  view: View,
  belief: Belief,
  place: FloorPlace,
  { article }: TextChange,
  gain: number,
): number {
  const strays = (belief.share(place, article) * readIdealNoise(view)) / 100;
  const salience = belief.salience(place, article);
  const unsure = salience > 0 ? (gain * belief.doubt(place, article) * UNIFORM) / salience : 0;
  return strays * strays + unsure * unsure;
}

function listCrossed(view: View, belief: Belief, { article, wording }: TextChange): FloorPlace[] {
  const texts = readStandingTexts(view);
  const { articles } = view.scenario;
  const places: FloorPlace[] = [];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1) {
    const mandate = belief.mandate(place);
    const over = crossesAt(mandate, articles, texts, article, wording);
    if (over && !crosses(mandate, articles, texts, article)) places.push(place);
  }
  return places;
}

/**
 * Change in utility, and .1 for each red line the changes step back behind, less .1 for each they cross.
 * @param before red lines that the text crosses as it stands
 */
export function weighChanges(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  before: number = listCrossings(mandate, view.scenario.articles, readStandingTexts(view)).length,
): number {
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  const crossed = listCrossings(mandate, articles, replaceTextAt(texts, changes)).length - before;
  return computeGainFrom(mandate, articles, texts, changes) - view.values.redLinePenalty * crossed;
}

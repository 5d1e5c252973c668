/**
 * Where the floor would take the text of an article by itself, as far as a seat knows the others: the rule of the
 * centre of gravity over what it believes of them. So a player sees what comes to it anyway, what it would lose by
 * waiting, and where one voice more is enough.
 */
import type { ArticleIndex, FloorPlace, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { computeTolerance } from '../../engine/floor/floor-rule.ts';
import { exp } from '../../engine/numbers/maths.ts';
import { isSettled } from '../../engine/floor/settled.ts';
import { findEntryBy, promiseBy, promisesSeenOn, stancesOn } from '../../engine/floor/spoken.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from './belief.ts';

/** What each on the floor is believed to make of an article, by place: lists, as an object each costs thrice as much. */
type Voices = {
  weights: readonly number[];
  saliences: readonly number[];
  ideals: readonly number[];
  /** What it speaks for. */
  wanted: readonly number[];
  tolerated: readonly number[];
};

/** The wording it would lead to. @param mandate the seat's own instructions; null for the Chair */
export function predictDrift(
  view: View,
  mandate: Mandate | null,
  belief: Belief,
  a: ArticleIndex,
): number {
  const state = view.articles[a] as ArticleState;
  if (state.status !== 'open') return state.text;
  const others = state.tabled.filter(
    (wording) => wording !== state.text && !isSettled(view, { article: a, wording }),
  );
  if (others.length === 0) return state.text;
  const voices = collectVoices(view, mandate, belief, a);
  const standing = scoreByFloor(view, voices, a, state.text);
  let best = state.text;
  let most = view.values.inertia * state.firm;
  for (const wording of others) {
    const margin = scoreByFloor(view, voices, a, wording) - standing;
    if (margin > most) {
      best = wording;
      most = margin;
    }
  }
  return best;
}

/** What the floor is still to be expected to do, 0..1, on an article that it has taken up. */
const LEFT = 0.3;

/** Words an article may come to stand at by the floor alone, and how likely, 0..1. */
type LikelyWords = { wording: WordingIndex; odds: number };

/**
 * Where the floor is likely to take an article in time, tabled or not: somebody will table words that many want. Each
 * is the likelier the nearer it comes to the best, by what moves a text. What has been taken up has mostly gone its way.
 */
export function forecastDrift(
  view: View,
  mandate: Mandate,
  belief: Belief,
  a: ArticleIndex,
): LikelyWords[] {
  const { status, text, tabled, firm, taken } = view.articles[a] as ArticleState;
  const article = view.scenario.articles[a];
  if (status !== 'open' || !article) return [];
  const { inertia } = view.values;
  const voices = collectVoices(view, mandate, belief, a);
  const stays = { wording: text, score: scoreByFloor(view, voices, a, text) + inertia * firm };
  const scored = [stays];
  for (let wording = 0; wording < listWordings(article).length; wording += 1) {
    const hidden = wording >= article.options.length && !tabled.includes(wording);
    if (hidden || wording === text || isSettled(view, { article: a, wording })) continue;
    scored.push({ wording, score: scoreByFloor(view, voices, a, wording) });
  }
  const most = Math.max(...scored.map(({ score }) => score));
  const chances = scored.map(({ score }) => exp((score - most) / inertia));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const goes = (taken > 0 ? LEFT : 1) / all;
  return scored.slice(1).map(({ wording }, i) => ({ wording, odds: goes * (chances[i + 1] ?? 0) }));
}

/**
 * How far one voice more would bring words to where the floor takes them up: 0 = no further, or they come without
 * it; 1 = all the way.
 * @param speakers by place on the floor: what each of them alone would do
 */
export function measureTipping(
  view: View,
  mandate: Mandate,
  belief: Belief,
  { article: a, wording }: TextChange,
  speakers: readonly FloorPlace[],
): number[] {
  const voices = collectVoices(view, mandate, belief, a);
  const before = measureShortfall(view, voices, a, wording);
  if (!(before > 0)) return speakers.map(() => 0);
  const wanted = readPositionAt(view, a, wording);
  return speakers.map((place) => {
    if (place < 0) return 0;
    const more = addOwnVoice(voices, place, wanted);
    return Math.max(0, Math.min(1, (before - measureShortfall(view, more, a, wording)) / before));
  });
}

/** How far words would lead the text in the floor's score once the seat speaks for them, and how far they have to. */
export function measureLead(
  view: View,
  mandate: Mandate | null,
  belief: Belief,
  { article: a, wording }: TextChange,
): { lead: number; needed: number } {
  const { text, firm } = view.articles[a] as ArticleState;
  const wanted = readPositionAt(view, a, wording);
  const own = view.floor.indexOf(view.delegation);
  const others = collectVoices(view, mandate, belief, a);
  const voices = own < 0 ? others : addOwnVoice(others, own, wanted);
  return {
    lead: scoreByFloor(view, voices, a, wording) - scoreByFloor(view, voices, a, text),
    needed: view.values.inertia * firm,
  };
}

/** What a wording lacks in the floor's score to be taken up: of the text with its inertia, of other words tabled. */
function measureShortfall(
  view: View,
  voices: Voices,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const { text, firm, tabled } = view.articles[a] as ArticleState;
  let most = scoreByFloor(view, voices, a, text) + view.values.inertia * firm;
  for (const rival of tabled) {
    if (rival === text || rival === wording) continue;
    most = Math.max(most, scoreByFloor(view, voices, a, rival));
  }
  return most - scoreByFloor(view, voices, a, wording);
}

/** Filled in anew each time, as nobody needs the voices on two articles at once. */
const scratch: Record<keyof Voices, number[]> = {
  weights: [],
  saliences: [],
  ideals: [],
  wanted: [],
  tolerated: [],
};

function collectVoices(
  view: View,
  mandate: Mandate | null,
  belief: Belief,
  a: ArticleIndex,
): Voices {
  const promises = promisesSeenOn(view.commitments, a);
  const stances = stancesOn(view.stances, a);
  const usual = computeTolerance(view, view.sitting);
  const { weights, saliences, ideals, wanted, tolerated } = scratch;
  const { floor, floorWeight } = view;
  if (weights.length > floor.length) for (const list of Object.values(scratch)) list.length = 0;
  for (let place: FloorPlace = 0; place < floor.length; place += 1) {
    const d = floor[place] as SeatIndex;
    const own = d === view.delegation;
    const ideal = own ? (mandate?.ideals[a] ?? NaN) : belief.ideal(place, a);
    // What it is known to speak for: by a promise this seat holds or has given, else by an amendment.
    const words = (promiseBy(promises, d) ?? findEntryBy(stances, d))?.wording;
    weights[place] = floorWeight[d] ?? 0;
    saliences[place] = own ? (mandate?.saliences[a] ?? 0) : belief.salience(place, a);
    ideals[place] = ideal;
    wanted[place] = words === undefined ? ideal : readPositionAt(view, a, words);
    tolerated[place] = own ? usual * (mandate?.patience ?? 1) : belief.tolerated(place);
  }
  return scratch;
}

function addOwnVoice(voices: Voices, place: FloorPlace, position: number): Voices {
  const { weights, saliences, ideals, wanted, tolerated } = voices;
  return { weights, saliences, ideals, wanted: wanted.with(place, position), tolerated };
}

function readPositionAt({ scenario }: View, a: ArticleIndex, wording: WordingIndex): number {
  const article = scenario.articles[a];
  if (!article) return NaN;
  return (
    (wording === NOTHING ? undefined : listWordings(article)[wording]?.position) ??
    article.reference ??
    NaN
  );
}

function scoreByFloor(view: View, voices: Voices, a: ArticleIndex, wording: WordingIndex): number {
  const { weights, saliences, ideals, wanted, tolerated } = voices;
  const position = readPositionAt(view, a, wording);
  let sum = 0;
  let all = 0;
  let held = 0;
  let floor = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] as number;
    const salience = saliences[place] as number;
    const ideal = ideals[place] as number;
    const minded = salience * (1 - measureCloseness(ideal, position));
    floor += weight;
    if (!Number.isNaN(ideal) && minded > (tolerated[place] as number)) held += weight;
    const counts = weight * salience;
    const speaksFor = wanted[place] as number;
    if (!(counts > 0) || Number.isNaN(speaksFor)) continue;
    const gap = (position - speaksFor) / 100;
    all += counts;
    sum += counts * (Number.isNaN(gap) ? 1 : gap * gap);
  }
  const pull = all > 0 ? sum / all : 0;
  return -pull - view.values.bracketWeight * (floor > 0 ? held / floor : 0);
}

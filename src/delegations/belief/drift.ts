/**
 * Where the floor would take the text of an article by itself, as far as a seat knows the others: the rule of the
 * centre of gravity over what it believes of them. So a player sees what comes to it anyway, what it would lose by
 * waiting, and where one voice more is enough.
 */
import { closeness, type Mandate, NOTHING, wordingsOf } from '../../engine/mandate/mandate.ts';
import { tolerance } from '../../engine/floor/floor-rule.ts';
import { isSettled } from '../../engine/floor/settled.ts';
import { entriesOn, entryBy, promiseBy } from '../../engine/floor/spoken.ts';
import type { ArticleState, TextChange } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from './belief.ts';

/** What one on the floor is believed to make of an article. */
type Voice = { weight: number; salience: number; ideal: number; wanted: number; tolerated: number };

/** The wording it would lead to. @param mandate the seat's own instructions; null for the Chair */
export function driftOf(view: View, mandate: Mandate | null, belief: Belief, a: number): number {
  const state = view.articles[a] as ArticleState;
  if (state.status !== 'open') return state.text;
  const others = state.tabled.filter(
    (wording) => wording !== state.text && !isSettled(view, { article: a, wording }),
  );
  if (others.length === 0) return state.text;
  const voices = voicesOn(view, mandate, belief, a);
  const standing = scoreOf(view, voices, a, state.text);
  let [best, most] = [state.text, view.values.inertia * state.firm];
  for (const wording of others) {
    const margin = scoreOf(view, voices, a, wording) - standing;
    if (margin > most) [best, most] = [wording, margin];
  }
  return best;
}

/**
 * How far one voice more would bring words to where the floor takes them up: 0 = no further, or they come without
 * it; 1 = all the way.
 * @param speakers by place on the floor: what each of them alone would do
 */
export function tippingOn(
  view: View,
  mandate: Mandate,
  belief: Belief,
  { article: a, wording }: TextChange,
  speakers: readonly number[],
): number[] {
  const voices = voicesOn(view, mandate, belief, a);
  const before = shortOf(view, voices, a, wording);
  if (!(before > 0)) return speakers.map(() => 0);
  const wanted = positionAt(view, a, wording);
  return speakers.map((place) => {
    const own = voices[place];
    if (!own) return 0;
    const more = voices.with(place, { ...own, wanted });
    return Math.max(0, Math.min(1, (before - shortOf(view, more, a, wording)) / before));
  });
}

/** How far words would lead the text in the floor's score once the seat speaks for them, and how far they have to. */
export function leadOf(
  view: View,
  mandate: Mandate | null,
  belief: Belief,
  { article: a, wording }: TextChange,
): { lead: number; needed: number } {
  const { text, firm } = view.articles[a] as ArticleState;
  const wanted = positionAt(view, a, wording);
  const own = view.floor.indexOf(view.delegation);
  const voices = voicesOn(view, mandate, belief, a).map((voice, place) =>
    place === own ? { ...voice, wanted } : voice,
  );
  return {
    lead: scoreOf(view, voices, a, wording) - scoreOf(view, voices, a, text),
    needed: view.values.inertia * firm,
  };
}

/** What a wording lacks in the floor's score to be taken up: of the text with its inertia, of other words tabled. */
function shortOf(view: View, voices: readonly Voice[], a: number, wording: number): number {
  const { text, firm, tabled } = view.articles[a] as ArticleState;
  let most = scoreOf(view, voices, a, text) + view.values.inertia * firm;
  for (const rival of tabled) {
    if (rival === text || rival === wording) continue;
    most = Math.max(most, scoreOf(view, voices, a, rival));
  }
  return most - scoreOf(view, voices, a, wording);
}

function voicesOn(view: View, mandate: Mandate | null, belief: Belief, a: number): Voice[] {
  const promises = entriesOn(view.commitments, a);
  const stances = entriesOn(view.stances, a);
  const tolerated = tolerance(view, view.sitting);
  return view.floor.map((d, place): Voice => {
    const own = d === view.delegation;
    const ideal = own ? (mandate?.ideals[a] ?? NaN) : belief.ideal(place, a);
    // What it is known to speak for: by a promise this seat holds or has given, else by an amendment.
    const words = (promiseBy(promises, d) ?? entryBy(stances, d))?.wording;
    return {
      weight: view.floorWeight[d] ?? 0,
      salience: own ? (mandate?.saliences[a] ?? 0) : belief.salience(place, a),
      ideal,
      wanted: words === undefined ? ideal : positionAt(view, a, words),
      tolerated: own ? tolerated * (mandate?.patience ?? 1) : belief.tolerated(place),
    };
  });
}

function positionAt({ scenario }: View, a: number, wording: number): number {
  const article = scenario.articles[a];
  if (!article) return NaN;
  return (
    (wording === NOTHING ? undefined : wordingsOf(article)[wording]?.position) ??
    article.reference ??
    NaN
  );
}

function scoreOf(view: View, voices: readonly Voice[], a: number, wording: number): number {
  const position = positionAt(view, a, wording);
  let [sum, all, held, floor] = [0, 0, 0, 0];
  for (const { weight, salience, ideal, wanted, tolerated } of voices) {
    floor += weight;
    if (!Number.isNaN(ideal) && salience * (1 - closeness(ideal, position)) > tolerated)
      held += weight;
    if (!(weight * salience > 0) || Number.isNaN(wanted)) continue;
    const gap = (position - wanted) / 100;
    all += weight * salience;
    sum += weight * salience * (Number.isNaN(gap) ? 1 : gap * gap);
  }
  const pull = all > 0 ? sum / all : 0;
  return -pull - view.values.bracketWeight * (floor > 0 ? held / floor : 0);
}

/**
 * Where the floor would take the text of an article by itself, as far as a seat knows the others: the rule of the
 * centre of gravity over what it believes of them. So a player sees what comes to it anyway, what it would lose by
 * waiting, and where one voice more is enough.
 */
import { closeness, type Mandate, NOTHING, wordingsOf } from '../engine/mandate.ts';
import { tolerance } from '../engine/floor-rule.ts';
import { isSettled } from '../engine/settled.ts';
import { entriesOn, entryBy, promiseBy } from '../engine/spoken.ts';
import type { ArticleState } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import type { Belief } from './belief.ts';

/** What one on the floor is believed to make of an article. */
type Voice = { weight: number; salience: number; ideal: number; wanted: number; tolerated: number };

/** The wording it would lead to. @param mandate the seat's own instructions; null for the Chair */
export function driftOf(view: View, mandate: Mandate | null, belief: Belief, a: number): number {
  const state = view.articles[a] as ArticleState;
  if (state.status !== 'open') return state.text;
  const voices = voicesOn(view, mandate, belief, a);
  const standing = scoreOf(view, voices, a, state.text);
  let [best, most] = [state.text, view.values.inertia * state.firm];
  for (const wording of state.tabled) {
    if (wording === state.text || isSettled(view, { article: a, wording })) continue;
    const margin = scoreOf(view, voices, a, wording) - standing;
    if (margin > most) [best, most] = [wording, margin];
  }
  return best;
}

function voicesOn(view: View, mandate: Mandate | null, belief: Belief, a: number): Voice[] {
  const promises = entriesOn(view.commitments, a);
  const stances = entriesOn(view.stances, a);
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
      tolerated: own
        ? tolerance(view, view.sitting) * (mandate?.patience ?? 1)
        : belief.tolerated(place),
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

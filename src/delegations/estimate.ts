/** What a seat believes of others: their stated positions, and priorities as far as it has asked. */
import { closeness, type Mandate, wordingsOf } from '../engine/mandate.ts';
import { statedGain } from '../engine/room.ts';
import type { TextChange } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import { gain } from './weigh.ts';

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;

/** Believed change in another's utility; the true one where its instructions are known (`oracle`). */
export function believedGain(
  view: View,
  d: number,
  changes: readonly TextChange[],
  everyone?: readonly Mandate[],
): number {
  const known = everyone?.[d];
  if (known) return gain(view, known, changes);
  let all = 0;
  let sum = 0;
  view.scenario.articles.forEach((_, a) => {
    if (Number.isNaN(view.stated[d * view.scenario.articles.length + a] ?? NaN)) return;
    const salience = believedSalience(view, d, a);
    all += salience;
    const change = changes.find((one) => one.article === a);
    if (change) sum += salience * statedGain(view, d, change);
  });
  return all > 0 ? sum / all : 0;
}

function believedSalience(view: View, d: number, a: number): number {
  for (let i = view.notes.length - 1; i >= 0; i -= 1) {
    const note = view.notes[i];
    if (note?.of === d && note.article === a) return (note.low + note.high) / 2;
  }
  return UNKNOWN;
}

/** Option of an article nearest to a position, by index. */
export function optionNearest(view: View, a: number, position: number): number | undefined {
  const article = view.scenario.articles[a];
  if (!article || Number.isNaN(position)) return undefined;
  let best: number | undefined;
  let nearest = -1;
  wordingsOf(article).forEach((wording, i) => {
    const near = closeness(position, wording.position);
    if (i < article.options.length && near > nearest) [best, nearest] = [i, near];
  });
  return best;
}

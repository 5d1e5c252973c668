/**
 * Where a delegation stands against the text on the table, from what it has said in public: the wording
 * it spoke for by amendment, else its stated position. Not "good" or "bad": narrower or broader.
 *
 * Bands, in points of the axis: within 15 it can accept (the band in which delegations abstain when
 * they vote); from 37 on it is firm (what lies past the first sitting's tolerance, .22, for an article
 * of middling salience, .6: there it would hold a bracket); between the two it prefers.
 */
import { wordingsOf } from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Stance } from './hall-model.ts';
import { textOn } from '../../../engine/state/texts.ts';

const ACCEPTS = 15;
const FIRM = 37;

export function stanceToward(view: View, delegation: number, article: number): Stance {
  const position = spokenPosition(view, delegation, article);
  const text = tablePosition(view, article);
  if (position === null || text === null) return 'none';
  const gap = position - text;
  if (Math.abs(gap) < ACCEPTS) return 'ok';
  if (gap < 0) return gap <= -FIRM ? 'n2' : 'n1';
  return gap >= FIRM ? 'b2' : 'b1';
}

/** How many of these stand where. */
export function countStances(
  view: View,
  article: number,
  delegations: readonly number[],
): ReadonlyMap<Stance, number> {
  const counts = new Map<Stance, number>();
  for (const d of delegations) {
    const stance = stanceToward(view, d, article);
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return counts;
}

/** Position 0..100 a delegation has spoken for; null where it has said nothing. */
function spokenPosition(view: View, delegation: number, article: number): number | null {
  const spoken = view.stances.find((one) => one.by === delegation && one.article === article);
  const stated = view.stated[delegation * view.scenario.articles.length + article] ?? NaN;
  const position = spoken ? positionOf(view, article, spoken.wording) : stated;
  return position === null || Number.isNaN(position) ? null : position;
}

/** Position 0..100 of the leading text; with none, of what holds without a treaty; null without either. */
function tablePosition(view: View, article: number): number | null {
  return positionOf(view, article, textOn(view, article));
}

function positionOf(view: View, article: number, wording: number): number | null {
  const found = view.scenario.articles[article];
  if (!found) return null;
  return wordingsOf(found)[wording]?.position ?? found.reference ?? null;
}

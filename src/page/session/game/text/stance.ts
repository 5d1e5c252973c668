/**
 * Where a delegation stands against the text on the table, from what it has said in public: the wording
 * it spoke for by amendment, else its stated position. Not "good" or "bad": narrower or broader.
 *
 * Bands, in points of the axis: within 15 it can accept (the band in which delegations abstain when
 * they vote); from 37 on it is firm (what lies past the first sitting's tolerance, .22, for an article
 * of middling salience, .6: there it would hold a bracket); between the two it prefers.
 */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import { listWordings, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Stance } from '../hall-model.ts';

const ACCEPTS = 15;
const FIRM = 37;

export function findStanceToward(view: View, delegation: SeatIndex, article: ArticleIndex): Stance {
  const position = readSpokenPosition(view, delegation, article);
  const text = readTablePosition(view, article);
  if (position === null || text === null) return 'none';
  const gap = position - text;
  if (Math.abs(gap) < ACCEPTS) return 'ok';
  if (gap < 0) return gap <= -FIRM ? 'n2' : 'n1';
  return gap >= FIRM ? 'b2' : 'b1';
}

/** How many of these stand where. */
export function countStances(
  view: View,
  article: ArticleIndex,
  delegations: readonly number[],
): ReadonlyMap<Stance, number> {
  const counts = new Map<Stance, number>();
  for (const d of delegations) {
    const stance = findStanceToward(view, d, article);
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return counts;
}

/** Position 0..100 a delegation has spoken for; null where it has said nothing. */
function readSpokenPosition(
  view: View,
  delegation: SeatIndex,
  article: ArticleIndex,
): number | null {
  const spoken = view.stances.find((one) => one.by === delegation && one.article === article);
  const stated = view.stated[delegation * view.scenario.articles.length + article] ?? NaN;
  const position = spoken ? readWordingPositionOf(view, article, spoken.wording) : stated;
  return position === null || Number.isNaN(position) ? null : position;
}

/** Position 0..100 of the leading text; with none, of what holds with no deal; null without either. */
function readTablePosition(view: View, article: ArticleIndex): number | null {
  return readWordingPositionOf(view, article, readTextOn(view, article));
}

function readWordingPositionOf(
  view: View,
  article: ArticleIndex,
  wording: WordingIndex,
): number | null {
  const found = view.scenario.articles[article];
  if (!found) return null;
  return listWordings(found)[wording]?.position ?? found.reference ?? null;
}

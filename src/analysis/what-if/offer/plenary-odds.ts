/** Whether the plenary should block a change: by brackets it shows, and those it is believed to take up. */
import type { ArticleIndex, WordingIndex } from '../../../scenario/resolved.ts';
import type { Belief } from '../../../delegations/belief/belief.ts';
import { hasBeenBlocked, holdOdds } from '../../../delegations/belief/plenary.ts';
import { computePlenaryLimit } from '../../../engine/procedure/room.ts';
import { computeTolerance } from '../../../engine/floor/floor-rule.ts';
import {
  measureCloseness,
  NOTHING,
  readPosition,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import { estimateChanceWithin, estimateShareAgainst, type Voice } from './share-odds.ts';

/** That more of the floor would hold a bracket against it than may, and than against the text: 0..1. */
export function estimatePlenaryOdds(view: View, belief: Belief, change: TextChange): number {
  const { article, wording } = change;
  if (hasBeenBlocked(view, article, wording)) return 1;
  const allowed = Math.max(computePlenaryLimit(view), computeHeldNow(view, belief, article));
  return 1 - estimateChanceWithin(listVoices(view, belief, article, wording), allowed);
}

/** Share of the floor that holds a bracket against the text. Of an open article everybody sees who does. */
function computeHeldNow(view: View, belief: Belief, a: ArticleIndex): number {
  const { text = NOTHING, status, holders = [] } = view.articles[a] ?? {};
  if (text === NOTHING) return 0;
  if (status !== 'open') return estimateShareAgainst(listVoices(view, belief, a, text)).share;
  const seen = view.floor.map((d): Voice => {
    return { weight: view.floorWeight[d] ?? 0, odds: holders.includes(d) ? 1 : 0 };
  });
  return estimateShareAgainst(seen).share;
}

function listVoices(view: View, belief: Belief, a: ArticleIndex, wording: WordingIndex): Voice[] {
  return view.floor.map((d, place): Voice => {
    const odds =
      d === view.delegation ? ownOdds(view, a, wording) : holdOdds(view, belief, place, a, wording);
    return { weight: view.floorWeight[d] ?? 0, odds };
  });
}

/** A seat knows what it minds itself. */
function ownOdds(view: View, a: ArticleIndex, wording: WordingIndex): 0 | 1 {
  const { mandate } = view;
  const article = view.scenario.articles[a];
  const ideal = mandate?.ideals[a] ?? NaN;
  if (!mandate || !article || Number.isNaN(ideal)) return 0;
  const gap = 1 - measureCloseness(ideal, readPosition(mandate, article, wording));
  const borne = computeTolerance(view, view.sitting) * mandate.patience;
  return (mandate.saliences[a] ?? 0) * gap > borne ? 1 : 0;
}

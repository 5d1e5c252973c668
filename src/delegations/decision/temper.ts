/** How a delegation's temper moves what it asks of an offer or a package. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  readTextOn,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { computeGain } from '../deal/weigh.ts';

/**
 * Added to the threshold, in utility: below 0 it asks for less.
 * @param own what it would itself promise; a free rider minds nothing else
 */
export function computeTemperShift(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  own: readonly TextChange[],
): number {
  const { values } = view;
  switch (view.temper) {
    case 'bridgeBuilder':
      return -values.temperBridge;
    case 'hardLiner':
      return values.temperHard;
    case 'freeRider':
      if (own.length === 0) return 0;
      return computeGain(view, mandate, own) < 0 ? values.temperFree : -values.worthwhile;
    case 'loyalist':
      return -values.temperLoyal * groupGain(view, mandate, changes);
    case 'plain':
      return 0;
  }
}

/** What the changes bring its first group, by its own saliences: towards the group's line, else its stated mean. */
function groupGain(view: View, mandate: Mandate, changes: readonly TextChange[]): number {
  let sum = 0;
  for (const { article: a, wording } of changes) {
    const article = view.scenario.articles[a];
    const wanted = groupPosition(view, a);
    if (!article || Number.isNaN(wanted)) continue;
    const wordings = listWordings(article);
    const before = wordings[readTextOn(view, a)]?.position ?? article.reference ?? NaN;
    const after = wordings[wording]?.position ?? NaN;
    sum +=
      (mandate.weights[a] ?? 0) *
      (measureCloseness(wanted, after) - measureCloseness(wanted, before));
  }
  return sum;
}

function groupPosition(view: View, a: ArticleIndex): number {
  const { articles, delegations, groups } = view.scenario;
  const [first] = delegations[view.delegation]?.groups ?? [];
  const group = groups.findIndex((candidate) => candidate.id === first);
  const members = groups[group]?.members ?? [];
  const article = articles[a];
  const line = view.lines.find(
    (one) => one.group === group && one.article === a && one.joined.length > 0,
  );
  if (line && article) return listWordings(article)[line.wording]?.position ?? NaN;
  let sum = 0;
  let count = 0;
  for (const d of members) {
    const stated = view.stated[d * articles.length + a] ?? NaN;
    if (d === view.delegation || Number.isNaN(stated)) continue;
    sum += stated;
    count += 1;
  }
  return count > 0 ? sum / count : NaN;
}

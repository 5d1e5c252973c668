/**
 * Changes of the text that the public count puts within reach of a vote. The same for every seat, so they are
 * counted once for each state of the text.
 */
import { wordingsOf } from '../engine/mandate.ts';
import { type ArticleState, textsOf } from '../engine/state.ts';
import { closeness } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { countFor, isWithinReach } from '../engine/voting.ts';

export type Contest = {
  article: number;
  wording: number;
  id: string;
  option: string;
  /** In favour by the count, and the least that would carry it. */
  yes: number;
  needed: number;
};

const known = new WeakMap<readonly ArticleState[], readonly Contest[]>();

export function contestable(view: View): readonly Contest[] {
  const found = known.get(view.articles) ?? count(view);
  known.set(view.articles, found);
  return found;
}

function count(view: View): Contest[] {
  return view.scenario.articles.flatMap((article, a) =>
    article.options.flatMap((option, wording): Contest[] => {
      if (wording === textsOf(view)[a] || !hasFriends(view, a, wording)) return [];
      const motion = { id: '', kind: 'vote', by: view.seat, article: a, wording } as const;
      const counted = countFor(view, { ...motion, status: 'pending' });
      const { needed } = counted;
      const yes = counted.count.yes;
      if (needed === null || !isWithinReach(counted, view)) return [];
      return [{ article: a, wording, id: article.id, option: option.id, yes, needed }];
    }),
  );
}

/** More would gain than lose beyond the band, by a glance: most changes are not worth a count. */
function hasFriends(view: View, a: number, wording: number): boolean {
  const { articles, delegations } = view.scenario;
  const article = articles[a];
  if (!article) return false;
  const wordings = wordingsOf(article);
  const from = wordings[textsOf(view)[a] ?? -1]?.position ?? article.reference ?? NaN;
  const to = wordings[wording]?.position ?? NaN;
  let friends = 0;
  for (let d = 0; d < delegations.length; d += 1) {
    if (!view.present[d]) continue;
    const ideal = view.stated[d * articles.length + a] ?? NaN;
    if (Number.isNaN(ideal)) continue;
    const lean = closeness(ideal, to) - closeness(ideal, from);
    friends += lean > view.values.abstainBand ? 1 : lean < -view.values.abstainBand ? -1 : 0;
  }
  return friends > 0;
}

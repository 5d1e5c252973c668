/**
 * Changes of the text that the public count puts within reach of a vote. The same for every seat, so they are
 * counted once for each state of the text.
 */
import { type ArticleState, textsOf } from '../engine/state.ts';
import { closeness, NOTHING, wordingsOf } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { countFor, isWithinReach } from '../engine/voting.ts';

type Article = View['scenario']['articles'][number];

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
  return view.scenario.articles.flatMap((article, a) => {
    const friends = friendsOf(view, a);
    return article.options.flatMap((option, wording): Contest[] => {
      if (wording === textsOf(view)[a] || !((friends[wording] ?? 0) > 0)) return [];
      const motion = { id: '', kind: 'vote', by: view.seat, article: a, wording } as const;
      const counted = countFor(view, { ...motion, status: 'pending' });
      const { needed } = counted;
      const yes = counted.count.yes;
      if (needed === null || !isWithinReach(counted, view)) return [];
      return [{ article: a, wording, id: article.id, option: option.id, yes, needed }];
    });
  });
}

/**
 * By wording of an article, how many more would gain than lose beyond the band, by a glance: most changes are not
 * worth a count.
 */
function friendsOf(view: View, a: number): Int32Array {
  const { articles, delegations } = view.scenario;
  const { reference, options } = articles[a] as Article;
  const text = textsOf(view)[a] ?? NOTHING;
  const positions = Float64Array.from(options, ({ position }) => position);
  const from = wordingsOf(articles[a] as Article)[text]?.position ?? reference ?? NaN;
  const friends = new Int32Array(positions.length);
  const { present, stated, values } = view;
  const band = values.abstainBand;
  for (let d = 0, at = a; d < delegations.length; d += 1, at += articles.length) {
    const ideal = stated[at] ?? NaN;
    if (!present[d] || Number.isNaN(ideal)) continue;
    const now = closeness(ideal, from);
    for (let wording = 0; wording < positions.length; wording += 1) {
      const lean = closeness(ideal, positions[wording] as number) - now;
      if (lean > band) friends[wording] = (friends[wording] as number) + 1;
      else if (lean < -band) friends[wording] = (friends[wording] as number) - 1;
    }
  }
  return friends;
}

/** Lines between delegations in the hall: offers on the table, promises that bind, brackets against the words that lead. */
import type { Commitment, Offer } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { HallLine } from '../../../session/game/hall-model.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { Translate } from '../../../speech/words.ts';
import type { TextChange } from '../../../../engine/mandate/mandate.ts';

/** Lines of opposition at most: the rest are brackets round chairs. */
const MOST_AGAINST = 4;

export function listHallLines(
  view: View,
  t: Translate,
  names: Names,
  focus: number,
  picked: string | null,
): HallLine[] {
  return [
    ...view.offers
      .filter(({ status }) => status === 'standing')
      .map((one) => makeOfferLine(view, t, names, one)),
    ...listPromiseLines(view, t, names),
    ...listOpposingLines(view, t, names, focus, picked),
  ];
}

const idOf = (view: View, d: number): string => view.scenario.delegations[d]?.id ?? '';

/** By its number; an article without one by its title. */
function nameBriefly(view: View, names: Names, article: number): string {
  const number = view.scenario.articles[article]?.number ?? '';
  return names.article(article) === '' ? names.articleTitle(article) : number;
}

function nameArticles(view: View, names: Names, articles: readonly number[]): string {
  const shown = [...new Set(articles)].map((a) => nameBriefly(view, names, a));
  return shown.length > 3 ? `${shown.slice(0, 2).join(', ')}…` : shown.join(', ');
}

function makeOfferLine(
  view: View,
  t: Translate,
  names: Names,
  { by, to, give, want }: Offer,
): HallLine {
  const of = (changes: readonly TextChange[]) =>
    nameArticles(
      view,
      names,
      changes.map(({ article }) => article),
    );
  return {
    from: idOf(view, by),
    to: idOf(view, to),
    kind: 'offer',
    label: t('hall.offer', {
      give: of(give),
      want: of(want),
      kind: give.length === 0 ? 'want' : want.length === 0 ? 'give' : 'both',
    }),
  };
}

/** One line for each two delegations, with the articles promised between them. */
function listPromiseLines(view: View, t: Translate, names: Names): HallLine[] {
  const pairs = new Map<string, Commitment[]>();
  for (const promise of view.commitments) {
    if (promise.status === 'void') continue;
    const { by, to } = promise;
    const key = `${Math.min(by, to)} ${Math.max(by, to)} ${promise.status === 'broken'}`;
    pairs.set(key, [...(pairs.get(key) ?? []), promise]);
  }
  return [...pairs.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const broken = first.status === 'broken';
    const articles = nameArticles(
      view,
      names,
      found.map(({ article }) => article),
    );
    return {
      from: idOf(view, first.by),
      to: idOf(view, first.to),
      kind: broken ? ('opposition' as const) : ('agreement' as const),
      label: t(broken ? 'hall.broken' : 'hall.promised', { articles }),
    };
  });
}

/** Brackets of the picked delegation, and those against or of one's own, to whoever speaks for the words that lead. */
function listOpposingLines(
  view: View,
  t: Translate,
  names: Names,
  focus: number,
  picked: string | null,
): HallLine[] {
  const article = view.articles[focus];
  if (!article || article.status !== 'open') return [];
  const author = view.stances.findLast(
    (one) => one.article === focus && one.wording === article.text,
  )?.by;
  if (author === undefined) return [];
  const own = view.delegation;
  const chosen = picked === null ? -1 : (view.scenario.delegationIndex.get(picked) ?? -1);
  const holders = article.holders.filter(
    (d) => d !== author && (d === chosen || d === own || author === own || author === chosen),
  );
  const label = t('hall.against', { article: nameBriefly(view, names, focus) });
  return holders.slice(0, MOST_AGAINST).map((d) => ({
    from: idOf(view, d),
    to: idOf(view, author),
    kind: 'opposition',
    label,
  }));
}

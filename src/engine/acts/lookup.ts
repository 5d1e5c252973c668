/** Ids of a command to indices, or the rejection that says which id is unknown. */
import type {
  ArticleId,
  ArticleIndex,
  SeatId,
  SeatIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import type { Change } from '../command.ts';
import { findWordingIndex, getWordingId, getArticleId } from '../state/transaction.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { listWordings, type TextChange } from '../mandate/mandate.ts';
import { reject } from './rule.ts';

export type Found<Value> = { ok: true; value: Value } | { ok: false; rejection: Rejection };

export function acceptLookup<Value>(value: Value): Found<Value> {
  return { ok: true, value };
}

export function rejectLookup<Value>(rejection: Rejection): Found<Value> {
  return { ok: false, rejection };
}

export function findArticle(setup: Setup, id: ArticleId | undefined): Found<ArticleIndex> {
  const a = id === undefined ? undefined : setup.scenario.articleIndex.get(id);
  return a === undefined
    ? rejectLookup(reject('article/unknown', { article: id ?? '' }))
    : acceptLookup(a);
}

export function findDelegation(setup: Setup, id: SeatId): Found<SeatIndex> {
  const d = setup.scenario.delegationIndex.get(id);
  return d === undefined
    ? rejectLookup(reject('delegation/unknown', { delegation: id }))
    : acceptLookup(d);
}

/** The meeting as it stands, or a seat's standing in it. */
type Where = { setup: Setup; state: State };

/** Whether a wording that is not on the table may be named all the same. */
type MayName = (a: ArticleIndex, wording: WordingIndex) => boolean;

const NEVER: MayName = () => false;

export function findChange(
  { setup, state }: Where,
  change: Change,
  mayName: MayName = NEVER,
): Found<TextChange> {
  const article = findArticle(setup, change.article);
  if (!article.ok) return article;
  const wording = findWordingIndex(setup, article.value, change.option);
  const a = article.value;
  if (wording === undefined || (isHidden(setup, state, a, wording) && !mayName(a, wording))) {
    return rejectLookup(
      reject('option/unknown', { article: change.article, option: change.option }),
    );
  }
  return acceptLookup({ article: a, wording });
}

/** A bridge is there for nobody until it is tabled. */
function isHidden(setup: Setup, state: State, a: ArticleIndex, wording: WordingIndex): boolean {
  const options = setup.scenario.articles[a]?.options.length ?? 0;
  return wording >= options && !state.articles[a]?.tabled.includes(wording);
}

/** All of them, one for each article; the first fault otherwise. */
export function findChanges(
  where: Where,
  changes: readonly Change[],
  mayName: MayName = NEVER,
): Found<TextChange[]> {
  const all: TextChange[] = [];
  for (const change of changes) {
    const one = findChange(where, change, mayName);
    if (!one.ok) return one;
    if (all.some((other) => other.article === one.value.article)) {
      return rejectLookup(reject('article/twice', { article: change.article }));
    }
    all.push(one.value);
  }
  return acceptLookup(all);
}

/** Every wording other than the leading one, of the articles that pass; a bridge only once it is tabled. */
export function listOtherWordings(
  setup: Setup,
  state: State,
  passes: (a: ArticleIndex) => boolean,
): Change[] {
  return setup.scenario.articles.flatMap((article, a) => {
    if (!passes(a)) return [];
    return listWordings(article).flatMap((_, wording) =>
      wording === state.articles[a]?.text || isHidden(setup, state, a, wording)
        ? []
        : [{ article: getArticleId(setup, a), option: getWordingId(setup, a, wording) ?? '' }],
    );
  });
}

export function isOpen(state: State, a: ArticleIndex): boolean {
  return state.articles[a]?.status === 'open';
}

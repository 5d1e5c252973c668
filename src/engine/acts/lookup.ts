/** Ids of a command to indices, or the rejection that says which id is unknown. */
import type { Change } from '../command.ts';
import { wordingIndex, wordingId, articleId } from '../meeting.ts';
import type { Rejection } from '../rejection.ts';
import type { Setup } from '../setup.ts';
import type { State, TextChange } from '../state.ts';
import { wordingsOf } from '../mandate.ts';
import { reject } from './rule.ts';

export type Found<Value> = { ok: true; value: Value } | { ok: false; rejection: Rejection };

export function found<Value>(value: Value): Found<Value> {
  return { ok: true, value };
}

export function missing<Value>(rejection: Rejection): Found<Value> {
  return { ok: false, rejection };
}

export function findArticle(setup: Setup, id: string | undefined): Found<number> {
  const a = id === undefined ? undefined : setup.scenario.articleIndex.get(id);
  return a === undefined ? missing(reject('article/unknown', { article: id ?? '' })) : found(a);
}

export function findDelegation(setup: Setup, id: string): Found<number> {
  const d = setup.scenario.delegationIndex.get(id);
  return d === undefined ? missing(reject('delegation/unknown', { delegation: id })) : found(d);
}

export function findChange(setup: Setup, change: Change): Found<TextChange> {
  const article = findArticle(setup, change.article);
  if (!article.ok) return article;
  const wording = wordingIndex(setup, article.value, change.option);
  if (wording === undefined) {
    return missing(reject('option/unknown', { article: change.article, option: change.option }));
  }
  return found({ article: article.value, wording });
}

/** All of them, one for each article; the first fault otherwise. */
export function findChanges(setup: Setup, changes: readonly Change[]): Found<TextChange[]> {
  const all: TextChange[] = [];
  for (const change of changes) {
    const one = findChange(setup, change);
    if (!one.ok) return one;
    if (all.some((other) => other.article === one.value.article)) {
      return missing(reject('article/twice', { article: change.article }));
    }
    all.push(one.value);
  }
  return found(all);
}

/** Every wording other than the leading one, of the articles that pass; a bridge only once it is tabled. */
export function otherWordings(
  setup: Setup,
  state: State,
  passes: (a: number) => boolean,
): Change[] {
  return setup.scenario.articles.flatMap((article, a) => {
    if (!passes(a)) return [];
    const standing = state.articles[a];
    const [text, tabled] = [standing?.text, standing?.tabled ?? []];
    return wordingsOf(article).flatMap((_, wording) =>
      wording === text || (wording >= article.options.length && !tabled.includes(wording))
        ? []
        : [{ article: articleId(setup, a), option: wordingId(setup, a, wording) ?? '' }],
    );
  });
}

export function isOpen(state: State, a: number): boolean {
  return state.articles[a]?.status === 'open';
}

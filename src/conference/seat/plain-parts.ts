/** The small parts of the JSON of a scenario and of a view. */
import * as z from 'zod/mini';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { TextMove } from '../../engine/state/state.ts';
import type { Words } from '../../scenario/resolved.ts';
import { type Codec, listOf, makePart, same } from './codec.ts';
import { type JsonWords, decodeWords, encodeWords } from './words-json.ts';

export const plainText = same(z.string());
export const plainNumber = same(z.number());
export const plainCount = same(z.int().check(z.nonnegative()));
export const plainFlag = same(z.boolean());
export const plainId = same(z.string().check(z.maxLength(64)));

type Places = 'article' | 'delegation' | 'group' | 'instrument' | 'stakeholder';

function goById(place: Places): Codec<number, string> {
  return {
    shape: plainId.shape,
    write: (index, ids) => ids[place](index),
    read: (of, finders) => finders[place](of),
  };
}

export const byArticle = goById('article');
export const byDelegation = goById('delegation');
export const byGroup = goById('group');
export const byInstrument = goById('instrument');
export const byStakeholder = goById('stakeholder');
export const byArticles = listOf(byArticle);
export const byDelegations = listOf(byDelegation);

/** An option's id; null: nothing stands. */
export const option = z.nullable(plainId.shape);

export const change = makePart<TextChange, { article: string; option: string | null }>(
  { article: plainId.shape, option },
  ({ article: a, wording }, ids) => ({ article: ids.article(a), option: ids.option(a, wording) }),
  (json, finders) => {
    const a = finders.article(json.article);
    return { article: a, wording: finders.wording(a, json.option) };
  },
);

/** What a motion is about; an article of -1: the text as a whole. */
export const asked = makePart<TextChange, { article: string | null; option: string | null }>(
  { article: z.nullable(plainId.shape), option },
  ({ article: a, wording }, ids) => ({
    article: a < 0 ? null : ids.article(a),
    option: ids.option(a, wording),
  }),
  (json, finders) => {
    const a = json.article === null ? -1 : finders.article(json.article);
    return { article: a, wording: finders.wording(a, json.option) };
  },
);

export const textMove = makePart<
  TextMove,
  { article: string; from: string | null; to: string | null }
>(
  { article: plainId.shape, from: option, to: option },
  ({ article: a, from, to }, ids) => ({
    article: ids.article(a),
    from: ids.option(a, from),
    to: ids.option(a, to),
  }),
  (json, finders) => {
    const a = finders.article(json.article);
    return { article: a, from: finders.wording(a, json.from), to: finders.wording(a, json.to) };
  },
);

export const plainWords: Codec<Words, JsonWords> = {
  shape: z.union([
    plainText.shape,
    z.array(z.object({ language: plainText.shape, text: plainText.shape })),
  ]),
  write: encodeWords,
  read: decodeWords,
};

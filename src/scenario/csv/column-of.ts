/** What one heading says its column is, among the articles that are known. */
import type { Matrix } from '../edit/matrix.ts';
import { listNames, isWho, simplifyHeading, splitStem, findTrait } from './headings.ts';
import type { ColumnUse } from './table-reading.ts';

/** Ids of articles by what they may be called, put plainly once: a table asks for each of its headings. */
export type KnownArticles = {
  ids: ReadonlySet<string>;
  /** Number, id, title, or number and title. */
  called: ReadonlyMap<string, string>;
  titled: ReadonlyMap<string, string>;
};

export function indexArticles({ columns }: Matrix): KnownArticles {
  const called = new Map<string, string>();
  const titled = new Map<string, string>();
  // What two articles share is the first one's.
  const add = (map: Map<string, string>, name: string, id: string): void => {
    if (!map.has(name)) map.set(name, id);
  };
  for (const { id, number, title } of columns) {
    const names = listNames(title);
    const nth = simplifyHeading(number);
    for (const name of [nth, simplifyHeading(id), ...names, ...names.map((one) => `${nth} ${one}`)])
      add(called, name, id);
    for (const name of names) add(titled, name, id);
  }
  return { ids: new Set(columns.map(({ id }) => id)), called, titled };
}

export function readColumnUse(head: string, { ids, called, titled }: KnownArticles): ColumnUse {
  if (ids.has(head)) return { use: 'position', article: head, held: 'ideal' };
  if (/^kind$/i.test(head)) return { use: 'kind' };
  if (isWho(head)) return { use: 'who' };
  const trait = findTrait(head);
  if (trait) return { use: 'trait', trait };
  const { stem, held } = splitStem(head);
  const wanted = simplifyHeading(stem);
  const article = ids.has(stem)
    ? stem
    : ((wanted === '' ? undefined : called.get(wanted)) ?? titled.get(stripNumber(wanted)));
  return article === undefined ? { use: 'none' } : { use: 'position', article, held };
}

/** `3 risk criteria` speaks of the article called so. */
function stripNumber(wanted: string): string {
  return wanted.replace(/^\d+\s+/, '');
}

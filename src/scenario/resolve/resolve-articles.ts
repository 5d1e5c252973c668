import type { Article, ArticleIndex, Option, WordingIndex } from '../resolved.ts';
import { dropUndefined, makeSortedMap } from '../source/plain-map.ts';
import { readOptionalWords, toWords } from '../words.ts';
import type { Written, WrittenArticle, WrittenOption } from '../written.ts';

type OnTable = WrittenArticle['draft'];

function resolveOption(written: WrittenOption): Option {
  return {
    id: written.id,
    position: written.position,
    ...dropUndefined({
      title: readOptionalWords(written.title),
      text: readOptionalWords(written.text),
    }),
    readings: makeSortedMap(written.readings, (position) => position),
  };
}

/** Indices of the options that `onTable` names. */
function findOptionIndices(article: WrittenArticle, onTable: OnTable): WordingIndex[] {
  if (onTable === undefined) return [];
  const ids = typeof onTable === 'string' ? [onTable] : onTable;
  return ids.map((id) => article.options.findIndex((option) => option.id === id));
}

function resolveAdopted(written: WrittenArticle): Article['adopted'] {
  const { adopted, options } = written;
  if (adopted === undefined) return undefined;
  if (typeof adopted === 'number') return { position: adopted };
  const option = options.findIndex(({ id }) => id === adopted);
  return { option, position: options[option]?.position ?? 0 };
}

/** `number` and `title` default to the place in the list and the id. */
export function resolveArticle(written: WrittenArticle, index: ArticleIndex): Article {
  return {
    id: written.id,
    index,
    number: written.number ?? String(index + 1),
    title: toWords(written.title ?? written.id),
    ...dropUndefined({
      dimension: written.dimension,
      low: readOptionalWords(written.low),
      high: readOptionalWords(written.high),
      reference: written.reference,
      adopted: resolveAdopted(written),
    }),
    options: written.options.map(resolveOption),
    bridges: (written.bridges ?? []).map(resolveOption),
    draft: findOptionIndices(written, written.draft),
    agreed: written.agreed ?? false,
  };
}

/** Starting texts by name. An article that a start leaves out opens with its draft. */
export function resolveStarts({ starts, articles }: Written): Map<string, WordingIndex[][]> {
  return makeSortedMap(starts, (start) => {
    const texts = new Map(Object.entries(start));
    return articles.map((article) =>
      findOptionIndices(article, texts.get(article.id) ?? article.draft),
    );
  });
}

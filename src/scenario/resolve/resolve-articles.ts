import type { ArticleIndex, WordingIndex } from '../ids.ts';
import { present, sortedMap } from '../source/plain-map.ts';
import type { Article, Option } from '../resolved.ts';
import { optionalWords, toWords } from '../words.ts';
import type { Written, WrittenArticle, WrittenOption } from '../written.ts';

type OnTable = WrittenArticle['draft'];

function resolveOption(written: WrittenOption): Option {
  return {
    id: written.id,
    position: written.position,
    ...present({ title: optionalWords(written.title), text: optionalWords(written.text) }),
    readings: sortedMap(written.readings, (position) => position),
  };
}

/** Indices of the options that `onTable` names. */
function optionIndices(article: WrittenArticle, onTable: OnTable): WordingIndex[] {
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
    ...present({
      dimension: written.dimension,
      low: optionalWords(written.low),
      high: optionalWords(written.high),
      reference: written.reference,
      adopted: resolveAdopted(written),
    }),
    options: written.options.map(resolveOption),
    bridges: (written.bridges ?? []).map(resolveOption),
    draft: optionIndices(written, written.draft),
    agreed: written.agreed ?? false,
  };
}

/** Starting texts by name. An article that a start leaves out opens with its draft. */
export function resolveStarts({ starts, articles }: Written): Map<string, WordingIndex[][]> {
  return sortedMap(starts, (start) => {
    const texts = new Map(Object.entries(start));
    return articles.map((article) =>
      optionIndices(article, texts.get(article.id) ?? article.draft),
    );
  });
}

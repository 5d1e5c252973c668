import type { Words } from './resolved.ts';
import type { WrittenWords } from './written.ts';

/** Texts by language keep the order of the file: the first is what a reader of none of them gets. */
export function toWords(written: WrittenWords): Words {
  return typeof written === 'string' ? written : new Map(Object.entries(written));
}

export function readOptionalWords(written: WrittenWords | undefined): Words | undefined {
  return written === undefined ? undefined : toWords(written);
}

function find(words: ReadonlyMap<string, string>, wanted: string): string | undefined {
  for (const [tag, text] of words) if (tag.toLowerCase() === wanted) return text;
  return undefined;
}

/**
 * The text for a language tag such as `pt-BR`: that tag's, else its primary language's, else English,
 * else the first. Tags compare without regard to case.
 */
export function inLanguage(words: Words, language: string): string {
  if (typeof words === 'string') return words;
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const [first] = words.values();
  return find(words, tag) ?? find(words, primary) ?? find(words, 'en') ?? first ?? '';
}

/** A text as plain JSON. */
import type { Words } from '../../scenario/resolved.ts';

/** One text, or several with the tag of the language of each. */
export type JsonWords = string | { language: string; text: string }[];

export function encodeWords(words: Words): JsonWords {
  if (typeof words === 'string') return words;
  return [...words].map(([language, text]) => ({ language, text }));
}

export function decodeWords(json: JsonWords): Words {
  if (typeof json === 'string') return json;
  return new Map(json.map(({ language, text }) => [language, text]));
}

/** A scenario as written and perhaps unfinished: any value a file may hold, read with forbearance. */
import { stripAccents } from '../letters.ts';
import type { Path } from '../problem.ts';
import { isMapping } from '../source/mapping.ts';

export type PlainMap = { readonly [key: string]: Plain };
export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;

const NO_LIST: readonly Plain[] = [];
const NO_MAP: PlainMap = {};

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return isMapping(value);
}

export function asList(value: Plain | undefined): readonly Plain[] {
  return isList(value) ? value : NO_LIST;
}

export function asMap(value: Plain | undefined): PlainMap {
  return isMap(value) ? value : NO_MAP;
}

/** Texts and numbers as text; anything else is empty. */
export function asText(value: Plain | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

export function asNumber(value: Plain | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Own entries only: an id may be called like a method of an object. */
export function getEntry(value: Plain | undefined, key: string): Plain | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** For finding: without case and accents. */
export function foldText(text: string): string {
  return stripAccents(text).toLowerCase();
}

export function getValueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let here = value;
  for (const step of path) {
    here = typeof step === 'number' ? asList(here)[step] : getEntry(here, step);
  }
  return here;
}

/** Title, name or id of one thing in a list, in a language where it has one. */
export function readName(value: Plain | undefined, language: string): string {
  const named = getEntry(value, 'name') ?? getEntry(value, 'title') ?? getEntry(value, 'id');
  return readWords(named, language);
}

export function readWords(value: Plain | undefined, language: string): string {
  if (!isMap(value)) return asText(value);
  return asText(getEntry(value, language) ?? getEntry(value, 'en') ?? Object.values(value)[0]);
}

import { jsonSource } from './json-source.ts';
import { type Reading, readWith } from './reading.ts';

/** Reads a scenario that is known to be JSON, as those that ship are, without the bytes of a YAML parser. */
export function readJson(text: string): Reading {
  return readWith(text, jsonSource);
}

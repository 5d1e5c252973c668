/** Hashes of plain data, the same bytes in every engine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { copyState } from '../state/copy-state.ts';
import type { State } from '../state/state.ts';

/** Hex digits of a hash. */
const LENGTH = 64;

/** 64 hex digits of a text. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * 64 hex digits of a state: of its fields in the order of `copyState`, one a line, a long one by its own hash.
 * A command changes few of them, so the others are not read again.
 */
export function hashState(state: State): string {
  return hashOf(Object.values(copyState(state)).map(lineOf).join('\n'));
}

const lines = new WeakMap<object, string>();

/** Text of a field, or the hash of one that would be longer; which of them it is shows in its length. */
function lineOf(field: State[keyof State]): string {
  if (typeof field !== 'object' || field === null) return canonical(field);
  const known = lines.get(field);
  if (known !== undefined) return known;
  const text = Array.isArray(field) ? `[${field.map(entryOf).join(',')}]` : canonical(field);
  const line = text.length < LENGTH ? text : hashOf(text);
  lines.set(field, line);
  return line;
}

const entries = new WeakMap<object, string>();

/** An entry of a list stays the same one when others are added to the list: it is written out once. */
function entryOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return canonical(entry ?? null);
  let text = entries.get(entry);
  if (text === undefined) {
    text = canonical(entry);
    entries.set(entry, text);
  }
  return text;
}

/** Hashes of plain data, the same bytes in every engine. */
import { writeCanonical } from '../numbers/canonical.ts';
import { copyState } from './copy-state.ts';
import { type Hashing, startHashing } from './sha256.ts';
import type { State } from './state.ts';

/** Hex digits of a hash. */
const LENGTH = 64;

/** 64 hex digits of a text. */
export function hashText(text: string): string {
  return startHashing().add(text).finish();
}

/**
 * 64 hex digits of a state: of its fields in the order of `copyState`, one a line, a long one by its own hash.
 * A command changes few of them, so the others are not read again.
 */
export function hashState(state: State): string {
  let text = '';
  for (const field of Object.values(copyState(state))) text += `${writeLine(field)}\n`;
  return hashText(text.slice(0, -1));
}

const lines = new WeakMap<object, string>();

/** Text of a field, or the hash of one that would be longer; which of them it is shows in its length. */
function writeLine(field: State[keyof State]): string {
  if (typeof field !== 'object' || field === null) return writeCanonical(field);
  const known = lines.get(field);
  if (known !== undefined) return known;
  const line = Array.isArray(field) ? writeListLine(field) : shortenText(writeParts(field));
  lines.set(field, line);
  return line;
}

/** As `writeCanonical`, with each entry of a list in it written out once: the gavel's are of a thousand delegations. */
function writeParts(field: object): string {
  const parts = Object.entries(field)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => {
      const text = Array.isArray(part) ? writeText(part) : writeCanonical(part);
      return `[${JSON.stringify(key)},${text}]`;
    });
  return `[${parts.join(',')}]`;
}

function shortenText(text: string): string {
  return text.length < LENGTH ? text : hashText(text);
}

/** A list as last hashed, its closing bracket left out. */
type Grown = { list: readonly unknown[]; hashed: Hashing };

/** By the first entry: what is noted in a conference is added to the list, which is long by the end. */
const grown = new WeakMap<object, Grown>();

function writeListLine(list: readonly unknown[]): string {
  const [first] = list;
  if (typeof first !== 'object' || first === null) return shortenText(writeText(list));
  const before = grown.get(first);
  let hashed = before?.hashed;
  if (before && hashed && isBegunBy(list, before.list)) {
    for (let i = before.list.length; i < list.length; i += 1) hashed.add(`,${writeEntry(list[i])}`);
  } else {
    const text = writeText(list);
    if (text.length < LENGTH) return text;
    hashed = startHashing().add(text.slice(0, -1));
  }
  grown.set(first, { list, hashed });
  return hashed.copy().add(']').finish();
}

/** Whether a list begins with all of another. */
function isBegunBy(list: readonly unknown[], other: readonly unknown[]): boolean {
  if (list.length < other.length) return false;
  for (let i = 0; i < other.length; i += 1) if (list[i] !== other[i]) return false;
  return true;
}

function writeText(list: readonly unknown[]): string {
  return `[${list.map(writeEntry).join(',')}]`;
}

const entries = new WeakMap<object, string>();

/** An entry of a list stays the same one when others are added to the list: it is written out once. */
function writeEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return writeCanonical(entry ?? null);
  let text = entries.get(entry);
  if (text === undefined) {
    text = writeCanonical(entry);
    entries.set(entry, text);
  }
  return text;
}

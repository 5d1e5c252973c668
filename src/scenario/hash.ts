import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byCodeUnit } from './source/plain-map.ts';
import type { Scenario } from './resolved.ts';

type Unhashed = Omit<Scenario, 'rulesHash' | 'textHash'>;

/** Fields that people read. They change no answer of the rules, so a slip in one can be corrected. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  [
    'title summary low high text number name flag note basis',
    'brief line question date source address licence chair',
  ].flatMap((line) => line.split(' ')),
);

/** Parts of a scenario that are for people through and through, ids and numbers included. */
const TEXT_PARTS: ReadonlySet<string> = new Set([
  'featured',
  'teaching',
  'sources',
  'aliases',
  'cast',
  'words',
]);

/** Follow from other fields. */
const DERIVED: ReadonlySet<string> = new Set(['articleIndex', 'delegationIndex', 'index']);

const isText = (key: string): boolean => TEXT_FIELDS.has(key) || TEXT_PARTS.has(key);

function isMap(value: object): value is ReadonlyMap<string, unknown> {
  return value instanceof Map;
}

function sortEntries(value: object): [string, unknown][] {
  const entries: [string, unknown][] = isMap(value) ? [...value] : Object.entries(value);
  return entries.sort(([a], [b]) => byCodeUnit(a, b));
}

/** JSON with sorted keys; maps as lists of pairs. `keep` chooses the fields of objects. */
function writeSorted(value: unknown, keep: (key: string) => boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((item) => writeSorted(item, keep)).join(',')}]`;
  const mapped = isMap(value);
  const parts: string[] = [];
  for (const [key, child] of sortEntries(value)) {
    if (mapped || keep(key)) parts.push(`${JSON.stringify(key)}:${writeSorted(child, keep)}`);
  }
  return `{${parts.join(',')}}`;
}

const everything = (): boolean => true;

/** The texts alone, each under the keys and places that lead to it; nothing where there are none. */
function writeWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const parts: string[] = [];
  for (const [key, child] of sortEntries(value)) {
    const text = !isMap(value) && isText(key) ? writeSorted(child, everything) : writeWords(child);
    if (text !== '') parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * 64 hex digits over every id, number, switch and rule of a resolved scenario. The order of keys in
 * the file, YAML or JSON, and all texts for people leave it as it is. A scenario without side instruments hashes as
 * it did before the format had any.
 */
export function hashRules(scenario: Unhashed): string {
  const { instruments, ...others } = scenario;
  const hashed = instruments.length === 0 ? others : scenario;
  return digestText(writeSorted(hashed, (key) => !isText(key) && !DERIVED.has(key)));
}

/** 64 hex digits over what people read: all texts, flags, sources, teaching, featured seats, neutral names. */
export function hashTexts(scenario: Unhashed): string {
  return digestText(writeWords(scenario));
}

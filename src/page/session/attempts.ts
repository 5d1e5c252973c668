/** How often somebody has begun a game with a conference and a seat in this browser. */
import type { Seat } from '../../engine/command.ts';
import { readKeptList, writeKept } from './kept.ts';

const ATTEMPTS = 'square-brackets/attempts';
/** Hex digits of the hash that tell conferences apart here. */
const DIGITS = 12;

/** Counts one more. A browser that keeps nothing counts each as the first. */
export function countAttempt(rulesHash: string, seat: Seat): number {
  const key = `${rulesHash.slice(0, DIGITS)} ${seat}`;
  const kept = new Map(readKeptList(ATTEMPTS, isEntry));
  const attempt = (kept.get(key) ?? 0) + 1;
  writeKept(ATTEMPTS, [...kept.set(key, attempt)]);
  return attempt;
}

function isEntry(value: unknown): value is [string, number] {
  if (!Array.isArray(value)) return false;
  const [key, n] = value as readonly unknown[];
  return typeof key === 'string' && Number.isSafeInteger(n) && Number(n) > 0;
}

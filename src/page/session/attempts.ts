/** How often somebody has begun a game with a conference and a seat in this browser. */
import type { Seat } from '../../engine/command.ts';

const ATTEMPTS = 'square-brackets/attempts';
/** Hex digits of the hash that tell conferences apart here. */
const DIGITS = 12;

/** Counts one more. A browser that keeps nothing counts each as the first. */
export function countAttempt(rulesHash: string, seat: Seat): number {
  const key = `${rulesHash.slice(0, DIGITS)} ${seat}`;
  try {
    const kept = readAttempts();
    const attempt = (kept.get(key) ?? 0) + 1;
    localStorage.setItem(ATTEMPTS, JSON.stringify([...kept.set(key, attempt)]));
    return attempt;
  } catch {
    // Storage is switched off, or full.
    return 1;
  }
}

function readAttempts(): Map<string, number> {
  const kept: unknown = JSON.parse(localStorage.getItem(ATTEMPTS) ?? '[]');
  const entries = Array.isArray(kept) ? (kept as unknown[]) : [];
  return new Map(entries.filter(isEntry));
}

function isEntry(value: unknown): value is [string, number] {
  if (!Array.isArray(value)) return false;
  const [key, n] = value as readonly unknown[];
  return typeof key === 'string' && Number.isSafeInteger(n) && Number(n) > 0;
}

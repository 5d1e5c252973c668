/** What the storage of the browser keeps. What cannot be read counts as nothing. */

/** Where `other-side.ts` keeps the seat from which a draw is to be seen. */
export const OTHER_SIDE = 'square-brackets/other-side';

/** Storage is refused in some private windows, or is full. */
export function tryStorage<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Null, too, where it is no JSON. */
export function readKept(key: string): unknown {
  return tryStorage((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null')) ?? null;
}

/** Of a list the entries that are what is looked for, in their order. */
export function readKeptList<One>(key: string, isOne: (value: unknown) => value is One): One[] {
  const kept = readKept(key);
  return Array.isArray(kept) ? (kept as unknown[]).filter(isOne) : [];
}

export function writeKept(key: string, value: unknown): void {
  tryStorage(() => localStorage.setItem(key, JSON.stringify(value)));
}

type Named = { texts: readonly string[]; numbers: readonly string[] };

/** Whether a value has texts and finite numbers under these names. */
export function hasKept(value: unknown, { texts, numbers }: Named): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const of = new Map<string, unknown>(Object.entries(value));
  return (
    texts.every((name) => typeof of.get(name) === 'string') &&
    numbers.every((name) => Number.isFinite(of.get(name)))
  );
}

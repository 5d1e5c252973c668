/** Lists in the storage of the browser. What cannot be read, or is something else, counts as nothing. */

/** Entries of it that are what is looked for, in their order. */
export function readKeptList<One>(key: string, isOne: (value: unknown) => value is One): One[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as unknown[]).filter(isOne) : [];
  } catch {
    return [];
  }
}

export function writeKeptList(key: string, list: readonly unknown[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Storage is switched off, or full.
  }
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

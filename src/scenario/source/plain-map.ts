/** Maps from what a file writes as a mapping, in one order whatever the order of its keys. */

/** Code unit order: the same everywhere, unlike a locale's. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function makeSortedMap<V, R>(
  written: Readonly<Record<string, V>> | undefined,
  convert: (value: V, key: string) => R,
): Map<string, R> {
  const entries = Object.entries(written ?? {}).sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(entries.map(([key, value]) => [key, convert(value, key)]));
}

/** The fields that have a value: optional properties are absent in the resolved types, never undefined. */
export function dropUndefined<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (isPresent(value)) kept[key] = value;
  }
  return kept;
}

function isPresent<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

/** Databases of a browser as files: what JSON has no form for is `{ $: kind, of }`. */
import { readFileSync } from 'node:fs';

type KeptStore = { keyPath: string | string[] | null; indexes: string[]; values: unknown[] };

/** A database as it was kept: its version and what each of its stores held. */
export type KeptDatabase = { name: string; version: number; stores: Record<string, KeptStore> };

export function readKeptDatabase(name: string, file: URL): KeptDatabase {
  return { name, ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<KeptDatabase, 'name'>) };
}

/** Makes the database as it was kept. It needs nothing around it: a browser is handed it as it is. */
export async function putKeptDatabase({ name, version, stores }: KeptDatabase): Promise<void> {
  const lists = { Float64Array, Float32Array, Int32Array, Int16Array, Int8Array, Uint8Array };
  const untag = ($: string, of: unknown): unknown => {
    if ($ === 'undefined') return undefined;
    if ($ === 'number') return Number(of);
    const items = (of as unknown[]).map(revive);
    if ($ === 'Map') return new Map(items as [unknown, unknown][]);
    if ($ === 'Set') return new Set(items);
    return lists[$ as keyof typeof lists].from(items as number[]);
  };
  function revive(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(revive);
    if ('$' in value) return untag(String(value.$), 'of' in value ? value.of : undefined);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
  }
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name, version);
    asked.addEventListener('upgradeneeded', () => {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const made = asked.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index, index);
      }
    });
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(new Error(`${name}: ${asked.error?.message}`)));
  });
  const work = database.transaction(Object.keys(stores), 'readwrite');
  for (const [store, { values }] of Object.entries(stores))
    for (const value of values) work.objectStore(store).put(revive(value));
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  database.close();
}

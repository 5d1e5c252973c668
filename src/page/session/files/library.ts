/** The conferences that ship: their text is fetched once, and read once. */
import { loaders, scenarios } from 'virtual:scenarios';
import type { Scenario } from '../../../scenario/resolved.ts';
import { toWords } from '../../../scenario/words.ts';
import type { Shelved } from '../store/shelf.ts';

/** `draft`: id of the draft on the desk that it is. */
export type Loaded = { scenario: Scenario; text: string; draft?: string };

/** What stands on the front door, in the order in which it is offered. */
export function readShelf(): Shelved[] {
  return scenarios.map(putOnShelf);
}

export function putOnShelf(listing: (typeof scenarios)[number]): Shelved {
  return {
    ...listing,
    title: toWords(listing.title),
    summary: toWords(listing.summary),
    featured: listing.featured.map((one) => ({
      ...one,
      line: toWords(one.line),
      name: toWords(one.name),
    })),
  };
}

/** Whether a conference of that name ships, in this version or another. */
export function isShipped(id: string): boolean {
  return loaders.has(id);
}

const loaded = new Map<string, Promise<Loaded>>();

/** Rejects where no such conference ships, or it cannot be fetched. */
export function loadShipped(id: string): Promise<Loaded> {
  const known = loaded.get(id);
  if (known) return known;
  const loading = load(id);
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

async function load(id: string): Promise<Loaded> {
  const loader = loaders.get(id);
  if (!loader) throw new Error(`no conference ${id} ships with this version`);
  const [text, { readShippedText }] = await Promise.all([loader(), import('./reader.ts')]);
  return { scenario: await readShippedText(text), text };
}

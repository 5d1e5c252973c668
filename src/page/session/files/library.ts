/** The conferences that ship: their text is fetched once, and read once. */
import { scenarios } from 'virtual:scenarios';
import type { Scenario } from '../../../scenario/resolved.ts';
import { toWords } from '../../../scenario/words.ts';
import type { Shelved } from '../store/shelf.ts';
import { PLACES } from './places.ts';

/** `draft`: id of the draft on the desk that it is. */
export type Loaded = { scenario: Scenario; text: string; draft?: string };

/** What ships, in the order in which it is offered. */
export function readShelf(): Shelved[] {
  const order = [...PLACES.keys()];
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return scenarios
    .toSorted((one, other) => place(one.id) - place(other.id))
    .map(({ id, title, summary, articles, delegations, sittings, featured }): Shelved => {
      return {
        id,
        title: toWords(title),
        summary: toWords(summary),
        articles,
        delegations,
        sittings,
        ...PLACES.get(id),
        featured: featured.map(({ seat, line, name, flag, difficulty }) => ({
          seat,
          line: toWords(line),
          name: toWords(name),
          ...(flag === undefined ? {} : { flag }),
          ...(difficulty === undefined ? {} : { difficulty }),
        })),
      };
    });
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
  const listing = scenarios.find((one) => one.id === id);
  if (!listing) throw new Error(`no conference ${id} ships with this version`);
  const [text, { readShippedText }] = await Promise.all([listing.load(), import('./reader.ts')]);
  return { scenario: await readShippedText(text), text };
}

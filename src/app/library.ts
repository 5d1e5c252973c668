/** The conferences that ship: their text is fetched once, and read once. */
import { scenarios } from 'virtual:scenarios';
import type { Scenario } from '../scenario/resolved.ts';
import { reader } from './reader.ts';

export type Loaded = { scenario: Scenario; text: string };

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
  const text = await listing.load();
  const reading = await reader().scenario(text);
  if (!reading.ok) throw new Error(`${id}: ${reading.findings[0]?.message ?? 'refused'}`);
  return { scenario: reading.scenario, text };
}

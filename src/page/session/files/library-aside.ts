/** Conferences that ship and are not on the front door; fetched by pages that list what ships. */
import { scenarios } from 'virtual:library';
import type { Shelved } from '../store/shelf.ts';
import { putOnShelf, readShelf } from './library.ts';

export { procedures } from 'virtual:library';

/** All that ships: what stands on the front door first. */
export function readWholeShelf(): Shelved[] {
  return [...readShelf(), ...scenarios.map(putOnShelf)];
}

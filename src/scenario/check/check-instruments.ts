import type { Entry } from './entry.ts';
import { checkKeys, checkList } from './names.ts';
import type { Problems } from '../problem.ts';
import type { Index } from './references.ts';

/** Givers, takers and worths of side instruments name delegations or groups. */
export function checkInstruments(root: Entry, index: Index, problems: Problems): void {
  for (const instrument of root.get('instruments').items()) {
    checkList(index.actors, instrument.get('givers').items(), problems);
    checkList(index.actors, instrument.get('takers').items(), problems);
    checkKeys(index.actors, instrument.get('worth'), problems);
  }
}

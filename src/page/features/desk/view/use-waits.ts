import { useDesk } from './use-desk.ts';
import { asList, getEntry } from '../../../../scenario/edit/plain.ts';

/** A table is about to be laid in and nothing else is there: what is missing comes with it, so nothing is said of it yet. */
export function useWaits(): boolean {
  return useDesk(({ table, value }) => {
    const has = (key: string): boolean => asList(getEntry(value, key)).length > 0;
    return table !== null && !has('articles') && !has('delegations');
  });
}

import { useSyncExternalStore } from 'react';
import { readTrouble, type Trouble, watchTrouble } from '../session/line/line.ts';

/** What is wrong with the line while something that was asked for cannot be fetched. */
export function useTrouble(): Trouble {
  return useSyncExternalStore(watchTrouble, readTrouble, readTrouble);
}

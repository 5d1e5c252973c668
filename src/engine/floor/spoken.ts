/** Entries on an article: of each list of the state those of the list looked at last, sorted out once. */
import { ownedLists } from '../state/owned.ts';
import type { Commitment, Line, State } from '../state/state.ts';

type Entry = { by: number; article: number };

const subject = ({ article }: { article: number }): number => article;

export const promisesOn = ownedLists<Commitment>(subject);
/** Of what a seat sees of promises. */
export const promisesSeenOn = ownedLists<Commitment>(subject);
export const linesOn = ownedLists<Line>(subject);
export const stancesOn = ownedLists<State['stances'][number]>(subject);
export const releasedOn = ownedLists<State['released'][number]>(subject);

/** Of entries on one article, the first of delegation `d`. */
export function entryBy<E extends Entry>(entries: readonly E[], d: number): E | undefined {
  for (const entry of entries) if (entry.by === d) return entry;
  return undefined;
}

/** Of promises on one article, the latest of delegation `d` that has been given and neither kept nor broken. */
export function promiseBy<E extends Entry & { status: string }>(
  entries: readonly E[],
  d: number,
): E | undefined {
  let latest: E | undefined;
  for (const entry of entries) if (entry.by === d && entry.status === 'given') latest = entry;
  return latest;
}

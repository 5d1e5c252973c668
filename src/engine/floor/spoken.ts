/** Entries on an article: of each list of the state those of the list looked at last, sorted out once. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { makeOwnedLists } from '../state/owned.ts';
import type { Commitment, Line, State } from '../state/state.ts';

type Entry = { by: SeatIndex; article: ArticleIndex };

const subject = ({ article }: { article: ArticleIndex }): ArticleIndex => article;

export const promisesOn = makeOwnedLists<Commitment, ArticleIndex>(subject);
/** Of what a seat sees of promises. */
export const promisesSeenOn = makeOwnedLists<Commitment, ArticleIndex>(subject);
export const linesOn = makeOwnedLists<Line, ArticleIndex>(subject);
export const stancesOn = makeOwnedLists<State['stances'][number], ArticleIndex>(subject);
export const releasedOn = makeOwnedLists<State['released'][number], ArticleIndex>(subject);

/** Of entries on one article, the first of delegation `d`. */
export function findEntryBy<E extends Entry>(entries: readonly E[], d: SeatIndex): E | undefined {
  for (const entry of entries) if (entry.by === d) return entry;
  return undefined;
}

/** Of promises on one article, the latest of delegation `d` that has been given and neither kept nor broken. */
export function promiseBy<E extends Entry & { status: string }>(
  entries: readonly E[],
  d: SeatIndex,
): E | undefined {
  let latest: E | undefined;
  for (const entry of entries) if (entry.by === d && entry.status === 'given') latest = entry;
  return latest;
}

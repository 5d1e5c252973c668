/**
 * Entries of a list by whom they concern, sorted out when they are read: lists of the state never change, and for each
 * party the one looked at last is kept. Who is concerned by nothing new keeps the entries it had, so that what was
 * worked out from them holds.
 */
const NONE: readonly never[] = [];

type Party<Entry, Key extends number> = (entry: Entry) => Key;

/** What concerns one party in a list. */
type Owned<Entry> = { list: readonly Entry[]; own: readonly Entry[] };

/** @param other the second whom an entry concerns; absent: each concerns one */
export function makeOwnedLists<Entry, Key extends number>(
  party: Party<Entry, Key>,
  other?: Party<Entry, Key>,
): (list: readonly Entry[], key: Key) => readonly Entry[] {
  const known: (Owned<Entry> | undefined)[] = [];
  return (list, key) => {
    if (list.length === 0) return NONE;
    // In a list, which engines read several times faster than a map: those below 0 lie between the others.
    const at = key < 0 ? -2 * key - 1 : 2 * key;
    const last = known[at];
    if (last?.list === list) return last.own;
    const now: Entry[] = [];
    for (const entry of list) if (party(entry) === key || other?.(entry) === key) now.push(entry);
    const own = last && isSameList(last.own, now) ? last.own : now;
    known[at] = { list, own };
    return own;
  };
}

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

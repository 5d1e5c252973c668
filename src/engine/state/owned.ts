/**
 * Entries of a list by whom they concern, sorted out once for each list: lists of the state never change, and the one
 * looked at last is kept. Who is concerned by nothing new keeps the entries it had, so that what was worked out from
 * them holds.
 */
const NONE: readonly never[] = [];

type Party<Entry, Key extends number> = (entry: Entry) => Key;

/** @param other the second whom an entry concerns; absent: each concerns one */
export function makeOwnedLists<Entry, Key extends number>(
  party: Party<Entry, Key>,
  other: Party<Entry, Key> = party,
): (list: readonly Entry[], key: Key) => readonly Entry[] {
  let latest: readonly Entry[] = NONE;
  const owned: (readonly Entry[])[] = [];
  return (list, key) => {
    if (list.length === 0) return NONE;
    if (list !== latest && !addWhatIsNew(owned, latest, list, party, other)) {
      for (const touched of listParties(listChangesBetween(latest, list), party, other)) {
        const now = selectOwned(list, touched, party, other);
        const at = findOwnedPlace(touched);
        const before = owned[at];
        if (before === undefined || !isSameList(before, now)) owned[at] = now;
      }
    }
    latest = list;
    return owned[findOwnedPlace(key)] ?? NONE;
  };
}

/**
 * Most often a list is the last one with some added. False, and nothing done, where it is not. Whoever is concerned by
 * several of them has a new list once.
 */
function addWhatIsNew<Entry>(
  owned: (readonly Entry[])[],
  last: readonly Entry[],
  next: readonly Entry[],
  party: Party<Entry, number>,
  other: Party<Entry, number>,
): boolean {
  if (next.length < last.length) return false;
  for (let i = 0; i < last.length; i += 1) if (last[i] !== next[i]) return false;
  const added = next.slice(last.length);
  for (const key of listParties(added, party, other)) {
    const at = findOwnedPlace(key);
    const before = owned[at];
    const own = selectOwned(added, key, party, other);
    owned[at] = before === undefined ? own : before.concat(own);
  }
  return true;
}

function selectOwned<Entry>(
  list: readonly Entry[],
  key: number,
  party: Party<Entry, number>,
  other: Party<Entry, number>,
): Entry[] {
  const own: Entry[] = [];
  for (const entry of list) if (party(entry) === key || other(entry) === key) own.push(entry);
  return own;
}

/** In a list, which engines read several times faster than a map: those below 0 lie between the others. */
function findOwnedPlace(key: number): number {
  return key < 0 ? -2 * key - 1 : 2 * key;
}

/** Entries that went or came: the next list is most often the last one with some struck out and some added. */
function listChangesBetween<Entry>(last: readonly Entry[], next: readonly Entry[]): Entry[] {
  const changes: Entry[] = [];
  let same = 0;
  for (let i = 0; i < last.length; i += 1) {
    if (last[i] === next[same]) same += 1;
    else changes.push(last[i] as Entry);
  }
  for (; same < next.length; same += 1) changes.push(next[same] as Entry);
  return changes;
}

function listParties<Entry, Key extends number>(
  entries: readonly Entry[],
  party: Party<Entry, Key>,
  other: Party<Entry, Key>,
): number[] {
  const parties: number[] = [];
  for (const entry of entries) {
    addOnce(parties, party(entry));
    addOnce(parties, other(entry));
  }
  return parties;
}

/** They are few: a set of them costs more than looking through. */
function addOnce(parties: number[], one: number): void {
  if (!parties.includes(one)) parties.push(one);
}

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/**
 * Entries of a list by whom they concern, sorted out once for each list: lists of the state never change. Who is
 * concerned by nothing new keeps the list it had, so that what was worked out from it holds.
 */
const NONE: readonly never[] = [];

type Owned<Entry> = ReadonlyMap<number, readonly Entry[]>;

/** @param parties those an entry concerns, by number; one named twice has it once */
export function ownedLists<Entry>(
  ...parties: readonly ((entry: Entry) => number)[]
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], Owned<Entry>>();
  let latest: Owned<Entry> = new Map();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = sortOut(list, parties, latest);
      latest = owned;
      known.set(list, owned);
    }
    return owned.get(d) ?? NONE;
  };
}

function sortOut<Entry>(
  list: readonly Entry[],
  parties: readonly ((entry: Entry) => number)[],
  before: Owned<Entry>,
): Owned<Entry> {
  const owned = new Map<number, Entry[]>();
  for (const entry of list) {
    for (const party of parties) {
      const d = party(entry);
      const own = owned.get(d);
      if (!own) owned.set(d, [entry]);
      else if (own.at(-1) !== entry) own.push(entry);
    }
  }
  const lists: Map<number, readonly Entry[]> = owned;
  for (const [d, own] of owned) {
    const last = before.get(d);
    if (last && isSameList(last, own)) lists.set(d, last);
  }
  return lists;
}

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** Entries of a list by whom they concern, found once for each list: lists of the state never change. */
const NONE: readonly never[] = [];

/** @param parties whom an entry concerns, by number */
export function ownedLists<Entry>(
  parties: (entry: Entry) => readonly number[],
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], ReadonlyMap<number, readonly Entry[]>>();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = group(list, parties);
      known.set(list, owned);
    }
    return owned.get(d) ?? NONE;
  };
}

function group<Entry>(
  list: readonly Entry[],
  parties: (entry: Entry) => readonly number[],
): ReadonlyMap<number, readonly Entry[]> {
  const owned = new Map<number, Entry[]>();
  for (const entry of list) {
    for (const d of parties(entry)) {
      const own = owned.get(d);
      if (!own) owned.set(d, [entry]);
      else if (own.at(-1) !== entry) own.push(entry);
    }
  }
  return owned;
}

/** Entries of a list by whom they concern, sorted out once for each list: lists of the state never change. */
const NONE: readonly never[] = [];

/** @param parties those an entry concerns, by number; one named twice has it once */
export function ownedLists<Entry>(
  ...parties: readonly ((entry: Entry) => number)[]
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], ReadonlyMap<number, readonly Entry[]>>();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = sortOut(list, parties);
      known.set(list, owned);
    }
    return owned.get(d) ?? NONE;
  };
}

function sortOut<Entry>(
  list: readonly Entry[],
  parties: readonly ((entry: Entry) => number)[],
): Map<number, readonly Entry[]> {
  const owned = new Map<number, Entry[]>();
  for (const entry of list) {
    for (const party of parties) {
      const d = party(entry);
      const own = owned.get(d);
      if (!own) owned.set(d, [entry]);
      else if (own.at(-1) !== entry) own.push(entry);
    }
  }
  return owned;
}

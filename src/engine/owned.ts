/** Entries of a list by whom they concern, picked out once for each list and party: lists of the state never change. */
const NONE: readonly never[] = [];

/** @param concerns whether an entry concerns a party, by number */
export function ownedLists<Entry>(
  concerns: (entry: Entry, d: number) => boolean,
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], Map<number, readonly Entry[]>>();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = new Map();
      known.set(list, owned);
    }
    let own = owned.get(d);
    if (!own) {
      own = pick(list, d, concerns);
      owned.set(d, own);
    }
    return own;
  };
}

function pick<Entry>(
  list: readonly Entry[],
  d: number,
  concerns: (entry: Entry, d: number) => boolean,
): readonly Entry[] {
  let own: Entry[] | undefined;
  for (const entry of list) {
    if (!concerns(entry, d)) continue;
    if (own) own.push(entry);
    else own = [entry];
  }
  return own ?? NONE;
}

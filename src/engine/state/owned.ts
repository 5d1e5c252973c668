/**
 * Entries of a list by whom they concern, found once for each list: lists of the state never change. Who is
 * concerned by nothing new keeps the list it had, so that what was worked out from it holds.
 */
const NONE: readonly never[] = [];

type Owned<Entry> = Map<number, readonly Entry[]>;

/** Where most lists are looked at by one or two: only their entries are looked for. */
export function ownedLists<Entry>(
  isParty: (entry: Entry, d: number) => boolean,
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], Owned<Entry>>();
  const latest: Owned<Entry> = new Map();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = new Map();
      known.set(list, owned);
    }
    let own = owned.get(d);
    if (!own) {
      own = kept(
        latest,
        d,
        list.filter((entry) => isParty(entry, d)),
      );
      owned.set(d, own);
    }
    return own;
  };
}

/** Where every list is looked at by many: all entries are sorted out at once. */
export function sortedLists<Entry>(
  party: (entry: Entry) => number,
): (list: readonly Entry[], d: number) => readonly Entry[] {
  const known = new WeakMap<readonly Entry[], Owned<Entry>>();
  const latest: Owned<Entry> = new Map();
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = sortOut(list, party);
      for (const [one, own] of owned) owned.set(one, kept(latest, one, own));
      known.set(list, owned);
    }
    return owned.get(d) ?? NONE;
  };
}

function sortOut<Entry>(list: readonly Entry[], party: (entry: Entry) => number): Owned<Entry> {
  const owned = new Map<number, Entry[]>();
  for (const entry of list) {
    const own = owned.get(party(entry));
    if (own) own.push(entry);
    else owned.set(party(entry), [entry]);
  }
  return owned as Owned<Entry>;
}

/** The list that one had before, where it says the same. */
function kept<Entry>(latest: Owned<Entry>, d: number, own: readonly Entry[]): readonly Entry[] {
  const last = latest.get(d);
  if (last && isSameList(last, own)) return last;
  latest.set(d, own);
  return own;
}

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/**
 * Entries of a list by whom they concern, found once for each list: lists of the state never change. Who is
 * concerned by nothing new keeps the list it had, so that what was worked out from it holds.
 */
const NONE: readonly never[] = [];

type Owned<Entry> = Map<number, readonly Entry[]>;
type Lists<Entry> = (list: readonly Entry[], d: number) => readonly Entry[];

/** Where most lists are looked at by one or two: only their entries are looked for. */
export function ownedLists<Entry>(isParty: (entry: Entry, d: number) => boolean): Lists<Entry> {
  return kept<Entry>(
    () => new Map(),
    (list, d) => list.filter((entry) => isParty(entry, d)),
  );
}

/** Where every list is looked at by many: all entries are sorted out at once. */
export function sortedLists<Entry>(party: (entry: Entry) => number): Lists<Entry> {
  return kept<Entry>(
    (list) => sortOut(list, party),
    () => NONE,
  );
}

/**
 * @param begin entries of those that are found with the list
 * @param find entries of somebody else, once asked for
 */
function kept<Entry>(
  begin: (list: readonly Entry[]) => Owned<Entry>,
  find: Lists<Entry>,
): Lists<Entry> {
  const known = new WeakMap<readonly Entry[], Owned<Entry>>();
  const latest: Owned<Entry> = new Map();
  const asBefore = (d: number, own: readonly Entry[]): readonly Entry[] => {
    const last = latest.get(d);
    if (last && isSameList(last, own)) return last;
    latest.set(d, own);
    return own;
  };
  return (list, d) => {
    if (list.length === 0) return NONE;
    let owned = known.get(list);
    if (!owned) {
      owned = begin(list);
      for (const [one, own] of owned) owned.set(one, asBefore(one, own));
      known.set(list, owned);
    }
    let own = owned.get(d);
    if (!own) owned.set(d, (own = asBefore(d, find(list, d))));
    return own;
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

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

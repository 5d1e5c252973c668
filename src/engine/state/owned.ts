/**
 * Entries of a list by whom they concern, sorted out once for each list: lists of the state never change, and the one
 * looked at last is kept. Who is concerned by nothing new keeps the entries it had, so that what was worked out from
 * them holds.
 */
const NONE: readonly never[] = [];

type Party<Entry> = (entry: Entry) => number;
type Owned<Entry> = Map<number, readonly Entry[]>;

/** @param other the second whom an entry concerns; absent: each concerns one */
export function ownedLists<Entry>(
  party: Party<Entry>,
  other?: Party<Entry>,
): (list: readonly Entry[], d: number) => readonly Entry[] {
  let latest: readonly Entry[] = NONE;
  let owned: Owned<Entry> = new Map();
  return (list, d) => {
    if (list.length === 0) return NONE;
    if (list !== latest) {
      const begun = isBegunBy(list, latest) ? latest.length : 0;
      const more = sortOut(list, begun, party, other);
      if (begun > 0) join(owned, more);
      else owned = kept(owned, more);
      latest = list;
    }
    return owned.get(d) ?? NONE;
  };
}

/** @param from place of the first entry that is sorted out */
function sortOut<Entry>(
  list: readonly Entry[],
  from: number,
  party: Party<Entry>,
  other: Party<Entry> | undefined,
): Owned<Entry> {
  const owned = new Map<number, Entry[]>();
  for (let i = from; i < list.length; i += 1) {
    const entry = list[i] as Entry;
    const one = party(entry);
    add(owned, one, entry);
    const another = other?.(entry);
    if (another !== undefined && another !== one) add(owned, another, entry);
  }
  return owned as Owned<Entry>;
}

function join<Entry>(owned: Owned<Entry>, more: Owned<Entry>): void {
  for (const [d, own] of more) {
    const before = owned.get(d);
    owned.set(d, before ? [...before, ...own] : own);
  }
}

function kept<Entry>(before: Owned<Entry>, now: Owned<Entry>): Owned<Entry> {
  for (const [d, own] of now) {
    const last = before.get(d);
    if (last && isSameList(last, own)) now.set(d, last);
  }
  return now;
}

function add<Entry>(owned: Map<number, Entry[]>, d: number, entry: Entry): void {
  const own = owned.get(d);
  if (own) own.push(entry);
  else owned.set(d, [entry]);
}

/** Whether two lists hold the very same entries in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** Whether a list begins with all of another. */
export function isBegunBy(list: readonly unknown[], other: readonly unknown[]): boolean {
  if (list.length < other.length) return false;
  for (let i = 0; i < other.length; i += 1) if (list[i] !== other[i]) return false;
  return true;
}

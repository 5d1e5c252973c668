/** Entries of a delegation on an article, found without walking the list: lists of the state never change. */
type Entry = { by: number; article: number };

/** More than a scenario has articles. */
const STRIDE = 1024;

const first = new WeakMap<readonly Entry[], ReadonlyMap<number, Entry>>();
const latestGiven = new WeakMap<readonly Entry[], ReadonlyMap<number, Entry>>();

/** The first entry of delegation `d` on article `a`. */
export function entryOf<E extends Entry>(list: readonly E[], d: number, a: number): E | undefined {
  if (list.length === 0) return undefined;
  let found = first.get(list) as ReadonlyMap<number, E> | undefined;
  if (!found) {
    found = new Map([...list].reverse().map((entry) => [keyOf(entry), entry]));
    first.set(list, found);
  }
  return found.get(d * STRIDE + a);
}

/** The latest promise of delegation `d` on article `a` that has been given and neither kept nor broken. */
export function latestPromise<E extends Entry & { status: string }>(
  list: readonly E[],
  d: number,
  a: number,
): E | undefined {
  if (list.length === 0) return undefined;
  let found = latestGiven.get(list) as ReadonlyMap<number, E> | undefined;
  if (!found) {
    const given = list.filter(({ status }) => status === 'given');
    found = new Map(given.map((entry) => [keyOf(entry), entry]));
    latestGiven.set(list, found);
  }
  return found.get(d * STRIDE + a);
}

function keyOf({ by, article }: Entry): number {
  return by * STRIDE + article;
}

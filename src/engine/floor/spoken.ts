/** Entries on an article, found without walking the list: lists of the state never change. */
type Entry = { by: number; article: number };

const NONE: readonly never[] = [];
const grouped = new WeakMap<
  readonly { article: number }[],
  ReadonlyMap<number, readonly { article: number }[]>
>();

/** Those on article `a`, in the order of the list. */
export function entriesOn<E extends { article: number }>(
  list: readonly E[],
  a: number,
): readonly E[] {
  if (list.length === 0) return NONE;
  let byArticle = grouped.get(list) as ReadonlyMap<number, readonly E[]> | undefined;
  if (!byArticle) {
    byArticle = byArticleIn(list);
    grouped.set(list, byArticle);
  }
  return byArticle.get(a) ?? NONE;
}

function byArticleIn<E extends { article: number }>(list: readonly E[]): Map<number, E[]> {
  const byArticle = new Map<number, E[]>();
  for (const entry of list) {
    const others = byArticle.get(entry.article);
    if (others) others.push(entry);
    else byArticle.set(entry.article, [entry]);
  }
  return byArticle;
}

/** The first entry of delegation `d` on article `a`. */
export function entryOf<E extends Entry>(list: readonly E[], d: number, a: number): E | undefined {
  return entryBy(entriesOn(list, a), d);
}

/** Of entries on one article, the first of delegation `d`. */
export function entryBy<E extends Entry>(entries: readonly E[], d: number): E | undefined {
  for (const entry of entries) if (entry.by === d) return entry;
  return undefined;
}

/** The latest promise of delegation `d` on article `a` that has been given and neither kept nor broken. */
export function latestPromise<E extends Entry & { status: string }>(
  list: readonly E[],
  d: number,
  a: number,
): E | undefined {
  return promiseBy(entriesOn(list, a), d);
}

/** Of promises on one article, the latest of delegation `d` that binds. */
export function promiseBy<E extends Entry & { status: string }>(
  entries: readonly E[],
  d: number,
): E | undefined {
  let latest: E | undefined;
  for (const entry of entries) if (entry.by === d && entry.status === 'given') latest = entry;
  return latest;
}

/** What became different between two versions of a scenario as written, part by part. */
import { asMap, asText, getEntry, isList, isMap, type Plain } from './plain.ts';

/** A key of a mapping, or an item of a list. */
export type ChangeStep = { key: string } | { item: Plain };

export type DocumentChange = {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  place: readonly ChangeStep[];
  before?: Plain;
  value?: Plain;
};

export function listChanges(before: Plain, after: Plain): DocumentChange[] {
  const found: DocumentChange[] = [];
  compare(before, after, [], found);
  return found;
}

function compare(
  before: Plain | undefined,
  value: Plain | undefined,
  place: readonly ChangeStep[],
  found: DocumentChange[],
): void {
  if (before === undefined && value === undefined) return;
  if (before === undefined)
    found.push({ kind: 'added', place, ...(value !== undefined && { value }) });
  else if (value === undefined) found.push({ kind: 'removed', place, before });
  else if (isMap(before) && isMap(value)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(value)]))
      compare(getEntry(before, key), getEntry(value, key), [...place, { key }], found);
  } else if (isListed(before) && isListed(value)) compareItems(before, value, place, found);
  else if (!isSame(before, value)) found.push({ kind: 'changed', place, before, value });
}

/** Items go by their ids, wherever in the list they stand. */
function compareItems(
  before: readonly Plain[],
  after: readonly Plain[],
  place: readonly ChangeStep[],
  found: DocumentChange[],
): void {
  const old = new Map(before.map((item) => [readItemId(item), item]));
  const fresh = new Map(after.map((item) => [readItemId(item), item]));
  for (const [id, item] of old)
    if (!fresh.has(id)) found.push({ kind: 'removed', place: [...place, { item }], before: item });
  for (const [id, item] of fresh) compare(old.get(id), item, [...place, { item }], found);
  const kept = [...old.keys()].filter((id) => fresh.has(id));
  const now = [...fresh.keys()].filter((id) => old.has(id));
  if (kept.some((id, at) => now[at] !== id)) found.push({ kind: 'moved', place });
}

/** Seats to offer have no id: each is of one seat. */
function readItemId(item: Plain): string {
  return asText(getEntry(item, 'id')) || asText(getEntry(item, 'seat'));
}

/** A list of parts that all have ids, and each its own. */
function isListed(value: Plain): value is readonly Plain[] {
  if (!isList(value)) return false;
  const ids = value.map(readItemId);
  return ids.every((id) => id !== '') && new Set(ids).size === ids.length;
}

function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (isMap(one) && isMap(other)) {
    const keys = Object.keys(asMap(one));
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => isSame(getEntry(one, key), getEntry(other, key)))
    );
  }
  return one === other;
}

import type { Entry } from './entry.ts';
import { askIfMeant, findNearest } from '../shape/near.ts';
import { listSome, shorten, type Problems, type Side } from '../problem.ts';

/** The ids of one kind. `complete` is false where some could not be read: then none is called missing. */
export type KnownIds = { what: string; ids: ReadonlySet<string>; complete: boolean };

export function collectIds(what: string, lists: readonly Entry[]): KnownIds {
  const ids = new Set<string>();
  let complete = true;
  for (const list of lists) {
    if (list.value !== undefined && !Array.isArray(list.value)) complete = false;
    for (const item of list.items()) {
      const id = item.get('id').text;
      if (id === undefined) complete = false;
      else ids.add(id);
    }
  }
  return { what, ids, complete };
}

/** The ids of a list that the format requires: where it has none, that is a finding of its own. */
export function requireIds(names: KnownIds): KnownIds {
  return names.ids.size > 0 ? names : { ...names, complete: false };
}

export function unite(what: string, ...names: readonly KnownIds[]): KnownIds {
  const ids = new Set(names.flatMap((one) => [...one.ids]));
  return { what, ids, complete: names.every((one) => one.complete) };
}

function describeKnownIds(names: KnownIds, near: string | undefined): string {
  if (near !== undefined) return askIfMeant(near);
  if (names.ids.size === 0) return ` The file has none: add it, or delete this.`;
  return ` Write one of: ${listSome(names.ids)}.`;
}

/** Reports an id that names nothing. */
export function checkName(
  names: KnownIds,
  id: string | undefined,
  entry: Entry,
  problems: Problems,
  side: Side = 'value',
): void {
  if (id === undefined || names.ids.has(id) || !names.complete) return;
  const near = problems.many ? undefined : findNearest(id, names.ids);
  const advice = problems.many ? ' Write a known id.' : describeKnownIds(names, near);
  const message = `No ${names.what} has the id "${shorten(id)}".${advice}`;
  problems.slip('reference/dangling', entry.path, message, side, near);
}

/** Every key of a mapping must name something. */
export function checkKeys(names: KnownIds, mapping: Entry, problems: Problems): void {
  for (const entry of mapping.entries()) checkName(names, entry.key, entry, problems, 'key');
}

/** Every item of a list must name something, and none twice. */
export function checkList(names: KnownIds, items: readonly Entry[], problems: Problems): void {
  const seen = new Set<string>();
  for (const item of items) {
    const id = item.text;
    checkName(names, id, item, problems);
    if (id !== undefined && seen.has(id)) {
      const message = `"${shorten(id)}" is in this list twice. Delete one of them.`;
      problems.error('reference/duplicate', item.path, message);
    }
    if (id !== undefined) seen.add(id);
  }
}

import type { Entry } from './entry.ts';
import { type Problems, shorten } from '../problem.ts';
import { CHAIR } from '../resolved.ts';

/** Ids that must differ from each other; `seen` holds what they must differ from besides. */
function checkUnique(
  lists: readonly Entry[],
  problems: Problems,
  seen = new Map<string, string>(),
): void {
  for (const list of lists) {
    for (const item of list.items()) {
      const id = item.get('id');
      if (id.text === undefined) continue;
      const first = seen.get(id.text);
      if (first === undefined) seen.set(id.text, list.key);
      else {
        const message = `The id "${shorten(id.text)}" is already used in ${first}. Choose another one.`;
        problems.error('id/duplicate', id.path, message);
      }
    }
  }
}

function refuseChair(list: Entry, problems: Problems): void {
  for (const item of list.items()) {
    const id = item.get('id');
    if (id.text !== CHAIR) continue;
    const message = `"${CHAIR}" is the seat of the Chair. Choose another id.`;
    problems.error('id/reserved', id.path, message);
  }
}

/** Delegations, observers and groups: an event may name any delegation or group, a seat any of the first two. */
function checkActors(root: Entry, problems: Problems): void {
  const delegations = root.get('delegations');
  const observers = root.get('observers');
  checkUnique([delegations, observers], problems);
  const taken = new Map<string, string>();
  for (const item of delegations.items()) {
    const id = item.get('id').text;
    if (id !== undefined) taken.set(id, 'delegations');
  }
  checkUnique([root.get('groups')], problems, taken);
  refuseChair(delegations, problems);
  refuseChair(observers, problems);
}

/** Ids that stand twice, or that are reserved. */
export function checkIds(root: Entry, problems: Problems): void {
  for (const key of [
    'dimensions',
    'articles',
    'stakeholders',
    'instruments',
    'events',
    'rollCalls',
    'sources',
  ]) {
    checkUnique([root.get(key)], problems);
  }
  for (const article of root.get('articles').items()) {
    checkUnique([article.get('options'), article.get('bridges')], problems);
  }
  checkActors(root, problems);
}

import type { Entry } from './entry.ts';
import type { Problems } from '../problem.ts';
import { DELEGATION_KEYS } from '../shape/delegation-keys.ts';

/** Names that a rule may weigh by: votes, capability, and every further weight of any delegation. */
export function weightNames(delegations: Entry): Set<string> {
  const names = new Set(['votes', 'capability']);
  for (const delegation of delegations.items()) {
    for (const entry of delegation.entries()) {
      if (entry.number !== undefined && !DELEGATION_KEYS.includes(entry.key)) names.add(entry.key);
    }
  }
  return names;
}

/** Sums of a weight must stay finite, or no share of it can be taken. */
export function checkWeights(delegations: Entry, problems: Problems): void {
  const sums = new Map<string, number>();
  for (const delegation of delegations.items()) {
    for (const entry of delegation.entries()) {
      const weight = entry.number;
      if (weight === undefined || !Number.isFinite(weight)) continue;
      const before = sums.get(entry.key) ?? 0;
      sums.set(entry.key, before + weight);
      if (Number.isFinite(before) && !Number.isFinite(before + weight)) {
        const message = `The sum of "${entry.key}" over all delegations is too large to count. Write smaller numbers, for example in millions.`;
        problems.error('number/sum', entry.path, message);
      }
    }
  }
}

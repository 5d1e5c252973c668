import type { Entry } from './entry.ts';
import { DELEGATION_KEYS } from '../shape/delegation-keys.ts';

/** Names that a rule may weigh by: votes, capability, and every further weight of any delegation. */
export function collectWeightNames(delegations: Entry): Set<string> {
  const names = new Set(['votes', 'capability']);
  for (const delegation of delegations.items()) {
    for (const entry of delegation.entries()) {
      if (entry.number !== undefined && !DELEGATION_KEYS.includes(entry.key)) names.add(entry.key);
    }
  }
  return names;
}

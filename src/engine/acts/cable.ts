/** Not in order yet. */
import { type ActRule, FREE, ONE_PLATE, reject } from './rule.ts';

export const cable: ActRule<'cable'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: () => reject('act/unknown', { type: 'cable' }),
  judge: () => null,
  domains: () => [],
  perform: () => undefined,
};

/** Not in order yet. */
import { type ActRule, FREE, ONE_PLATE, reject } from './rule.ts';

export const press: ActRule<'press'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: () => reject('act/unknown', { type: 'press' }),
  judge: () => null,
  domains: () => [],
  perform: () => undefined,
};

/** Not in order yet. */
import { type ActRule, FREE, ONE_PLATE, reject } from './rule.ts';

export const caucus: ActRule<'caucus'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: () => reject('act/unknown', { type: 'caucus' }),
  judge: () => null,
  domains: () => [],
  perform: () => undefined,
};

import * as z from 'zod/mini';
import { BASES } from '../resolved.ts';
import { byId, choice, described, flag, id, list, mapping, unit, words } from './schema-parts.ts';

/** What may be given beside the text, to buy a word for it. */
export const instrument = mapping('a side instrument: { id, title, givers, cost, worth }', {
  id,
  title: z.exactOptional(words),
  text: z.exactOptional(words),
  givers: described(
    list(id, 'ids of delegations or groups', 1),
    'Who can give it: delegations, or every member of a group.',
  ),
  takers: z.exactOptional(
    described(
      list(id, 'ids of delegations or groups', 1),
      'Who can receive it. Default: every delegation that cannot give it.',
    ),
  ),
  cost: z.exactOptional(described(unit, 'Cost to the giver, as a share of utility, 0 to 1.')),
  worth: z.exactOptional(
    described(
      byId(unit, 'numbers from 0 to 1 by delegation or group id'),
      'Value to those who receive it, as a share of utility, 0 to 1. A delegation’s own id comes before its group.',
    ),
  ),
  once: z.exactOptional(
    described(
      flag,
      'True if it can be given only once. False: once to each receiver. Default: true.',
    ),
  ),
  basis: z.exactOptional(choice(BASES)),
  note: z.exactOptional(words),
}).check(
  z.meta({
    id: 'instrument',
    description: 'A side instrument: something given as part of a deal.',
  }),
);

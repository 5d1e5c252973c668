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
    'Who may give it: delegations, or every member of a group.',
  ),
  takers: z.exactOptional(
    described(
      list(id, 'ids of delegations or groups', 1),
      'Who may be given it. Left out: every delegation that does not itself give it.',
    ),
  ),
  cost: z.exactOptional(described(unit, 'What it costs the giver, 0 to 1 of utility.')),
  worth: z.exactOptional(
    described(
      byId(unit, 'numbers from 0 to 1 by delegation or group id'),
      'What it is worth to whoever is given it, 0 to 1 of utility; the own id wins over a group.',
    ),
  ),
  once: z.exactOptional(
    described(flag, 'It can be given once. False: once to each taker. Left out: true.'),
  ),
  basis: z.exactOptional(choice(BASES)),
  note: z.exactOptional(words),
}).check(z.meta({ id: 'instrument', description: 'A side instrument: what goes with a deal.' }));

import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { BASES } from '../resolved.ts';
import {
  amount,
  between,
  byId,
  choice,
  described,
  exactlyOne,
  flag,
  furtherWeight,
  id,
  list,
  mapping,
  point,
  text,
  unit,
  whole,
  words,
} from './schema-parts.ts';

type Bounded = { atMost?: number; atLeast?: number };

/** `{ article, atMost | atLeast: n }`: holds while the article stands at or past the position. */
export const condition = mapping(
  'a condition: { article: id, atMost: 30 } or { article: id, atLeast: 30 }',
  {
    article: id,
    atMost: z.exactOptional(point),
    atLeast: z.exactOptional(point),
  },
).check(...exactlyOne<Bounded>('atMost', 'atLeast'));

const unless = mapping('a condition with an outcome: { article: id, atMost: 30, then: 70 }', {
  article: id,
  atMost: z.exactOptional(point),
  atLeast: z.exactOptional(point),
  then: point,
}).check(...exactlyOne<Bounded>('atMost', 'atLeast'));

const RED_LINE =
  'a number from 0 to 100, or { at: 40, unless: { article: id, atMost: 30, then: 70 } }';
const redLine = z.union(
  [point, mapping(RED_LINE, { at: point, unless: z.exactOptional(unless) })],
  { error: RED_LINE },
);

const position = mapping('a position: { ideal: 0 to 100, salience: 0 to 1 }', {
  ideal: described(point, 'The position it wants, 0 to 100.'),
  salience: described(unit, 'How much the article matters to it, 0 to 1.'),
  redLine: z.exactOptional(
    described(redLine, 'Positions past it, on the side away from the ideal, are unacceptable.'),
  ),
  basis: z.exactOptional(choice(BASES)),
  note: z.exactOptional(words),
}).check(z.meta({ id: 'position', description: 'A position on an article.' }));

const positions = byId(position, 'positions by article id');

const linkage = mapping('a linkage: { articles: [ids], value: -1 to 1 }', {
  articles: list(id, 'ids of articles', 2),
  value: described(between(-1, 1), 'Value if every article ends fully on its side.'),
  when: z.exactOptional(list(choice(['high', 'low']), 'sides, high or low', 2)),
  basis: z.exactOptional(choice(BASES)),
  note: z.exactOptional(words),
}).check(z.meta({ id: 'linkage', description: 'Value when articles move together.' }));

/** What a delegation may inherit from a group it lists. */
const inheritable = {
  flag: z.exactOptional(text),
  capability: z.exactOptional(described(amount, 'Diplomatic weight.')),
  votes: z.exactOptional(amount),
  reservation: z.exactOptional(described(unit, 'Value of no deal, 0 to 1.')),
  playable: z.exactOptional(
    described(
      flag,
      'True if a person can take this seat. If no seat is set, all are open; if any is set, the rest are closed.',
    ),
  ),
  positions: z.exactOptional(positions),
  linkages: z.exactOptional(list(linkage, 'linkages')),
  brief: described(z.exactOptional(words), 'Private instructions for the person in this seat.'),
};

export const group = mapping('a group: { id, title, cohesion }', {
  id,
  title: z.exactOptional(words),
  cohesion: z.exactOptional(described(unit, 'How closely its members vote together, 0 to 1.')),
  ...inheritable,
});

export const delegation = z.catchall(
  mapping('a delegation: { id, name, positions }', {
    id,
    name: z.exactOptional(words),
    groups: z.exactOptional(list(id, 'ids of groups')),
    joins: z.exactOptional(
      described(
        whole(2, LIMITS.sittings),
        'The sitting in which it takes its seat. Before, it is no member: it does not vote and is not counted. It votes and does not speak.',
      ),
    ),
    ...inheritable,
  }),
  furtherWeight,
);

export const observer = mapping('an observer: { id, name }', {
  id,
  name: z.exactOptional(words),
  flag: z.exactOptional(text),
  groups: z.exactOptional(list(id, 'ids of groups')),
  positions: z.exactOptional(positions),
  brief: z.exactOptional(words),
});

export const stakeholder = mapping('a stakeholder: { id, title, positions, influence }', {
  id,
  title: z.exactOptional(words),
  influence: z.exactOptional(amount),
  positions: z.exactOptional(positions),
});

import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { ROLL_CALL_VOTES } from '../resolved.ts';
import { condition } from './schema-actors.ts';
import {
  byId,
  choice,
  exactlyOne,
  id,
  list,
  mapping,
  point,
  text,
  unit,
  whole,
  words,
} from './schema-parts.ts';

const EFFECT =
  'an effect: { motion, by, article }, { ideal, of, article }, { salience, of, article } or { plates }';

const effect = z.union(
  [
    mapping(EFFECT, {
      motion: choice(['delete', 'vote', 'separateVote']),
      by: id,
      article: id,
      option: z.exactOptional(id),
    }),
    mapping(EFFECT, { ideal: point, of: id, article: id }),
    mapping(EFFECT, { salience: unit, of: id, article: id }),
    mapping(EFFECT, { plates: whole(0, LIMITS.plates) }),
  ],
  { error: EFFECT },
);

const WHEN = `a sitting from 1 to ${LIMITS.sittings}, or one of opening, decision, adoption`;

export const event = mapping('an event: { id, at, title, effects }', {
  id,
  at: z.union([whole(1, LIMITS.sittings), choice(['opening', 'decision', 'adoption'])], {
    error: WHEN,
  }),
  if: z.exactOptional(condition),
  title: z.exactOptional(words),
  text: z.exactOptional(words),
  effects: z.exactOptional(list(effect, 'effects')),
});

const voters = whole(0, 1_000_000);
const DATE = 'a date such as 2024-08-08, 2024-08 or 2024';

export const rollCall = mapping('a roll call: { id, date, question, votes or tally, source }', {
  id,
  date: z
    .string({ error: DATE })
    .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: DATE })),
  question: words,
  article: z.exactOptional(id),
  votes: z.exactOptional(byId(choice(ROLL_CALL_VOTES), 'votes by delegation id')),
  tally: z.exactOptional(
    mapping('a tally: { yes, no, abstain }', { yes: voters, no: voters, abstain: voters }),
  ),
  source: text,
}).check(...exactlyOne<{ votes?: unknown; tally?: unknown }>('votes', 'tally'));

const texts = (what: string) => z.exactOptional(list(words, what));

export const teaching = mapping('a mapping of aims, questions, check, leavesOut and plans', {
  aims: texts('texts'),
  questions: texts('texts'),
  check: texts('texts'),
  leavesOut: texts('texts'),
  plans: z.exactOptional(
    list(
      mapping('a plan: { minutes, title, steps }', {
        minutes: whole(1, 100_000),
        title: words,
        steps: texts('texts'),
      }),
      'plans',
    ),
  ),
});

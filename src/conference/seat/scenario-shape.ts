/**
 * A scenario as a seat may read it, as plain JSON: the `scenario` of the opening message of square-brackets/seat@1.
 * Articles, options and delegations go by id, what is absent is null. A later version may add keys, and takes none away:
 * what is not known is passed over.
 */
import * as z from 'zod/mini';
import {
  BASES,
  BASES_OF_COUNT,
  BODIES,
  DRAWS,
  FACES,
  MANNERS,
  OBJECTORS_BY,
  ROLL_CALL_VOTES,
  type Rule,
} from '../../scenario/resolved.ts';

const id = z.string().check(z.maxLength(64));
const ids = z.array(id);
const text = z.string();
const orNone = z.nullable;
const count = z.int().check(z.nonnegative());
const number = z.number();
/** One text, or several with the tag of the language of each. */
const words = z.union([text, z.array(z.object({ language: text, text }))]);
const flag = orNone(text);
const basis = orNone(z.enum(BASES));
const share = z.object({ numerator: count, denominator: count });

const option = z.object({
  id,
  position: number,
  title: orNone(words),
  text: orNone(words),
  readings: z.array(z.object({ group: id, position: number })),
});

const article = z.object({
  id,
  number: text,
  title: words,
  dimension: orNone(id),
  low: orNone(words),
  high: orNone(words),
  options: z.array(option),
  bridges: z.array(option),
  draft: ids,
  agreed: z.boolean(),
  reference: orNone(number),
  adopted: orNone(z.object({ option: orNone(id), position: number })),
});

/** By article; null: no position. */
const positions = z.array(orNone(z.object({ ideal: number, basis })));

const delegation = z.object({
  id,
  name: words,
  flag,
  groups: ids,
  capability: number,
  votes: number,
  weights: z.array(z.object({ name: text, value: number })),
  joins: z.prefault(orNone(count), null),
  playable: z.boolean(),
  positions,
});

const threshold = z.object({
  of: z.enum(BASES_OF_COUNT),
  bound: z.enum(['atLeast', 'moreThan']),
  amount: z.union([z.object({ share }), z.object({ count })]),
  weigh: z.optional(text),
});
const rule: z.ZodMiniType<Rule> = z.lazy(() =>
  z.union([
    z.object({ kind: z.literal('threshold'), threshold }),
    z.object({ kind: z.literal('veto'), holders: ids }),
    z.object({ kind: z.enum(['all', 'any']), rules: z.array(rule) }),
  ]),
) as z.ZodMiniType<Rule>;

const procedure = z.object({
  sittings: count,
  plates: count,
  substance: rule,
  procedural: rule,
  consensusFirst: z.boolean(),
  objections: z.prefault(orNone(z.object({ stopVoteAt: share, of: z.enum(OBJECTORS_BY) })), null),
  adjourn: z.boolean(),
  textClosed: z.prefault(z.boolean(), false),
  voteIsFinal: z.prefault(z.boolean(), false),
  clauseVotes: z.prefault(z.boolean(), false),
  fullAttendance: z.prefault(z.boolean(), false),
  bindsAll: z.prefault(z.boolean(), false),
  exit: z.prefault(z.boolean(), false),
  chair: z.prefault(orNone(id), null),
  signatories: z.prefault(orNone(count), null),
  quorum: share,
  ratifications: orNone(count),
});

const stakeholder = z.object({
  id,
  title: words,
  influence: number,
  positions: z.array(
    orNone(z.object({ ideal: number, salience: number, basis, note: orNone(words) })),
  ),
});

const instrument = z.object({
  id,
  title: words,
  text: orNone(words),
  givers: ids,
  takers: ids,
  cost: number,
  /** By delegation. */
  worth: z.array(number),
  once: z.boolean(),
  basis,
  note: orNone(words),
});

const rollCall = z.object({
  id,
  date: text,
  question: words,
  article: orNone(id),
  votes: orNone(z.array(z.object({ delegation: id, vote: z.enum(ROLL_CALL_VOTES) }))),
  tally: z.object({ yes: count, no: count, abstain: count }),
  source: text,
});

const teaching = z.object({
  aims: z.array(words),
  questions: z.array(words),
  check: z.array(words),
  leavesOut: z.array(words),
  plans: z.array(z.object({ minutes: number, title: words, steps: z.array(words) })),
});

export const seatScenarioShape = z.object({
  id,
  title: words,
  summary: orNone(words),
  words: z.prefault(z.array(z.object({ body: z.enum(BODIES), name: words })), []),
  dimensions: z.array(z.object({ id, title: words, low: orNone(words), high: orNone(words) })),
  articles: z.array(article),
  /** Other starting texts: the options on the table, article by article. */
  starts: z.array(z.object({ name: text, texts: z.array(ids) })),
  groups: z.array(z.object({ id, title: words, cohesion: number, members: ids })),
  delegations: z.array(delegation),
  /** In which names are called; `from`: by delegation, the place of the first name with its letter. */
  nameCall: z.object({ order: ids, from: z.array(count) }),
  observers: z.array(z.object({ id, name: words, flag })),
  floor: ids,
  draw: z.prefault(z.enum(DRAWS), 'full'),
  featured: z.array(z.object({ seat: id, line: words })),
  procedure,
  stakeholders: z.array(stakeholder),
  instruments: z.array(instrument),
  events: z.array(z.object({ id, title: words, text: orNone(words) })),
  rollCalls: z.array(rollCall),
  teaching: orNone(teaching),
  aliases: z.array(z.object({ delegation: id, name: words, flag })),
  cast: z.prefault(
    z.array(
      z.object({
        delegation: id,
        manner: orNone(z.enum(MANNERS)),
        name: orNone(words),
        portrait: orNone(z.int().check(z.gte(1), z.lte(FACES))),
      }),
    ),
    [],
  ),
  sources: z.array(z.object({ id, title: words, address: orNone(text), licence: orNone(text) })),
});

export type JsonScenario = z.infer<typeof seatScenarioShape>;
export type JsonWords = z.infer<typeof words>;

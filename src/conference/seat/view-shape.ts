/**
 * A view as plain JSON, the `view` of square-brackets/seat@1. Articles, options, delegations and groups go by id;
 * what is absent is null. A later version may add keys, and takes none away: what is not known is passed over.
 */
import * as z from 'zod/mini';
import { MOTIONS, VOTES, WHIPS } from '../../engine/command.ts';
import { PHASES } from '../../engine/state/phase.ts';
import { TEMPERS } from '../../engine/setup/temper.ts';
import { ENDINGS } from '../../engine/state/event.ts';

const id = z.string().check(z.maxLength(64));
const ids = z.array(id);
const orNone = z.nullable;
const count = z.int().check(z.nonnegative());
const number = z.number();
/** An option's id; null: nothing stands. */
const option = orNone(id);
/** A letter for each delegation, in the order of the scenario. */
const roll = z.string();

const bound = { at: number, side: z.enum(['below', 'above', 'both']) };
const then = z.object({
  article: id,
  bound: z.enum(['atMost', 'atLeast']),
  position: number,
  then: number,
  side: bound.side,
});
const line = z.object({ ...bound, unless: orNone(then) });
const linkage = z.object({ articles: ids, sides: z.array(z.enum(['high', 'low'])), value: number });

const mandate = z.object({
  /** Every article, in the order of the scenario. */
  articles: z.array(
    z.object({
      article: id,
      /** null: no position. */
      ideal: orNone(number),
      salience: number,
      /** Its share of all saliences. */
      weight: number,
      line: orNone(line),
      /** Position it reads in each wording, in the order of options and bridges. */
      reads: z.array(number),
    }),
  ),
  linkages: z.array(linkage),
  reservation: number,
  patience: number,
  side: number,
});

const article = z.object({
  article: id,
  status: z.enum(['open', 'adRef', 'closed']),
  text: option,
  tabled: ids,
  stable: count,
  taken: count,
  firm: number,
  assent: ids,
  holders: ids,
});

const change = { article: id, option };
const due = z.object({ ...change, by: z.int() });

const offer = z.object({
  id,
  by: id,
  to: id,
  give: z.array(z.object(change)),
  want: z.array(z.object(change)),
  condition: orNone(due),
  side: z.array(z.object({ instrument: id, from: z.enum(['maker', 'taker']) })),
  status: z.enum(['standing', 'held', 'accepted', 'refused', 'withdrawn', 'lapsed']),
  sitting: count,
  counters: orNone(id),
});

const commitment = z.object({
  by: id,
  to: id,
  ...change,
  offer: id,
  condition: orNone(due),
  status: z.enum(['due', 'given', 'kept', 'broken', 'void']),
});

const informals = z.object({
  id,
  by: id,
  changes: z.array(z.object(change)),
  room: ids,
  answers: z.array(orNone(z.boolean())),
});

const asked = { article: orNone(id), option };
const motion = z.object({
  id,
  kind: z.enum(MOTIONS),
  by: id,
  ...asked,
  status: z.enum(['pending', 'voting', 'carried', 'rejected', 'withdrawn', 'fell']),
});
const question = { motion: id, kind: z.enum([...MOTIONS, 'text']), ...asked };

const whip = z.object({
  by: id,
  delegation: id,
  how: z.enum(WHIPS),
  side: z.enum([VOTES[0], VOTES[1]]),
  carried: ids,
});
const voting = z.object({
  ...question,
  procedural: z.boolean(),
  live: z.boolean(),
  roll,
  whips: z.array(whip),
});
const vote = z.object({ ...question, text: option, roll, carried: z.boolean(), sitting: count });
const position = z.object({ by: id, articles: ids });
const gavel = z.object({ roll, dissociated: z.array(position), objected: z.array(position) });

const note = z.object({
  of: id,
  article: id,
  low: number,
  high: number,
  sitting: count,
  whole: z.boolean(),
  line: orNone(line),
});

export const viewShape = z.object({
  seat: id,
  phase: z.enum(PHASES),
  sitting: count,
  awaited: orNone(id),
  isAsked: z.boolean(),
  plates: count,
  freeAsk: z.boolean(),
  credit: number,
  /** Every article, in the order of the scenario. */
  articles: z.array(article),
  agenda: ids,
  requested: ids,
  /** In the order in which they take the floor; `full`: what each would weigh with all its credit. */
  floor: z.array(z.object({ delegation: id, weight: number, full: number, followers: ids })),
  /** Of those who have not all of it. */
  credits: z.array(z.object({ delegation: id, left: number })),
  /** Seats still to act in this phase. */
  queue: ids,
  stances: z.array(z.object({ by: id, ...change })),
  mandate: orNone(mandate),
  notes: z.array(note),
  soundings: z.array(
    z.object({ of: id, low: number, high: number, sitting: count, texts: z.array(option) }),
  ),
  /** Linkages that others have told: `disclosed` names them by place in this list. */
  linkages: z.array(linkage),
  disclosed: z.array(
    z.object({ of: id, article: id, line: orNone(line), linkages: z.array(count) }),
  ),
  offers: z.array(offer),
  commitments: z.array(commitment),
  grants: z.array(z.object({ instrument: id, by: id, to: id, offer: id })),
  spent: ids,
  lines: z.array(z.object({ group: id, ...change, by: id, joined: ids })),
  spoken: z.array(z.object({ stakeholder: id, article: id, sitting: count })),
  cabled: ids,
  cabledOnce: ids,
  lastSitting: count,
  resumed: z.boolean(),
  revised: z.boolean(),
  temper: z.enum(TEMPERS),
  informals: orNone(informals),
  heard: z.array(
    z.object({
      of: id,
      article: id,
      from: option,
      to: option,
      value: orNone(number),
      sitting: count,
    }),
  ),
  blocked: z.array(z.object({ ...change, sitting: count })),
  textMoves: z.array(z.object({ article: id, from: option, to: option })),
  announced: orNone(
    z.object({
      changes: z.array(z.object(change)),
      pleas: z.array(z.object({ by: id, article: id, keep: z.boolean() })),
    }),
  ),
  packaged: z.array(z.object({ by: id, sitting: count })),
  motions: z.array(motion),
  earlierMotions: count,
  voting: orNone(voting),
  votes: z.array(vote),
  gavel: orNone(gavel),
  /** Delegations that are not in the room for votes. */
  absent: ids,
  callFrom: count,
  exhausted: z.boolean(),
  ending: orNone(z.enum(ENDINGS)),
});

export type JsonView = z.infer<typeof viewShape>;
export type JsonLine = z.infer<typeof line>;
export type JsonLinkage = z.infer<typeof linkage>;

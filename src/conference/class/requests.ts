/**
 * What a client of a class server may ask, by name. Each is answered: `{ ok: true, … }` or `{ ok: false, code, params }`;
 * an act as a seat over lines is. A name or a shape that is not here is refused at the door.
 */
import * as z from 'zod/mini';
import { VOTES } from '../../engine/command.ts';
import { DRAFT_LIMITS } from '../../engine/numbers/draft-limits.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { CLASS_LIMITS } from './limits.ts';
import { DRAFT_MARKS } from './place-draft.ts';
import { CHECK_CHOICES, CHECK_QUESTIONS, CHECK_TIMES } from './transfer-check.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** A client's own id for what it sends; the same again is answered alike, and done once. */
const ownId = z.string().check(z.minLength(1), z.maxLength(CLASS_LIMITS.id));
const token = z.string().check(z.minLength(1), z.maxLength(CLASS_LIMITS.token));
const name = z.string().check(z.minLength(1), z.maxLength(CLASS_LIMITS.name));
const text = z.string().check(z.minLength(1), z.maxLength(CLASS_LIMITS.text));
const table = z.int().check(z.minimum(1), z.maximum(CLASS_LIMITS.tables));
const count = z.int().check(z.nonnegative());
const ms = z.int().check(z.minimum(-CLASS_LIMITS.clock), z.maximum(CLASS_LIMITS.clock));
const clock = z.int().check(z.minimum(1000), z.maximum(CLASS_LIMITS.clock));
const toOne = z.optional(table);
const role = z.enum(['delegate', 'capital', 'observer']);
const seatAt = z.strictObject({ table, seat: id });

/** Strengths a person may choose: what is agreed in a room the rules say themselves. */
const STRENGTHS = ['said', 'promised'] as const;
export const CHATS = ['off', 'phrases', 'free'] as const;

const phrase = z.strictObject({
  id,
  params: z.optional(z.record(id, z.string().check(z.maxLength(64)))),
});

/** Of anybody: before there is a seat, `hello` and `join` alone. */
export const PERSON_REQUESTS = {
  hello: z.strictObject({ token: z.optional(token), code: z.optional(ownId) }),
  join: z.strictObject({
    id: ownId,
    code: ownId,
    name,
    wish: z.optional(z.strictObject({ table: toOne, seat: z.optional(id) })),
  }),
  /** Judged by the engine's own shapes. `n`: number of commands the seat had seen. */
  /** `next`: the seat was told that what it seals is for the next sitting. */
  act: z.strictObject({
    table,
    n: count,
    id: ownId,
    act: z.looseObject({ type: id }),
    next: z.optional(z.literal(true)),
  }),
  /** Takes back the last sealed act, or that the seat was done. */
  unseal: z.strictObject({ table, n: count, id: ownId }),
  /** The words of an option, changed by the seat, which lie between two options of the article. */
  draft: z.strictObject({
    table,
    id: ownId,
    article: id,
    from: id,
    text: z.string().check(z.minLength(1), z.maxLength(DRAFT_LIMITS.characters)),
    between: z.tuple([id, id]),
  }),
  mark: z.strictObject({ table, id: ownId, draft: id, mark: z.enum(DRAFT_MARKS) }),
  /** Of its author, or of the Chair. */
  dropDraft: z.strictObject({ table, id: ownId, draft: id }),
  ask: z.discriminatedUnion('question', [
    z.strictObject({ question: z.literal('judge'), of: z.looseObject({ type: id }) }),
    z.strictObject({ question: z.literal('moment'), of: count }),
    z.strictObject({
      question: z.literal('advice'),
      of: z.strictObject({ by: z.enum(['sighted', 'packager', 'chair']) }),
    }),
  ]),
  say: z.strictObject({
    id: ownId,
    /** A seat, everybody at the table, or a group of one's own. */
    to: id,
    strength: z.enum(STRENGTHS),
    phrase: z.optional(phrase),
    text: z.optional(text),
  }),
  plan: z.strictObject({ text: z.string().check(z.maxLength(CLASS_LIMITS.plan)) }),
  /** The brief was opened. */
  opened: z.strictObject({}),
  ballot: z.strictObject({ vote: z.enum(VOTES) }),
  wish: z.strictObject({ table: toOne, seat: z.optional(id) }),
  /** Answers to the six questions; the last ones count. */
  check: z.strictObject({
    when: z.enum(CHECK_TIMES),
    answers: z.array(z.nullable(z.enum(CHECK_CHOICES))).check(z.length(CHECK_QUESTIONS.length)),
  }),
  release: z.strictObject({ id: ownId, grant: z.boolean() }),
  leave: z.strictObject({}),
};

/** Of whoever has said `hello` with the instructor's key. `table` left out: all tables. */
export const INSTRUCTOR_REQUESTS = {
  pause: z.strictObject({ table: toOne, on: z.boolean() }),
  extend: z.strictObject({ table: toOne, ms }),
  endStage: z.strictObject({ table: toOne }),
  endSitting: z.strictObject({ table: toOne }),
  /** Policies play it on to its end. */
  finish: z.strictObject({ table: toOne }),
  deal: z.strictObject({
    by: z.enum(['chance', 'wish', 'roster']),
    roster: z.optional(z.array(z.strictObject({ name, table, seat: id })).check(z.maxLength(400))),
  }),
  start: z.strictObject({ force: z.optional(z.boolean()) }),
  hand: z.strictObject({ table, seat: id, by: z.enum(['policy', 'person']) }),
  /** Voids the tokens of a seat, or of one person, and gives links for new ones. */
  replace: z.strictObject({ table, seat: id, person: z.optional(id) }),
  move: z.strictObject({
    person: id,
    to: z.nullable(z.extend(seatAt, { role: z.optional(role) })),
  }),
  broadcast: z.strictObject({ id: ownId, text, table: toOne }),
  inject: z.strictObject({ id: ownId, event: id, table: toOne }),
  ruleOut: z.strictObject({ table, draft: id }),
  debrief: z.strictObject({}),
  settings: z.strictObject({
    talk: z.optional(clock),
    acts: z.optional(clock),
    answers: z.optional(clock),
    tables: z.optional(table),
    /** Seats for persons at a table. */
    seats: z.optional(z.int().check(z.minimum(1), z.maximum(40))),
    chat: z.optional(z.enum(CHATS)),
    advice: z.optional(z.boolean()),
    drafting: z.optional(z.boolean()),
    check: z.optional(z.boolean()),
    debriefAt: z.optional(z.nullable(clock)),
    /** At tables that are not open yet. */
    sittings: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(LIMITS.sittings)))),
  }),
  mute: z.strictObject({ person: id, on: z.boolean() }),
  warmup: z.strictObject({ open: z.boolean() }),
  renew: z.strictObject({}),
  records: z.strictObject({}),
  purge: z.strictObject({ code: ownId }),
};

export type PersonRequest = keyof typeof PERSON_REQUESTS;
export type InstructorRequest = keyof typeof INSTRUCTOR_REQUESTS;

export type PersonAsking = {
  [Name in PersonRequest]: z.infer<(typeof PERSON_REQUESTS)[Name]>;
};
export type InstructorAsking = {
  [Name in InstructorRequest]: z.infer<(typeof INSTRUCTOR_REQUESTS)[Name]>;
};
export type Chat = (typeof CHATS)[number];
export type SeatRole = z.infer<typeof role>;

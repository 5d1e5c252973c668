/** The shape of a command read from a file: a record, or a list of moves. Whether it is in order the engine judges. */
import type { SeatId } from '../../scenario/resolved.ts';
import * as z from 'zod/mini';
import { REASON_CODES } from '../../engine/answers/reason.ts';
import { type ActType, type Command, MOTIONS, PLEAS, VOTES, WHIPS } from '../../engine/command.ts';

const id = z.string().check(z.maxLength(64));
const change = z.strictObject({ article: id, option: id });
const changes = z.array(change).check(z.maxLength(16));
const ids = z.array(id).check(z.maxLength(200));
/** In one's own words. */
const statement = z.optional(z.string().check(z.maxLength(400)));
const reason = z.strictObject({
  code: z.enum(REASON_CODES),
  article: z.optional(id),
  delegation: z.optional(id),
  value: z.number(),
  needed: z.optional(z.number()),
});
const common = {
  seat: z.optional(id),
  reasons: z.optional(z.array(reason)),
  after: z.optional(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
};

function makeActShape<Type extends ActType, Shape extends z.core.$ZodShape>(
  type: Type,
  shape: Shape,
) {
  return z.strictObject({ type: z.literal(type), ...common, ...shape });
}

const terms = {
  give: changes,
  want: changes,
  condition: z.optional(z.strictObject({ article: id, option: z.optional(id), by: z.int() })),
  side: z.optional(
    z
      .array(z.strictObject({ instrument: id, from: z.enum(['maker', 'taker']) }))
      .check(z.maxLength(16)),
  ),
};

const command = z.discriminatedUnion('type', [
  makeActShape('ask', { delegation: id, article: z.optional(id) }),
  makeActShape('offer', { to: id, ...terms }),
  makeActShape('accept', { offer: id }),
  makeActShape('refuse', { offer: id }),
  makeActShape('counter', { offer: id, ...terms }),
  makeActShape('withdraw', {
    offer: z.optional(id),
    motion: z.optional(id),
    article: z.optional(id),
  }),
  makeActShape('amend', { article: id, option: id, sponsors: z.optional(ids) }),
  makeActShape('agenda', { article: id }),
  makeActShape('package', { changes }),
  makeActShape('caucus', { group: id, article: id, option: id }),
  makeActShape('cable', { article: id }),
  makeActShape('press', { stakeholder: id, article: id }),
  makeActShape('move', {
    motion: z.enum(MOTIONS),
    article: z.optional(id),
    option: z.optional(id),
  }),
  makeActShape('plea', { article: id, choice: z.enum(PLEAS) }),
  makeActShape('whip', { delegation: id, how: z.enum(WHIPS) }),
  makeActShape('ballot', { vote: z.enum(VOTES) }),
  makeActShape('sign', {}),
  makeActShape('optOut', {}),
  makeActShape('silent', {}),
  makeActShape('dissociate', { articles: ids, reason: statement }),
  makeActShape('object', { articles: ids, reason: statement }),
  makeActShape('order', { motion: z.optional(id), articles: z.optional(ids) }),
  makeActShape('smallGroup', { article: id }),
  makeActShape('text', { changes }),
  makeActShape('exhausted', {}),
  makeActShape('gavel', {}),
  makeActShape('pass', {}),
]);

type Known = z.infer<typeof command>['type'];

/** A kind of act without a shape does not compile here. */
const TYPES: readonly ([ActType] extends [Known] ? Known : never)[] = command.def.options.flatMap(
  (one) => one.def.shape.type.def.values,
);

export type Shaped =
  | { ok: true; command: Command; after?: string }
  /** `expected` at `path`, in the words of the format: `string`, `yes|no|abstain`, `never` for a key there is none of. */
  | { ok: false; path: string; expected: string };

/**
 * @param seat the seat that speaks where the command names none
 */
export function readCommand(value: unknown, seat?: SeatId): Shaped {
  const read = command.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, ...findIssuePlace(issue) };
  }
  const { after, ...rest } = read.data;
  const speaker = rest.seat ?? seat;
  if (speaker === undefined) return { ok: false, path: 'seat', expected: 'string' };
  const shaped = { ...rest, seat: speaker } as Command;
  return { ok: true, command: shaped, ...(after === undefined ? {} : { after }) };
}

function findIssuePlace(issue: z.core.$ZodIssue | undefined): { path: string; expected: string } {
  const path = issue?.path ?? [];
  const at = (expected: string, key: readonly PropertyKey[] = path) => ({
    path: key.join('.'),
    expected,
  });
  switch (issue?.code) {
    case 'invalid_union':
      return at(TYPES.join('|'));
    case 'invalid_value':
      return at(issue.values.join('|'));
    case 'unrecognized_keys':
      return at('never', [...path, issue.keys[0] ?? '']);
    case 'too_big':
      return at(`length<=${issue.maximum}`);
    case 'invalid_format':
      return at(issue.pattern ?? issue.format);
    case 'invalid_type':
      return at(issue.expected);
    case 'too_small':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    case undefined:
      return at('object');
  }
}

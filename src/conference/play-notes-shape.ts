/** The shape of a person's notes in a file; apart from the notes themselves, so that playing needs no schema. */
import * as z from 'zod/mini';
import type { AssistLevel } from './play-notes.ts';

/** Characters of a plan at most. */
const LONGEST_PLAN = 2000;
/** Characters of a motion's id at most. */
const LONGEST_ID = 64;
/** Words in a proposal, and proposals, at most. */
const MOST_WORDS = 100;
const MOST_PROPOSED = 1000;
/** Guesses in a record at most: more than there are acts in the longest conference somebody plays. */
const MOST_GUESSES = 5000;

export const ASSIST_LEVELS = ['adviser', 'hints', 'none'] as const satisfies readonly AssistLevel[];

const count = z.int().check(z.nonnegative());
const id = z.string().check(z.maxLength(LONGEST_ID));
const guess = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    /** Number of commands when it was made. */
    at: count,
    /** That an offer or a package is accepted, 0..100. */
    chance: z.number().check(z.minimum(0), z.maximum(100)),
    /** Absent: not known yet. */
    came: z.exactOptional(z.boolean()),
  }),
  z.object({
    kind: z.literal('vote'),
    /** Number of commands when it was made. */
    at: count,
    inFavour: count,
    /** Absent: a guess noted before guesses named their motion. */
    motion: z.exactOptional(id),
    /** Absent: not known yet. */
    found: z.exactOptional(count),
  }),
]);

export const playNotesShape = z.object({
  plan: z.exactOptional(z.string().check(z.maxLength(LONGEST_PLAN))),
  guesses: z.array(guess).check(z.maxLength(MOST_GUESSES)),
  /** Commands taken back within the rules. */
  undos: count,
  /** Lines this game was branched off from. */
  branches: count,
  assist: z.exactOptional(z.enum(ASSIST_LEVELS)),
  rungs: z.exactOptional(z.object({ question: count, partner: count, trade: count, lay: count })),
  proposed: z.exactOptional(
    z
      .array(z.array(z.object({ article: id, option: id })).check(z.maxLength(MOST_WORDS)))
      .check(z.maxLength(MOST_PROPOSED)),
  ),
  attempt: z.exactOptional(z.int().check(z.positive())),
});

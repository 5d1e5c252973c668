/** Shapes that a record and a result have in common. */
import * as z from 'zod/mini';
import { MOTIONS } from '../../engine/command.ts';
import { FIRST_SEED_READ, LAST_SEED } from '../../engine/numbers/seed.ts';
import { DRAFT_LIMITS } from '../../engine/numbers/draft-limits.ts';
import { ENDINGS } from '../../engine/state/event.ts';
import { COMPUTER_NAMES } from '../plan.ts';
import { playNotesShape } from '../play-notes-shape.ts';

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const named = z.array(z.looseObject({ delegation: z.string(), articles: z.array(z.string()) }));
const count = z.looseObject({
  yes: z.number(),
  no: z.number(),
  abstain: z.number(),
  absent: z.number(),
});
/** Loose: what it says beyond this is compared all the same. */
export const outcomeShape = z.looseObject({
  ending: z.nullable(z.enum(ENDINGS)),
  articles: z.array(
    z.looseObject({
      article: z.string(),
      option: z.nullable(z.string()),
      position: z.nullable(z.number()),
    }),
  ),
  votes: z.array(
    z.looseObject({
      kind: z.enum([...MOTIONS, 'text']),
      article: z.nullable(z.string()),
      option: z.nullable(z.string()),
      count,
      carried: z.boolean(),
    }),
  ),
  dissociated: named,
  objected: named,
  signed: z.array(z.string()),
  // Records of earlier rules have neither; they are told apart by their number, not refused for their shape.
  ratified: z.prefault(z.array(z.looseObject({ delegation: z.string(), year: z.number() })), []),
  inForce: z.prefault(z.nullable(z.number()), null),
});
const seated = { seat: z.string(), by: z.enum(['person', ...COMPUTER_NAMES]) };
/** Times seats may change hands in one conference. */
const MOST_HANDOVERS = 1000;
/** Events brought into one conference: far more than any scenario has. */
const MOST_INJECTED = 500;

/** Runs of one seed are counted from 0 up to here, far from where the numbers a generator mixes come round again. */
export const LAST_RUN = 0xff_ffff;

const draftShape = z.object({
  at: z.int().check(z.nonnegative()),
  article: z.string(),
  option: z.string(),
  by: z.string(),
  from: z.string(),
  position: z.number(),
  text: z.string().check(z.maxLength(DRAFT_LIMITS.characters)),
});

/** What comes before the commands. */
export const headingShape = {
  rules: z.int().check(z.positive()),
  scenario: z.object({
    id: z.string(),
    rulesHash: hex,
    textHash: hex,
    file: z.exactOptional(z.string()),
  }),
  seed: z.int().check(z.minimum(FIRST_SEED_READ), z.maximum(LAST_SEED)),
  run: z.prefault(z.int().check(z.nonnegative(), z.maximum(LAST_RUN)), 0),
  start: z.exactOptional(z.string()),
  seats: z.array(z.object(seated)),
  handovers: z.exactOptional(
    z
      .array(z.object({ at: z.int().check(z.nonnegative()), ...seated }))
      .check(z.minLength(1), z.maxLength(MOST_HANDOVERS)),
  ),
  drafts: z.exactOptional(
    z.array(draftShape).check(z.minLength(1), z.maxLength(DRAFT_LIMITS.conference)),
  ),
  injected: z.exactOptional(
    z
      .array(z.object({ at: z.int().check(z.nonnegative()), event: z.string() }))
      .check(z.minLength(1), z.maxLength(MOST_INJECTED)),
  ),
};

/** What comes after the outcome. */
export const sealShape = {
  hash: hex,
  notes: z.exactOptional(playNotesShape),
  notesHash: z.exactOptional(hex),
};

/** An Ed25519 key of 44 bytes and a signature of 64 take fewer letters. */
const signed = z.string().check(z.maxLength(120));

export const vouchedShape = z.object({ key: signed, signature: signed });

/** Mappings and lists inside one another at most: ten times what a record has, far less than a stack holds. */
const DEEPEST = 64;

/** Undefined where a text is no JSON, or nested beyond what a record can be. */
export function parseRecordJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Calls itself no deeper than a record may be. */
function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST) return false;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.every((part) => isShallow(part, depth + 1));
}

/** Path of the first key that reading left out; null: none. What nobody reads proves nothing, so it is not passed over. */
export function findStranger(given: unknown, read: unknown, path = ''): string | null {
  if (typeof given !== 'object' || given === null) return null;
  for (const [key, part] of Object.entries(given)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof read !== 'object' || read === null || !Object.hasOwn(read, key)) return at;
    const stranger = findStranger(part, (read as Record<string, unknown>)[key], at);
    if (stranger !== null) return stranger;
  }
  return null;
}

/** What helps with a file that is damaged or was changed. */
export const ASK_AGAIN = 'save it again, or ask the person who handed it in to';
export const NOT_WRITTEN = `no game writes this here; ${ASK_AGAIN}`;

/** @param path within a command; empty: the command as a whole */
export function placeIn(command: number, path: string): string {
  return path === '' ? `commands.${command}` : `commands.${command}.${path}`;
}

/** What a file says its format is; empty where it says none. */
export function readFormat(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('format' in value)) return '';
  return typeof value.format === 'string' ? value.format : '';
}

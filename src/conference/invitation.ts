/**
 * An invitation to a seat, small enough for the part of an address that no server sees: which conference, which
 * seat, and what whoever hands it out has set.
 */
import type { Scenario, SeatId } from '../scenario/resolved.ts';
import * as z from 'zod/mini';
import { LAST_SEED } from '../engine/numbers/seed.ts';
import type { AssistLevel } from './play-notes.ts';
import { ASSIST_LEVELS } from './play-notes-shape.ts';
import { pack, type PackedFault, unpack } from './record/packed.ts';
import { parseRecordJson } from './record/record-shape.ts';

/** What an instructor may take out of the player's hands. */
export const LOCKS = ['assist', 'undo', 'branch', 'veil'] as const;
export type Lock = (typeof LOCKS)[number];

export type Invitation = {
  scenario: {
    id: string;
    /** What `makeScenarioCode` says of the scenario it was made with. */
    code: string;
    /** The file itself. Absent: it ships, or it is handed out beside the link. */
    text?: string;
  };
  seat: SeatId;
  /** Absent: drawn by whoever opens it. */
  seed?: number;
  /** Name of another starting text. */
  start?: string;
  assist: AssistLevel;
  veil: boolean;
  locks: readonly Lock[];
};

export type InvitationFault = PackedFault | `invitation/${'shape' | 'seed' | 'newer'}`;

export type InvitationReading =
  | { ok: true; invitation: Invitation }
  | { ok: false; code: InvitationFault };

const VERSION = 1;
/** Bytes of an invitation at most, inflated. */
const LARGEST = 4 * 1024 * 1024;
/** Letters of a link at most, so that mail programs, chats and learning platforms carry it whole: 16 kB in base64. */
export const LONGEST_LINK = 22_000;
/** Characters of a name in an invitation at most. */
const LONGEST_NAME = 200;

const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));

export const invitedScenario = {
  id: name,
  code: z.string().check(z.regex(/^[0-9a-f]{4}-[0-9a-f]{4}$/)),
  text: z.exactOptional(z.string()),
};

/** What is set for whichever seat is handed out. */
export const invitedSettings = {
  seed: z.exactOptional(z.int().check(z.minimum(0), z.maximum(LAST_SEED))),
  start: z.exactOptional(name),
  assist: z.enum(ASSIST_LEVELS),
  veil: z.boolean(),
  locks: z.array(z.enum(LOCKS)).check(z.maxLength(LOCKS.length)),
};

const shape = z.object({
  v: z.literal(VERSION),
  scenario: z.object(invitedScenario),
  seat: name,
  ...invitedSettings,
});

/** Letters, figures, `-`, `_` and a dot. */
export function packInvitation(invitation: Invitation): string {
  return pack(JSON.stringify({ v: VERSION, ...invitation }));
}

export function readInvitation(packed: string): InvitationReading {
  // A scenario that makes it longer goes beside the link; the names in it may take some.
  if (packed.length > 2 * LONGEST_LINK) return { ok: false, code: 'packed/size' };
  const unpacked = unpack(packed, LARGEST);
  if (!unpacked.ok) return unpacked;
  const value = parseRecordJson(unpacked.text);
  const read = shape.safeParse(value);
  if (!read.success) {
    if (isNewer(value)) return { ok: false, code: 'invitation/newer' };
    const isSeed = read.error.issues[0]?.path[0] === 'seed';
    return { ok: false, code: isSeed ? 'invitation/seed' : 'invitation/shape' };
  }
  const { v: _v, ...invitation } = read.data;
  const locks = LOCKS.filter((lock) => invitation.locks.includes(lock));
  return { ok: true, invitation: { ...invitation, locks } };
}

/** Eight hex digits by which two people see that they have the same scenario, rules and texts alike. */
export function makeScenarioCode({
  rulesHash,
  textHash,
}: Pick<Scenario, 'rulesHash' | 'textHash'>): string {
  return `${rulesHash.slice(0, 4)}-${textHash.slice(0, 4)}`;
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('v' in value)) return false;
  return typeof value.v === 'number' && value.v > VERSION;
}

/** Reading a record file: shape only. Whether it is true, `replay` proves. */
import * as z from 'zod/mini';
import { BOT_NAMES } from '../delegations/bot-names.ts';
import { MOTIONS } from '../engine/command.ts';
import { readCommand } from './command-shape.ts';
import type { RecordedCommand } from './conference.ts';
import type { Outcome } from './outcome.ts';
import type { ConferenceRecord } from './record.ts';
import { RECORD_FORMAT } from './record-format.ts';

/** Bytes of a record file at most. */
const LARGEST = 16 * 1024 * 1024;

export type RecordFault = {
  code: 'record/size' | 'record/json' | 'record/format' | 'record/newer' | 'record/shape';
  path: string;
  message: string;
};

export type RecordReading =
  | { ok: true; record: ConferenceRecord }
  | { ok: false; fault: RecordFault };

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const named = z.array(z.looseObject({ delegation: z.string(), articles: z.array(z.string()) }));
const count = z.looseObject({
  yes: z.number(),
  no: z.number(),
  abstain: z.number(),
  absent: z.number(),
});
/** Loose: what it says beyond this is compared all the same. */
const outcomeShape = z.looseObject({
  ending: z.nullable(z.enum(['consensus', 'vote', 'suspended', 'failed'])),
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
  ratified: z.optional(z.array(z.looseObject({ delegation: z.string(), year: z.number() }))),
  inForce: z.optional(z.nullable(z.number())),
});
const shape = z.object({
  rules: z.int().check(z.positive()),
  scenario: z.object({
    id: z.string(),
    rulesHash: hex,
    textHash: hex,
    file: z.optional(z.string()),
  }),
  seed: z.int().check(z.minimum(-0x8000_0000), z.maximum(0xffff_ffff)),
  run: z.optional(z.int().check(z.nonnegative())),
  start: z.optional(z.string()),
  seats: z.array(z.object({ seat: z.string(), by: z.enum(['person', ...BOT_NAMES]) })),
  commands: z.array(z.unknown()),
  outcome: outcomeShape,
  hash: hex,
});

export function readRecord(text: string): RecordReading {
  if (text.length > LARGEST)
    return fault('record/size', '', `a record has at most ${LARGEST} bytes`);
  const value = parse(text);
  if (value === undefined)
    return fault('record/json', '', 'this is not JSON; save the record again');
  const format = formatOf(value);
  if (format !== RECORD_FORMAT) return foreign(format);
  const read = shape.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fault('record/shape', (issue?.path ?? []).join('.'), issue?.message ?? 'not a record');
  }
  const commands: RecordedCommand[] = [];
  for (const [i, one] of read.data.commands.entries()) {
    const shaped = readCommand(one);
    if (!shaped.ok) return fault('record/shape', `commands.${i}.${shaped.path}`, shaped.message);
    commands.push({ ...shaped.command, after: shaped.after ?? '' });
  }
  return { ok: true, record: assemble(read.data, commands) };
}

type Shape = z.infer<typeof shape>;

function assemble(data: Shape, commands: readonly RecordedCommand[]): ConferenceRecord {
  const { rules, scenario, seed, run = 0, start, seats, outcome, hash } = data;
  const { id, rulesHash, textHash, file } = scenario;
  return {
    format: RECORD_FORMAT,
    rules,
    scenario: { id, rulesHash, textHash, ...(file === undefined ? {} : { file }) },
    seed,
    run,
    ...(start === undefined ? {} : { start }),
    seats,
    commands,
    outcome: {
      ...outcome,
      ratified: outcome.ratified ?? [],
      inForce: outcome.inForce ?? null,
    } satisfies Outcome,
    hash,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function formatOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('format' in value)) return '';
  return String(value.format);
}

function foreign(format: string): RecordReading {
  const newer = /^square-brackets\/record@(\d+)$/.exec(format);
  if (newer)
    return fault('record/newer', 'format', `written by a newer version (${format}); update first`);
  return fault('record/format', 'format', `a record says format: ${RECORD_FORMAT}`);
}

function fault(code: RecordFault['code'], path: string, message: string): RecordReading {
  return { ok: false, fault: { code, path, message } };
}

/** Reading a record file: shape only. Whether it is true, `replay` proves. */
import * as z from 'zod/mini';
import { readCommand } from './command-shape.ts';
import type { RecordedCommand } from '../conference.ts';
import { shorten } from '../../scenario/problem.ts';
import type { Outcome } from '../outcome.ts';
import { makeNotes } from '../play-notes-shape.ts';
import { type RecordFileFault, readFile } from './read-file.ts';
import { type ConferenceRecord, withSeedFromZero } from './record.ts';
import { LARGEST_RECORD, RECORD_FORMAT } from './record-format.ts';
import {
  ASK_AGAIN,
  headingShape,
  NOT_WRITTEN,
  outcomeShape,
  placeIn,
  vouchedShape,
  findStranger,
} from './record-shape.ts';
import { RULES } from '../../engine/rules-version.ts';

export type RecordFault = RecordFileFault<'record'>;

export type RecordReading =
  | { ok: true; record: ConferenceRecord }
  | { ok: false; fault: RecordFault };

const shape = z.object({
  ...headingShape,
  commands: z.array(z.unknown()),
  outcome: outcomeShape,
  vouched: z.optional(vouchedShape),
});

const RECORD = { kind: 'record', format: RECORD_FORMAT, largest: LARGEST_RECORD, shape } as const;

export function readRecord(text: string): RecordReading {
  const read = readFile(text, RECORD);
  if (!read.ok) return read;
  const commands: RecordedCommand[] = [];
  for (const [i, one] of read.data.commands.entries()) {
    const shaped = readCommand(one);
    if (!shaped.ok) return makeRecordFault('record/shape', placeIn(i, shaped.path), NOT_WRITTEN);
    commands.push({ ...shaped.command, after: shaped.after ?? '' });
  }
  const record = withSeedFromZero(assemble(read.data, commands));
  const stranger = record.rules === RULES ? findStranger(read.value, record) : null;
  if (stranger !== null)
    return makeRecordFault('record/shape', stranger, `a record has no such key; ${ASK_AGAIN}`);
  return { ok: true, record };
}

type Shape = z.infer<typeof shape>;

function assemble(data: Shape, commands: readonly RecordedCommand[]): ConferenceRecord {
  const { rules, scenario, seed, run = 0, start, seats, handovers, drafts, injected } = data;
  const { outcome, hash, notes, notesHash, vouched } = data;
  const { id, rulesHash, textHash, file } = scenario;
  return {
    format: RECORD_FORMAT,
    rules,
    scenario: { id, rulesHash, textHash, ...(file === undefined ? {} : { file }) },
    seed,
    run,
    ...(start === undefined ? {} : { start }),
    seats,
    ...(handovers === undefined ? {} : { handovers }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(injected === undefined ? {} : { injected }),
    commands,
    outcome: {
      ...outcome,
      ratified: outcome.ratified ?? [],
      inForce: outcome.inForce ?? null,
    } satisfies Outcome,
    hash,
    ...(notes === undefined ? {} : { notes: makeNotes(notes) }),
    ...(notesHash === undefined ? {} : { notesHash }),
    ...(vouched === undefined ? {} : { vouched }),
  };
}

function makeRecordFault(code: RecordFault['code'], path: string, message: string): RecordReading {
  return { ok: false, fault: { code, path: shorten(path), message } };
}

/** Reading a record file: shape only. Whether it is true, `replay` proves. */
import * as z from 'zod/mini';
import { readCommand } from './command-shape.ts';
import type { RecordedCommand } from '../conference.ts';
import { shorten } from '../../scenario/problem.ts';
import { type RecordFileFault, readFile } from './read-file.ts';
import { type ConferenceRecord, withSeedFromZero } from './record.ts';
import { LARGEST_RECORD, RECORD_FORMAT } from './record-format.ts';
import {
  ASK_AGAIN,
  headingShape,
  NOT_WRITTEN,
  outcomeShape,
  placeIn,
  sealShape,
  vouchedShape,
  findStranger,
} from './record-shape.ts';
import { RULES } from '../../engine/rules-version.ts';

export type RecordFault = RecordFileFault<'record'>;

export type RecordReading =
  | { ok: true; record: ConferenceRecord }
  | { ok: false; fault: RecordFault };

const shape = z.object({
  format: z.literal(RECORD_FORMAT),
  ...headingShape,
  commands: z.array(z.unknown()),
  outcome: outcomeShape,
  ...sealShape,
  vouched: z.exactOptional(vouchedShape),
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
  const record = withSeedFromZero({ ...read.data, commands });
  const stranger = record.rules === RULES ? findStranger(read.value, record) : null;
  if (stranger !== null)
    return makeRecordFault('record/shape', stranger, `a record has no such key; ${ASK_AGAIN}`);
  return { ok: true, record };
}

function makeRecordFault(code: RecordFault['code'], path: string, message: string): RecordReading {
  return { ok: false, fault: { code, path: shorten(path), message } };
}

/** Reading a result: a file, or a line such as `SB1.…` that fits a text box. Whether it is true, `replayResult` proves. */
import * as z from 'zod/mini';
import { readCommand } from '../record/command-shape.ts';
import { type RecordFileFault, readFile } from '../record/read-file.ts';
import { type PackedFault, unpack } from '../record/packed.ts';
import {
  ASK_AGAIN,
  headingShape,
  NOT_WRITTEN,
  outcomeShape,
  placeIn,
  sealShape,
  findStranger,
} from '../record/record-shape.ts';
import { shorten } from '../../scenario/problem.ts';
import { RULES } from '../../engine/rules-version.ts';
import { RESULT_FORMAT } from '../record/record-format.ts';
import { isResultLine, LINE_PREFIX, findOtherVersion } from './result-line.ts';
import type { Result } from './result.ts';

/** Bytes of a result at most, inflated. */
const LARGEST = 4 * 1024 * 1024;
/** Characters of a label at most. */
const LONGEST_LABEL = 80;

export type ResultFault =
  | RecordFileFault<'result'>
  | { code: PackedFault; path: string; message: string };

export type ResultReading = { ok: true; result: Result } | { ok: false; fault: ResultFault };

const shape = z.object({
  format: z.literal(RESULT_FORMAT),
  label: z.exactOptional(z.string().check(z.maxLength(LONGEST_LABEL))),
  seat: z.exactOptional(z.string().check(z.maxLength(64))),
  ...headingShape,
  scenario: z.omit(headingShape.scenario, { file: true }),
  commands: z.array(z.unknown()),
  outcome: z.pick(outcomeShape, { ending: true, articles: true }),
  ...sealShape,
});

/** @param text a result file, or a line; white space within a line is what a mail program put there */
export function readResult(text: string): ResultReading {
  if (!isResultLine(text)) return readWritten(text);
  const other = findOtherVersion(text);
  if (other !== null) return makeResultFault('result/newer', '', describeOtherVersion(other));
  const line = text.replace(/\s+/gu, '').slice(LINE_PREFIX.length);
  const unpacked = unpack(line, LARGEST);
  return unpacked.ok
    ? readWritten(unpacked.text)
    : makeResultFault(unpacked.code, '', PACKED[unpacked.code]);
}

function describeOtherVersion(begins: string): string {
  const here = LINE_PREFIX.slice(0, -1);
  return `a result line that begins ${begins}: here they begin ${here}. It comes from another version, or is damaged; open it in the version it was copied from, or copy the whole line again`;
}

const PACKED: Readonly<Record<PackedFault, string>> = {
  'packed/letters': 'the line contains characters that no result has; copy the whole line again',
  'packed/checksum': 'part of the line is missing or was changed; copy the whole line again',
  'packed/broken': 'the line cannot be unpacked; ask for the result file instead',
  'packed/size': `a result has at most ${LARGEST} bytes`,
};

const RESULT = { kind: 'result', format: RESULT_FORMAT, largest: LARGEST, shape } as const;

function readWritten(text: string): ResultReading {
  const read = readFile(text, RESULT);
  return read.ok ? assembleResult(read.data, read.value) : read;
}

/** @param given the result as written */
function assembleResult(data: z.infer<typeof shape>, given: unknown): ResultReading {
  const commands: Result['commands'][number][] = [];
  for (const [i, one] of data.commands.entries()) {
    const shaped = readCommand(one);
    if (!shaped.ok) return makeResultFault('result/shape', placeIn(i, shaped.path), NOT_WRITTEN);
    commands.push(shaped.command);
  }
  const result: Result = { ...data, commands };
  const stranger = result.rules === RULES ? findStranger(given, result) : null;
  if (stranger !== null)
    return makeResultFault('result/shape', stranger, `a result has no such key; ${ASK_AGAIN}`);
  return { ok: true, result };
}

function makeResultFault(code: ResultFault['code'], path: string, message: string): ResultReading {
  return { ok: false, fault: { code, path: shorten(path), message } };
}

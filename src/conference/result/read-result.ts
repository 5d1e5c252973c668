/** Reading a result: a file, or a line such as `SB1.…` that fits a text box. Whether it is true, `replayResult` proves. */
import * as z from 'zod/mini';
import { readCommand } from '../record/command-shape.ts';
import { type PackedFault, unpack } from '../record/packed.ts';
import { notesOf } from '../play-notes-shape.ts';
import {
  ASK_AGAIN,
  formatOf,
  headingShape,
  NOT_WRITTEN,
  outcomeShape,
  parseJson,
  placeIn,
  strangerIn,
} from '../record/record-shape.ts';
import { RULES } from '../../engine/rules-version.ts';
import { RESULT_FORMAT } from '../record/record-format.ts';
import { isResultLine, LINE_PREFIX, otherVersionOf } from './result-line.ts';
import type { Result } from './result.ts';

/** Bytes of a result at most, inflated. */
const LARGEST = 4 * 1024 * 1024;
/** Characters of a label at most. */
const LONGEST_LABEL = 80;

export type ResultFault = {
  code:
    | PackedFault
    | 'result/size'
    | 'result/json'
    | 'result/format'
    | 'result/newer'
    | 'result/shape';
  path: string;
  message: string;
};

export type ResultReading = { ok: true; result: Result } | { ok: false; fault: ResultFault };

const shape = z.object({
  ...headingShape,
  label: z.optional(z.string().check(z.maxLength(LONGEST_LABEL))),
  seat: z.optional(z.string().check(z.maxLength(64))),
  commands: z.array(z.unknown()),
  outcome: z.pick(outcomeShape, { ending: true, articles: true }),
});

/** @param text a result file, or a line; white space within a line is what a mail program put there */
export function readResult(text: string): ResultReading {
  if (!isResultLine(text)) return readFile(text);
  const other = otherVersionOf(text);
  if (other !== null) return fault('result/newer', '', otherVersion(other));
  const line = text.replace(/\s+/gu, '').slice(LINE_PREFIX.length);
  const unpacked = unpack(line, LARGEST);
  return unpacked.ok ? readFile(unpacked.text) : fault(unpacked.code, '', PACKED[unpacked.code]);
}

function otherVersion(begins: string): string {
  const here = LINE_PREFIX.slice(0, -1);
  return `a result line that begins ${begins}: here they begin ${here}. It is of another version, or damaged; open it in the version it was copied from, or copy it again, whole`;
}

const PACKED: Readonly<Record<PackedFault, string>> = {
  'packed/letters': 'the line holds signs that no result has; copy it again, whole',
  'packed/checksum': 'a part of the line is missing or was changed; copy it again, whole',
  'packed/broken': 'the line cannot be unpacked; ask for the result file instead',
  'packed/size': `a result has at most ${LARGEST} bytes`,
};

function readFile(text: string): ResultReading {
  if (text.length > LARGEST)
    return fault('result/size', '', `a result has at most ${LARGEST} bytes`);
  const value = parseJson(text);
  if (value === undefined)
    return fault('result/json', '', `this is not JSON, or not all of it; ${ASK_AGAIN}`);
  const format = formatOf(value);
  if (format !== RESULT_FORMAT) return foreign(format);
  const read = shape.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fault('result/shape', (issue?.path ?? []).join('.'), NOT_WRITTEN);
  }
  return assembled(read.data, value);
}

/** @param given the result as written */
function assembled(data: z.infer<typeof shape>, given: unknown): ResultReading {
  const { label, seat, start, handovers, notes, notesHash, run = 0, scenario, ...others } = data;
  const { commands: written, ...rest } = others;
  const commands: Result['commands'][number][] = [];
  for (const [i, one] of written.entries()) {
    const shaped = readCommand(one);
    if (!shaped.ok) return fault('result/shape', placeIn(i, shaped.path), NOT_WRITTEN);
    commands.push(shaped.command);
  }
  const { id, rulesHash, textHash } = scenario;
  const result: Result = {
    format: RESULT_FORMAT,
    ...(label === undefined ? {} : { label }),
    ...(seat === undefined ? {} : { seat }),
    ...rest,
    ...(handovers === undefined ? {} : { handovers }),
    scenario: { id, rulesHash, textHash },
    run,
    ...(start === undefined ? {} : { start }),
    commands,
    ...(notes === undefined ? {} : { notes: notesOf(notes) }),
    ...(notesHash === undefined ? {} : { notesHash }),
  };
  const stranger = result.rules === RULES ? strangerIn(given, result) : null;
  if (stranger !== null)
    return fault('result/shape', stranger, `a result has no such key; ${ASK_AGAIN}`);
  return { ok: true, result };
}

function foreign(format: string): ResultReading {
  const newer = /^square-brackets\/result@(\d+)$/.test(format);
  if (newer)
    return fault('result/newer', 'format', `written by a newer version (${format}); update first`);
  return fault('result/format', 'format', `a result says format: ${RESULT_FORMAT}; ${ASK_AGAIN}`);
}

function fault(code: ResultFault['code'], path: string, message: string): ResultReading {
  return { ok: false, fault: { code, path, message } };
}

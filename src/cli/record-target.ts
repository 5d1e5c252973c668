/** Where a record may be written: never over what is read, nor over what is no record. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ConferenceRecord } from '../conference/record/record.ts';
import { LARGEST_RECORD } from '../conference/record/record-format.ts';
import { isMapping } from '../scenario/source/mapping.ts';
import { reportFault, reportMisuse, type Tried, succeed } from './answer.ts';
import { resolvePath, isSameFile, readText, STANDARD_INPUT, writeWhole } from './files.ts';

const OF_RECORD = 'square-brackets/record@';

/** @param inputs files the command reads */
export function checkTarget(target: string, inputs: readonly string[]): Tried<null> {
  if (target === STANDARD_INPUT) {
    const message = `Standard output is for the answer. Give a file name; ./${target} is a file of that name.`;
    return reportMisuse('record', message);
  }
  const full = resolvePath(target);
  if (!existsSync(dirname(full))) {
    return reportFault(target, 'file/folder', 'Its folder does not exist. Create it first.');
  }
  if (inputs.some((input) => isSameFile(input, target))) {
    const message = 'The same command reads this file. Choose another one for the record.';
    return reportFault(target, 'file/own-input', message);
  }
  // A pipe or a device has nothing to lose.
  if (!isFile(full) || isEmptyOrRecord(target)) return succeed(null);
  const message =
    'This file is not a record, so it is not overwritten. Choose another one, or delete it first.';
  return reportFault(target, 'file/not-a-record', message);
}

/** Of a name that no file can have, writing says what is wrong. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isEmptyOrRecord(path: string): boolean {
  const text = readText(path, LARGEST_RECORD);
  if (!text.ok) return false;
  if (text.value === '') return true;
  try {
    const value: unknown = JSON.parse(text.value);
    const format = isMapping(value) ? value['format'] : undefined;
    return typeof format === 'string' && format.startsWith(OF_RECORD);
  } catch {
    return false;
  }
}

/**
 * Writes a record that can be read again, or none.
 * @param largest bytes at most
 */
export function writeRecord(
  target: string,
  record: ConferenceRecord,
  largest = LARGEST_RECORD,
): Tried<null> {
  const text = `${JSON.stringify(record)}\n`;
  if (Buffer.byteLength(text) <= largest) return writeWhole(target, text);
  const message = `The record is larger than ${largest} bytes, more than can be read again, and is not written. Play fewer sittings, or with fewer delegations.`;
  return reportFault(target, 'record/size', message);
}

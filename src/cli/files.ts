/** Files as the person names them: relative to where they stand. Written whole or not at all. */
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reportFault, reportMisuse, type CliRefusal, type Tried, succeed } from './answer.ts';

/** `npm run` changes into the package; where the person stood it keeps in INIT_CWD. */
function findStartFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: before } = process.env;
  return script === 'brackets' && before ? before : process.cwd();
}

export function resolvePath(path: string): string {
  return resolve(findStartFolder(), path);
}

/** Names standard input wherever a file is read. */
export const STANDARD_INPUT = '-';
const INPUT = 0;
/** Milliseconds to wait for more of an input that has nothing yet. */
const PAUSE = 10;
/** It can be taken once, and some verbs look into a file twice. */
let standardInput: Uint8Array | undefined;

/**
 * Bytes of a file, at most one more than `most`, so that whoever reads them sees that they are too many.
 */
export function readBytes(path: string, most: number): Tried<Uint8Array> {
  if (path === '') return reportMisuse('file', 'A file name is empty. Give one.');
  const full = resolvePath(path);
  try {
    if (path === STANDARD_INPUT) return succeed((standardInput ??= takeAtMost(INPUT, most + 1)));
    if (statSync(full).isDirectory()) {
      return reportFault(path, 'file/folder', 'This is a folder. Name a file in it.');
    }
    return succeed(readAtMost(full, most + 1));
  } catch (error) {
    return reportUnreadable(path, error);
  }
}

export function readText(path: string, most: number): Tried<string> {
  const bytes = readBytes(path, most);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > most) {
    return reportFault(path, 'file/too-large', `The file is larger than ${most} bytes.`);
  }
  return succeed(new TextDecoder().decode(bytes.value));
}

function readAtMost(full: string, most: number): Uint8Array {
  const file = openSync(full, 'r');
  try {
    return takeAtMost(file, most);
  } finally {
    closeSync(file);
  }
}

function takeAtMost(file: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const more = takeSome(file, bytes, length);
    if (more === 0) break;
    length += more ?? 0;
  }
  return bytes.subarray(0, length);
}

/** Undefined where there is nothing yet. */
function takeSome(file: number, bytes: Uint8Array, at: number): number | undefined {
  try {
    return readSync(file, bytes, at, bytes.length - at, null);
  } catch (error) {
    // So Windows tells the end of a pipe.
    if (readErrorCode(error) === 'EOF') return 0;
    if (readErrorCode(error) !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return undefined;
  }
}

/** Whether two names, `-` among them, are of one file: by another spelling, a link, or a second name. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map(readStat);
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
}

function readStat(path: string) {
  try {
    return path === STANDARD_INPUT
      ? fstatSync(INPUT, { bigint: true })
      : statSync(resolvePath(path), { bigint: true });
  } catch {
    return undefined;
  }
}

/** So that nobody ever meets half of a file. A link stays a link, and what is no file stays what it is. */
export function writeWhole(path: string, text: string): Tried<null> {
  if (path === '') return reportMisuse('file', 'A file name is empty. Give one.');
  const full = resolvePath(path);
  try {
    if (!lstatSync(full, { throwIfNoEntry: false })) writeBeside(full, text);
    else if (statSync(full, { throwIfNoEntry: false })?.isFile()) {
      writeBeside(realpathSync(full), text);
    } else writeFileSync(full, text);
    return succeed(null);
  } catch (error) {
    return reportUnwritable(path, error);
  }
}

/** @param file as a complaint names what cannot be written */
export function reportUnwritable(file: string, error: unknown): CliRefusal {
  const code = readErrorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? reportFault(
        file,
        'file/no-space',
        'There is no space left to write this. Free some, or choose another place.',
      )
    : reportFault(
        file,
        'file/unwritable',
        `This cannot be written (${code}). Choose another file.`,
      );
}

function writeBeside(full: string, text: string): void {
  const beside = join(dirname(full), `.${basename(full)}.${process.pid}.part`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, full);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function reportUnreadable(path: string, error: unknown): Tried<never> {
  const code = readErrorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? reportFault(
        path,
        'file/missing',
        'There is no such file. Check the name and the current folder.',
      )
    : reportFault(path, 'file/unreadable', `The file cannot be read (${code}).`);
}

function readErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

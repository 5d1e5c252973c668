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
import { faulty, misused, type Refused, type Tried, tried } from './answer.ts';

/** `npm run` changes into the package; where the person stood it keeps in INIT_CWD. */
function standing(): string {
  const { npm_lifecycle_event: script, INIT_CWD: before } = process.env;
  return script === 'brackets' && before ? before : process.cwd();
}

export function absolute(path: string): string {
  return resolve(standing(), path);
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
  if (path === '') return misused('file', 'A file name is empty. Give one.');
  const full = absolute(path);
  try {
    if (path === STANDARD_INPUT) return tried((standardInput ??= takeAtMost(INPUT, most + 1)));
    if (statSync(full).isDirectory()) {
      return faulty(path, 'file/folder', 'This is a folder. Name a file in it.');
    }
    return tried(readAtMost(full, most + 1));
  } catch (error) {
    return unreadable(path, error);
  }
}

export function readText(path: string, most: number): Tried<string> {
  const bytes = readBytes(path, most);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > most) {
    return faulty(path, 'file/too-large', `The file is larger than ${most} bytes.`);
  }
  return tried(new TextDecoder().decode(bytes.value));
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
    if (codeOf(error) === 'EOF') return 0;
    if (codeOf(error) !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return undefined;
  }
}

/** Whether two names, `-` among them, are of one file: by another spelling, a link, or a second name. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map(statOf);
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
}

function statOf(path: string) {
  try {
    return path === STANDARD_INPUT
      ? fstatSync(INPUT, { bigint: true })
      : statSync(absolute(path), { bigint: true });
  } catch {
    return undefined;
  }
}

/** So that nobody ever meets half of a file. A link stays a link, and what is no file stays what it is. */
export function writeWhole(path: string, text: string): Tried<null> {
  if (path === '') return misused('file', 'A file name is empty. Give one.');
  const full = absolute(path);
  try {
    if (!lstatSync(full, { throwIfNoEntry: false })) writeBeside(full, text);
    else if (statSync(full, { throwIfNoEntry: false })?.isFile()) {
      writeBeside(realpathSync(full), text);
    } else writeFileSync(full, text);
    return tried(null);
  } catch (error) {
    return unwritable(path, error);
  }
}

/** @param file as a complaint names what cannot be written */
export function unwritable(file: string, error: unknown): Refused {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? faulty(
        file,
        'file/no-space',
        'No space is left to write this. Free some, or name another place.',
      )
    : faulty(file, 'file/unwritable', `This cannot be written (${code}). Name another file.`);
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

function unreadable(path: string, error: unknown): Tried<never> {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? faulty(path, 'file/missing', 'There is no such file. Check the name and where you stand.')
    : faulty(path, 'file/unreadable', `The file cannot be read (${code}).`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

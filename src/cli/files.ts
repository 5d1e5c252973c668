/** Files as the person names them: relative to where they stand. Written whole or not at all. */
import {
  closeSync,
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
import { faulty, misused, type Tried, tried } from './answer.ts';

/** `npm run` changes into the package; where the person stood it keeps in INIT_CWD. */
function standing(): string {
  const { npm_lifecycle_event: script, INIT_CWD: before } = process.env;
  return script === 'brackets' && before ? before : process.cwd();
}

export function absolute(path: string): string {
  return resolve(standing(), path);
}

/**
 * Bytes of a file, at most one more than `most`, so that whoever reads them sees that they are too many.
 */
export function readBytes(path: string, most: number): Tried<Uint8Array> {
  if (path === '') return misused('file', 'A file name is empty. Give one.');
  const full = absolute(path);
  try {
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
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
      const more = readSync(file, bytes, length, most - length, null);
      if (more === 0) break;
      length += more;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
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
    return faulty(path, 'file/unwritable', `The file cannot be written (${codeOf(error)}).`);
  }
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

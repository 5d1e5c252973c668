import { execFileSync, spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DONE = { ok: true, value: null };
/** Not a program of this package. */
const MAKE_PIPE = 'mkfifo';

test('a link stays a link, and the file it names is written', () => {
  const [file, link, bare] = ['file', 'link', 'bare'].map((name) => join(folder, name));
  writeFileSync(file ?? '', 'before');
  symlinkSync('file', link ?? '');
  symlinkSync('later', bare ?? '');
  expect([writeWhole(link ?? '', 'one'), writeWhole(bare ?? '', 'two')]).toEqual([DONE, DONE]);
  const names = ['file', 'link', 'bare', 'later'];
  expect(names.map((name) => lstatSync(join(folder, name)).isSymbolicLink())).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'one',
    'one',
    'two',
    'two',
  ]);
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
});

test.skipIf(process.platform === 'win32')('a pipe is written to and stays a pipe', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync(MAKE_PIPE, [pipe]);
  const reader = spawn('cat', [pipe]);
  expect(writeWhole(pipe, 'through')).toEqual(DONE);
  expect(await text(reader.stdout)).toBe('through');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('a folder is refused', () => {
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  expect(writeWhole(inside, 'one')).toMatchObject({
    ok: false,
    complaints: [{ file: inside, code: 'file/unwritable' }],
  });
});

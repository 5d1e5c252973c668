import {
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRAIT, strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { readRecord } from '../conference/record/read-record.ts';
import { LARGEST_RECORD } from '../conference/record/record-format.ts';
import { makeRecord } from '../conference/record/record.ts';
import { writeRecord } from './record-target.ts';
import { playVerb } from './verbs/play.ts';

const folder = mkdtempSync(join(tmpdir(), 'target-'));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (name: string): string => join(folder, name);
const scenario = named('strait.yaml');
writeFileSync(scenario, STRAIT);
symlinkSync('strait.yaml', named('symbolic'));
linkSync(scenario, named('hard'));
const moves = named('moves.json');
writeFileSync(moves, '[]');
writeFileSync(named('notes.txt'), 'square-brackets/record@1');
writeFileSync(named('result.json'), '{"format":"square-brackets/result@1"}');
writeFileSync(named('list.json'), '[1]');

test.each([
  [scenario, 'file/own-input'],
  [`${folder}${sep}.${sep}strait.yaml`, 'file/own-input'],
  [named('symbolic'), 'file/own-input'],
  [named('hard'), 'file/own-input'],
  [moves, 'file/own-input'],
  [named('notes.txt'), 'file/not-a-record'],
  [named('result.json'), 'file/not-a-record'],
  [named('list.json'), 'file/not-a-record'],
  ['-', 'usage/record'],
])('a record is not written to %s', (record, code) => {
  const read = (): string[] =>
    ['strait.yaml', 'moves.json', 'notes.txt', 'result.json', 'list.json'].map((name) =>
      readFileSync(named(name), 'utf8'),
    );
  const before = read();
  const { exit, out, complaints } = playVerb(scenario, { seat: ['ASH'], moves, record });
  expect({ exit, out, codes: complaints.map((one) => one.code) }).toEqual({
    exit: 2,
    out: '',
    codes: [code],
  });
  expect(read()).toEqual(before);
});

test('a record is written over another, or over nothing', () => {
  const record = named('record.json');
  writeFileSync(record, '');
  const write = (seed: string): unknown => {
    expect(playVerb(scenario, { seat: [], seed, record }).exit).toBe(0);
    return (JSON.parse(readFileSync(record, 'utf8')) as { seed: unknown }).seed;
  };
  expect([write('1'), write('2')]).toEqual([1, 2]);
});

test.skipIf(process.platform !== 'linux')('a full device is told', () => {
  const { exit, complaints } = playVerb(scenario, { seat: [], record: '/dev/full' });
  expect({ exit, codes: complaints.map(({ code }) => code) }).toEqual({
    exit: 2,
    codes: ['file/no-space'],
  });
});

test('a record is written as long as it can be read again, and not at all beyond', () => {
  const record = makeRecord(openConference(strait(), { seed: 3, plan: [] }));
  const target = named('whole.json');
  const bytes = Buffer.byteLength(`${JSON.stringify(record)}\n`);
  const refused = writeRecord(target, record, bytes - 1);
  expect(refused.ok ? [] : refused.complaints.map(({ code }) => code)).toEqual(['record/size']);
  expect(existsSync(target)).toBe(false);
  expect(writeRecord(target, record, bytes)).toEqual({ ok: true, value: null });
  expect(readRecord(readFileSync(target, 'utf8'))).toEqual({ ok: true, record });
});

test('what is written at most is what is read at most', () => {
  const record = JSON.stringify(makeRecord(openConference(strait(), { seed: 3, plan: [] })));
  const blanks = ' '.repeat(LARGEST_RECORD - record.length);
  expect(readRecord(blanks + record).ok).toBe(true);
  expect(readRecord(`${blanks} ${record}`)).toMatchObject({ fault: { code: 'record/size' } });
});

import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listArchived, isArchive } from './archived.ts';

const told = (archive: Uint8Array) =>
  listArchived(archive)?.map(({ name, bytes }) => [name, strFromU8(bytes)]);

test('an archive is its files, those in folders too, without what a system puts beside them', () => {
  const archive = zipSync({
    'Ana_1/result.json': strToU8('{"a":1}'),
    Ben_2: { 'line.txt': strToU8('SB1.x'), 'empty.txt': strToU8('') },
    '__MACOSX/Ana_1/._result.json': strToU8('x'),
    '.DS_Store': strToU8('x'),
  });
  expect(isArchive(archive)).toBe(true);
  expect(isArchive(strToU8('SB1.x'))).toBe(false);
  expect(told(archive)).toEqual([
    ['result.json', '{"a":1}'],
    ['line.txt', 'SB1.x'],
    ['empty.txt', ''],
  ]);
});

test('one that is cut, and one that has no end, are none', () => {
  const text = Array.from({ length: 999 }, (_, n) => (n * n).toString(36)).join(' ');
  const whole = zipSync({ 'a.txt': strToU8(text) });
  expect(told(whole)).toEqual([['a.txt', text]]);
  expect(listArchived(whole.slice(0, 400))).toBeNull();
  const flood = zipSync({ 'zeros.txt': new Uint8Array(3_000_000) });
  expect(flood.length).toBeLessThan(10_000);
  expect(listArchived(flood, 3_000_000)?.[0]?.bytes.length).toBe(3_000_000);
  expect(listArchived(flood, 2_000_000)).toBeNull();
});

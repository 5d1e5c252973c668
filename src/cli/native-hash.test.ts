import { afterEach, expect, test } from 'vitest';
import { makeLibraryHashing, hashBy, startHashing } from '../engine/state/sha256.ts';
import { hashByNode } from './native-hash.ts';

afterEach(() => hashBy(makeLibraryHashing));

const TEXTS = ['', 'abc', 'الدول العربية 🕊', '\ud800', 'word '.repeat(9000)];

function hashInParts(text: string): string[] {
  const begun = startHashing().add(text);
  const further = begun.copy().add('…').add(text);
  return [begun.finish(), further.finish()];
}

test.each(TEXTS)('Node hashes as the library does: text %#', (text) => {
  const byLibrary = hashInParts(text);
  hashByNode();
  expect(hashInParts(text)).toEqual(byLibrary);
});

test('SHA-256 of "abc" is the one of the standard', () => {
  const standard = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(startHashing().add('abc').finish()).toBe(standard);
  hashByNode();
  expect(startHashing().add('abc').finish()).toBe(standard);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSurelyAlike, writeCanonical } from './canonical.ts';

/** By the book: every object as the list of its keys in order, then JSON. */
function writeSlowly(value: unknown): string {
  return JSON.stringify(listKeys(value));
}

function listKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(listKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, listKeys(part)]);
}

const anything = () => fc.anything({ withNullPrototype: true, withTypedArray: true });

test('anything is written as by the book', () => {
  fc.assert(
    fc.property(anything(), (value) => {
      expect(writeCanonical(value)).toBe(writeSlowly(value));
    }),
  );
});

test.each([
  ['a quotation mark', 'say "yes"'],
  ['a backslash', 'a\\b'],
  ['a line', 'a\nb'],
  ['another script', 'الدول العربية'],
  ['half a character', '\ud800'],
  ['a long text', 'word '.repeat(40)],
  ['what is not there', undefined],
  ['what has no number', [NaN, Infinity, -0, 1e21]],
  ['what has no word', [undefined, () => 1, Symbol('x')]],
])('%s is written as by the book', (_, value) => {
  expect(writeCanonical(value)).toBe(writeSlowly(value));
});

test('what is surely alike is written alike', () => {
  fc.assert(
    fc.property(anything(), anything(), (one, other) => {
      expect(isSurelyAlike(one, other) && writeCanonical(one) !== writeCanonical(other)).toBe(
        false,
      );
    }),
  );
});

test.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: undefined, b: 1 }, { c: 1, b: 1 }, false],
  [[1], [1, undefined], false],
  [[], {}, false],
  [{ a: 1 }, null, false],
])('%j and %j: %s', (one, other, alike) => {
  expect(isSurelyAlike(one, other)).toBe(alike);
});

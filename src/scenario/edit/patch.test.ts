import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Patch, applyPatches } from './patch.ts';
import { type Plain, getValueAt } from './plain.ts';

const VALUE: Plain = { list: [{ a: 1 }, { b: [1, 2] }], map: { k: { x: 1 } } };
const KEPT = JSON.stringify(VALUE);

const keys = fc.constantFrom('a', 'b', 'k', 'x', 'list', 'map', '__proto__', 'constructor');
const paths = fc.array(fc.oneof(keys, fc.nat(3)), { minLength: 1, maxLength: 4 });
const values = fc.constantFrom<Plain>(1, [5], { n: [6] });
const patches: fc.Arbitrary<Patch> = fc.oneof(
  fc.tuple(paths, values).map(([path, value]): Patch => ({ op: 'set', path, value })),
  fc.tuple(paths, values).map(([path, value]): Patch => ({ op: 'insert', path, value })),
  paths.map((path): Patch => ({ op: 'drop', path })),
  fc.tuple(paths, fc.nat(2)).map(([path, to]): Patch => ({ op: 'move', path, to })),
  fc.tuple(paths, keys).map(([path, key]): Patch => ({ op: 'rename', path, key })),
);

test('many edits at once come to what they come to one after the other, and change nothing that was there', () => {
  fc.assert(
    fc.property(fc.array(patches, { maxLength: 8 }), (many) => {
      const one = many.reduce<Plain>((now, patch) => applyPatches(now, [patch]), VALUE);
      expect(JSON.stringify(applyPatches(VALUE, many))).toBe(JSON.stringify(one));
      expect(JSON.stringify(VALUE)).toBe(KEPT);
    }),
  );
});

test('what is not touched stays the same object, and what is put in is not written to', () => {
  const put: Plain = { n: 1 };
  const after = applyPatches(VALUE, [
    { op: 'set', path: ['map', 'k'], value: put },
    { op: 'set', path: ['map', 'k', 'n'], value: 2 },
  ]);
  expect(getValueAt(after, ['list'])).toBe(getValueAt(VALUE, ['list']));
  expect([put, getValueAt(after, ['map', 'k', 'n'])]).toEqual([{ n: 1 }, 2]);
});

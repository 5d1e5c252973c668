import { expect, test } from 'vitest';
import { ownedLists } from './owned.ts';

type Entry = { by: number; to: number };

const between = ownedLists(
  ({ by }: Entry) => by,
  ({ to }: Entry) => to,
);

test('entries of each party in the order of the list, once even where both are the same', () => {
  const list = [
    { by: 0, to: 1 },
    { by: 1, to: 2 },
    { by: 2, to: 2 },
  ];
  expect([0, 1, 2, 3].map((d) => between(list, d))).toEqual([
    [list[0]],
    [list[0], list[1]],
    [list[1], list[2]],
    [],
  ]);
  expect(between([], 0)).toEqual([]);
});

import { expect, test } from 'vitest';
import { ownedLists, sortedLists } from './owned.ts';

type Entry = { by: number; to: number };

const between = ownedLists(({ by, to }: Entry, d) => by === d || to === d);
const made = sortedLists(({ by }: Entry) => by);

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
  expect([0, 1, 2, 3].map((d) => made(list, d))).toEqual([[list[0]], [list[1]], [list[2]], []]);
});

test('who is concerned by nothing new keeps the list it had', () => {
  const list = [
    { by: 0, to: 1 },
    { by: 1, to: 2 },
  ];
  const longer = [...list, { by: 2, to: 1 }];
  for (const owned of [between, made]) {
    const before = [0, 1].map((d) => owned(list, d));
    expect(owned(longer, 0)).toBe(before[0]);
    expect(owned(list, 1)).toBe(before[1]);
  }
});

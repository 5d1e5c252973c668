import { expect, test } from 'vitest';
import { makeOwnedLists } from './owned.ts';

type Entry = { by: number; to: number };

const between = makeOwnedLists(
  ({ by }: Entry) => by,
  ({ to }: Entry) => to,
);
const made = makeOwnedLists(({ by }: Entry) => by);

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
  const other = [...list.slice(0, 1), { by: 1, to: 3 }];
  for (const owned of [between, made]) {
    const before = owned(list, 0);
    expect(owned(longer, 0)).toBe(before);
    expect(owned(other, 0)).toBe(before);
  }
});

test('what is added to a list is added to the entries of those it concerns alone', () => {
  const list = [{ by: 0, to: 1 }];
  const longer = [...list, { by: 1, to: 2 }, { by: 3, to: 1 }];
  const before = between(list, 1);
  expect([1, 2, 3].map((d) => between(longer, d))).toEqual([longer, [longer[1]], [longer[2]]]);
  expect(before).toEqual(list);
  expect(between(list, 2)).toEqual([]);
});

test('what is struck out or put in the place of another changes the entries of those it concerns alone', () => {
  const list = [
    { by: 0, to: 1 },
    { by: 2, to: 3 },
    { by: 2, to: 1 },
    { by: -1, to: -2 },
  ];
  const before = [0, 1, -1].map((d) => between(list, d));
  const struck = [list[0] as Entry, list[3] as Entry];
  expect([1, 2, 3].map((d) => between(struck, d))).toEqual([[list[0]], [], []]);
  expect(between(struck, 0)).toBe(before[0]);
  expect(between(struck, -1)).toBe(before[2]);
  expect(before).toEqual([[list[0]], [list[0], list[2]], [list[3]]]);
  const other = { by: 2, to: 0 };
  const placed = [other, ...struck.slice(1)];
  expect([0, 1, 2, 3].map((d) => between(placed, d))).toEqual([[other], [], [other], []]);
  expect(between(placed, -1)).toBe(before[2]);
});

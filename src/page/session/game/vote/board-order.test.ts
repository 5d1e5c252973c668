import { expect, test } from 'vitest';
import { resolveNameCall } from '../../../../scenario/resolve/name-call.ts';
import { drawPlace } from '../../../../engine/state/call-order.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Names } from '../../../speech/names/name.ts';
import { groupBoard, orderBoard } from './board-order.ts';

const NAMES = Array.from({ length: 26 }, (_, i) => `${String.fromCodePoint(90 - i)}land`);

function room(names: readonly string[], drawn: number) {
  const delegations = names.map((name, index) => ({
    id: name,
    index,
    name,
    groups: [] as string[],
  }));
  const nameCall = resolveNameCall(delegations);
  const scenario = { delegations, nameCall, groups: [] } as unknown as View['scenario'];
  const callFrom = drawPlace(scenario, drawn);
  return { view: { scenario, callFrom }, names: { seat: (id: string) => id } as Names };
}

test('the order begins with the letter drawn', () => {
  const { view, names } = room(NAMES, 24);
  const { order, letter } = orderBoard(view, names, false);
  expect(letter).toBe('B');
  expect(order.slice(0, 3).map((d) => NAMES[d])).toEqual(['Bland', 'Cland', 'Dland']);
  expect(NAMES[order.at(-1) ?? 0]).toBe('Aland');
});

test('a letter with an accent is its letter', () => {
  const { view, names } = room([...NAMES, 'Éland'], 26);
  const { order, letter } = orderBoard(view, names, false);
  expect([letter, ...order.slice(0, 2)]).toEqual(['E', 21, 26]);
});

test('under a veil, and in a small room, names are listed from the beginning', () => {
  const large = room(NAMES, 24);
  expect(orderBoard(large.view, large.names, true).letter).toBe(null);
  const small = room(['Bay', 'Ash'], 0);
  expect(orderBoard(small.view, small.names, false)).toEqual({ order: [1, 0], letter: null });
});

test('by the first group with others in it, the largest first, each in the order of the board', () => {
  const delegations = [['a'], ['lone', 'b'], ['b'], ['b'], []].map((groups, index) => ({
    id: String(index),
    index,
    groups,
  }));
  const groups = [
    { id: 'a', members: [0, 1] },
    { id: 'b', members: [1, 2, 3] },
    { id: 'lone', members: [1] },
  ];
  const view = { scenario: { delegations, groups } } as unknown as View;
  expect(groupBoard(view, [4, 3, 2, 1, 0])).toEqual([
    { group: 'b', members: [3, 2, 1] },
    { group: null, members: [4] },
    { group: 'a', members: [0] },
  ]);
});

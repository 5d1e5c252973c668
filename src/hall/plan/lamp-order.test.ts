import { expect, test } from 'vitest';
import type { HallSeat, HallLamp } from '../../page/session/game/hall-model.ts';
import { orderLamps, lightLampsUntil } from './lamp-order.ts';

function seat(id: string, lamp: HallLamp | undefined, late = false): HallSeat {
  const plain = {
    id,
    name: id,
    stance: 'ok',
    holds: false,
    present: true,
    you: false,
    speaks: true,
  };
  return { ...plain, stance: 'ok', ...(lamp ? { lamp } : {}), ...(late ? { late } : {}) };
}

const seats = [
  seat('a', 'yes'),
  seat('b', 'no', true),
  seat('c', undefined),
  seat('d', 'abstain'),
  seat('e', 'waiting'),
  seat('f', 'yes', true),
];

test('sure lamps light in one sweep, late ones one by one after a rest', () => {
  expect(orderLamps(seats)).toEqual({
    lights: new Map([
      ['a', 600],
      ['d', 1200],
      ['b', 1970],
      ['f', 2390],
    ]),
    total: 2390,
  });
});

test('before its time a lamp waits, and nothing else changes', () => {
  const order = orderLamps(seats);
  expect(lightLampsUntil(seats, order, 1200).map(({ lamp }) => lamp)).toEqual([
    'yes',
    'waiting',
    undefined,
    'abstain',
    'waiting',
    'waiting',
  ]);
  expect(lightLampsUntil(seats, order, order.total)).toEqual(seats);
});

test('a roll of the largest hall takes less than ten seconds', () => {
  const hall = Array.from({ length: 193 }, (_, i) => seat(`s${i}`, 'yes', i % 16 === 0 && i < 192));
  expect(hall.filter(({ late }) => late).length).toBe(12);
  expect(orderLamps(hall).total).toBe(1200 + 350 + 12 * 420);
});

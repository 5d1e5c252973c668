import { expect, test } from 'vitest';
import { findNextSeat } from './next-seat.ts';

const listSeats = (...seats: string[]) => seats.map((seat) => ({ seat }));

test.each([
  ['the one after it', ['BRA', 'IRN', 'EGY'], 'BRA', 'IRN'],
  ['after the last the first', ['BRA', 'IRN', 'EGY'], 'EGY', 'BRA'],
  ['after a seat that is not offered the first', ['BRA', 'IRN'], 'FRA', 'BRA'],
  ['nobody where there is no other', ['BRA'], 'BRA', undefined],
  ['nobody where none is offered', [], 'BRA', undefined],
])('%s', (_, seats, seat, next) => {
  expect(findNextSeat(listSeats(...seats), seat)?.seat).toBe(next);
});

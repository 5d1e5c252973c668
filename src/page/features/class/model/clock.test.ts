import { expect, test } from 'vitest';
import { formatClock, readClock } from './clock.ts';

const told = { endsIn: 120_000, paused: false, since: 1000 };

test('a clock goes on from what was left when it was told, and stands in a pause', () => {
  expect(readClock(told, 9000)).toBe(112_000);
  expect(readClock({ ...told, paused: true }, 9000)).toBe(120_000);
  expect(readClock(told, 200_000)).toBe(0);
  expect(readClock({ ...told, endsIn: null }, 0)).toBe(null);
});

test.each([
  [112_000, '1:52'],
  [60_001, '1:01'],
  [9000, '0:09'],
  [0, '0:00'],
])('%d ms read %s', (ms, text) => {
  expect(formatClock(ms)).toBe(text);
});

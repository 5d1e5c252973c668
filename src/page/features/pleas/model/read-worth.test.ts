import { expect, test } from 'vitest';
import { readWorth } from './read-worth.ts';

const seen = { talks: 'on' as const, n: 9, adopted: 1, anyway: 1, objectors: [] };

test('words are worth what is foreseen for the close, and today’s draft where nothing is', () => {
  const gain = { ...seen, points: -3.4, low: -5.2, high: -1.6, sure: 'yes' as const };
  expect(readWorth(gain, 8)).toEqual({ way: 'loss', points: -3, low: -6, high: -1 });
  expect(readWorth(null, 8)).toEqual({ way: 'gain', points: 8, low: 0, high: 0 });
});

test('words that may bring points and as well cost some are neither a gain nor a loss', () => {
  const gain = { ...seen, points: 1, low: -4, high: 6, sure: 'either' as const };
  expect(readWorth(gain, -8).way).toBe('either');
  expect(readWorth({ ...gain, points: 0.2, low: -0.4, high: 0.8 }, -8).way).toBe('none');
});

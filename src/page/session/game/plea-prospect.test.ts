import { expect, test } from 'vitest';
import { STANDARD } from '../../../engine/numbers/values.ts';
import type { AgreedGain } from './heading.ts';
import { canTurn, judgePlea } from './plea-prospect.ts';

const LOSS = { points: -3, crosses: false };
const counted = { kept: 0.2, withOwn: 0.3, more: 1, ...LOSS };
const judge = (part: Partial<typeof counted> | { points: null }, gain?: AgreedGain) =>
  judgePlea({ ...counted, ...part }, { ...STANDARD, pleaShare: 1 / 3 }, gain);
const foreseen = (points: number, spread = 1): AgreedGain => ({
  points,
  low: points - spread,
  high: points + spread,
  n: 9,
  talks: 'on',
  sure: spread > Math.abs(points) ? 'either' : 'yes',
  adopted: 1,
  anyway: 1,
  objectors: [],
});

test('a plea counts that keeps what the seat would lose, by itself or with others', () => {
  expect(judge({})).toBe('helps');
  expect(judge({ withOwn: 0.35, more: 0 })).toBe('decides');
  expect(['helps', 'decides'].every((one) => canTurn(one as 'helps'))).toBe(true);
});

test('a plea changes nothing where those so far suffice, and where all that may come do not', () => {
  expect(judge({ kept: 0.42, withOwn: 0.5, more: 0 })).toBe('stays');
  expect(judge({ more: Infinity })).toBe('falls');
  expect(judge({ withOwn: 0.2 })).toBe('waits');
  expect((['stays', 'falls', 'waits', 'spares'] as const).some(canTurn)).toBe(false);
});

test('who loses nothing by the words of the Chair has nothing to plead for', () => {
  expect(judge({ points: 4 })).toBe('spares');
  expect(judge({ points: -0.1 })).toBe('spares');
  expect(judge({ points: 4, crosses: true })).toBe('helps');
  expect(judge({ points: null })).toBe('helps');
});

test('what is foreseen for the close counts before today’s draft', () => {
  expect(judge({ points: -3 }, foreseen(2))).toBe('spares');
  expect(judge({ points: 3 }, foreseen(-2))).toBe('helps');
  expect(judge({ points: 3 }, foreseen(0.5, 4))).toBe('helps');
});

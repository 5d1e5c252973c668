import { expect, test } from 'vitest';
import type { KeptScore } from '../../../session/scores.ts';
import { findOwnBest } from './own-best.ts';

const score = (seat: string, points: number, taken: number, conference?: string): KeptScore => {
  const draw = { rules: '0123456789ab', seat, seed: 7, start: '' };
  const kept = { ...draw, game: `${seat}${points}`, points, taken, made: 0 };
  return conference === undefined ? kept : { ...kept, conference };
};

const SCORES = [
  score('HES', 92.1, 14.2, 'high-seas-class'),
  score('HES', 95, 3, 'high-seas-class'),
  score('FAR', 57.1, 14.9, 'high-seas-class'),
  score('BRA', 99, 30, 'cybercrime-class'),
  // Kept before it was noted of which conference it is.
  score('HES', 99, 40),
];

test('the best of a seat is the game that took most over waiting, and all that ended count', () => {
  expect(findOwnBest(SCORES, 'high-seas-class', 'HES')).toEqual({
    points: 92.1,
    taken: 14.2,
    n: 2,
  });
});

test('the best of a conference is that of any seat in it', () => {
  expect(findOwnBest(SCORES, 'high-seas-class', null)).toEqual({ points: 57.1, taken: 14.9, n: 3 });
});

test('where no game has ended there is no best', () => {
  expect(findOwnBest(SCORES, 'high-seas-class', 'CAL')).toBeNull();
  expect(findOwnBest([], 'high-seas-class', null)).toBeNull();
});

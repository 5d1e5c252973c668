import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../test/fixtures/storage.ts';
import {
  findFirstAndBest,
  keepScore,
  type KeptScore,
  listOnDraw,
  makeDrawOfSeat,
  readScores,
} from './scores.ts';

const draw = makeDrawOfSeat('0123456789abcdef', 'IND', 7, undefined);
const score = (game: string, taken: number, rest: Partial<KeptScore> = {}): KeptScore => {
  return { ...draw, game, points: 70 + taken, taken, made: 0, ...rest };
};

beforeEach(() => {
  stubStorage();
});

test('the first attempt and the best are of one draw, and nothing is pooled', () => {
  keepScore(score('a', 2));
  keepScore(score('b', 5));
  keepScore(score('c', 9, { seed: 8 }));
  keepScore(score('d', 9, { seat: 'RUS' }));
  keepScore(score('e', 9, { start: 'late' }));
  const runs = listOnDraw(readScores(), draw);
  expect(runs).toEqual([score('a', 2), score('b', 5)]);
  expect(findFirstAndBest(runs)).toEqual({ first: score('a', 2), best: score('b', 5) });
  expect(findFirstAndBest([])).toBeNull();
});

test('a game that ends anew has its last end, in its place', () => {
  keepScore(score('a', 2));
  keepScore(score('b', 5));
  keepScore(score('a', 3));
  expect(readScores()).toEqual([score('a', 3), score('b', 5)]);
});

test('of many the first and the best on their draw stay', () => {
  for (let n = 0; n < 305; n += 1) keepScore(score(`g${n}`, n === 3 ? 99 : 1));
  const kept = readScores();
  expect(kept.length).toBe(300);
  expect(kept.slice(0, 3).map(({ game }) => game)).toEqual(['g0', 'g3', 'g7']);
});

test.each(['no', '7', '[{"game":1}]', '[null]'])(
  'what is kept otherwise counts as nothing: %s',
  (text) => {
    localStorage.setItem('square-brackets/scores', text);
    expect(readScores()).toEqual([]);
  },
);

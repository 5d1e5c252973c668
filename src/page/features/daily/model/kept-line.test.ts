import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { keepDayLine, readLine } from './kept-line.ts';

const KEY = 'square-brackets/daily-line';
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
});

test('days in a row are counted, across a month, and yesterday is known', () => {
  keepDayLine(20261130, 20261129, 'one');
  const second = keepDayLine(20261201, 20261130, 'two');
  expect(second).toEqual({ day: 20261201, line: 'two', streak: 2, before: 'one' });
  expect(keepDayLine(20261201, 20261130, 'again')).toEqual(second);
  expect(keepDayLine(20261203, 20261202, 'late')).toMatchObject({ streak: 1, before: null });
});

test.each(['{', '[]', '{"day":1}', '{"day":1.5,"line":"a","streak":1,"before":null}'])(
  '%s is no line',
  (text) => {
    kept.set(KEY, text);
    expect(readLine()).toBeNull();
  },
);

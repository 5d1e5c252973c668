import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { keepDayLine, makeDayLine, readLine } from './kept-line.ts';

const KEY = 'square-brackets/daily-line';
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
});

test('days in a row are counted, across a month, and yesterday is known', () => {
  keepDayLine(makeDayLine(20261130, 20261129, 'one'));
  const second = makeDayLine(20261201, 20261130, 'two');
  expect(second).toEqual({ day: 20261201, line: 'two', streak: 2, before: 'one' });
  expect(readLine()?.line).toBe('one');
  keepDayLine(second);
  expect(makeDayLine(20261201, 20261130, 'again')).toEqual(second);
  expect(makeDayLine(20261203, 20261202, 'late')).toMatchObject({ streak: 1, before: null });
});

test.each(['{', '[]', '{"day":1}', '{"day":1.5,"line":"a","streak":1,"before":null}'])(
  '%s is no line',
  (text) => {
    kept.set(KEY, text);
    expect(readLine()).toBeNull();
  },
);

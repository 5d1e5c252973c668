import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { keepDay, readDay } from './kept-day.ts';

const KEY = 'square-brackets/daily';
let kept: Map<string, string>;

beforeEach(() => {
  kept = stubStorage();
});

test('what was done on a day is there again on that day alone', () => {
  const done = { phrase: 'near', changes: [{ article: 'a', option: 'x' }], vote: 'no' } as const;
  keepDay(3, done);
  expect([readDay(3), readDay(4)]).toEqual([done, {}]);
});

test.each([
  ['no JSON', '{'],
  ['no day', '{"done":{}}'],
  ['nothing done', '{"day":3,"done":null}'],
  ['another vote', '{"day":3,"done":{"vote":"maybe"}}'],
  ['another phrase', '{"day":3,"done":{"phrase":"constructor"}}'],
  ['changes that are none', '{"day":3,"done":{"changes":5}}'],
  ['a change that is none', '{"day":3,"done":{"changes":[null,{"article":1,"option":"x"}]}}'],
])('%s: the day begins anew', (_, text) => {
  kept.set(KEY, text);
  expect(readDay(3)).toEqual({});
});

test('what can be read of a day stays', () => {
  kept.set(KEY, '{"day":3,"done":{"vote":"yes","changes":7}}');
  expect(readDay(3)).toEqual({ vote: 'yes' });
});

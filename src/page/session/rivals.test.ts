import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../test/fixtures/storage.ts';
import { formatRival, keepRival, listRivals, parseRival } from './rivals.ts';
import { parseRoute } from './routes.ts';
import { makeDrawOfSeat } from './scores.ts';

beforeEach(() => {
  stubStorage();
});

test('a link carries a result in tenths, and leads where it did', () => {
  const query = formatRival({ taken: 5.73, made: -1 });
  expect(query).toBe('?vs=57_-10');
  expect(parseRival(`#/s/abc${query}`)).toEqual({ taken: 5.7, made: -1 });
  expect(parseRoute(`#/s/abc${query}`)).toEqual({ page: 's', id: 'abc' });
});

test.each([
  '#/s/abc',
  '?vs=',
  '?vs=5',
  '?vs=1_2_3',
  '?vs=a_b',
  // A link that was cut, and numbers that no link is written with.
  '?vs=_',
  '?vs=57_',
  '?vs=0x1_1e2',
  '?vs=99999_1',
  `?vs=${'1'.repeat(40)}_1`,
])('anything else is no result: %s', (hash) => {
  expect(parseRival(hash)).toBeNull();
});

test('a result is shown on its own draw alone, and once', () => {
  const draw = makeDrawOfSeat('0123456789abcdef', 'IND', 7, undefined);
  const rival = { taken: 5.7, made: -1 };
  keepRival(draw, rival);
  keepRival(draw, rival);
  keepRival(draw, { taken: 2, made: 3 });
  expect(listRivals(draw)).toEqual([{ taken: 2, made: 3 }, rival]);
  expect(listRivals({ ...draw, seed: 8 })).toEqual([]);
});

import { expect, test } from 'vitest';
import { listCheckRows } from './check-rows.ts';

test('a row for each who answered, with what is right, and the change of those who answered twice', () => {
  const none = { table: 1, seat: 'ASH', before: null, after: null };
  const rows = listCheckRows([
    {
      ...none,
      name: 'Ana',
      before: ['a', null, 'a', 'a', 'c', 'c'],
      after: ['b', 'c', 'a', 'a', 'b', 'c'],
    },
    { ...none, name: 'Leo', table: null, seat: null, after: ['b', 'a', 'b', 'b', 'a', 'a'] },
    { ...none, name: 'Noor' },
  ]);
  expect(rows).toEqual([
    {
      name: 'Ana',
      table: 1,
      seat: 'ASH',
      before_q1: 'a',
      before_q2: '',
      before_q3: 'a',
      before_q4: 'a',
      before_q5: 'c',
      before_q6: 'c',
      before_right: 3,
      after_q1: 'b',
      after_q2: 'c',
      after_q3: 'a',
      after_q4: 'a',
      after_q5: 'b',
      after_q6: 'c',
      after_right: 6,
      change: 3,
    },
    {
      name: 'Leo',
      table: '',
      seat: '',
      before_q1: '',
      before_q2: '',
      before_q3: '',
      before_q4: '',
      before_q5: '',
      before_q6: '',
      before_right: '',
      after_q1: 'b',
      after_q2: 'a',
      after_q3: 'b',
      after_q4: 'b',
      after_q5: 'a',
      after_q6: 'a',
      after_right: 1,
      change: '',
    },
  ]);
});

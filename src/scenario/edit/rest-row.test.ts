import { expect, test } from 'vitest';
import { readMatrix } from './matrix.ts';
import { summarizeRest } from './rest-row.ts';

const VALUE = {
  articles: [{ id: 'a' }, { id: 'b' }],
  groups: [{ id: 'g', positions: { a: { ideal: 30, salience: 0.2 } } }],
  delegations: [
    { id: 'ONE', groups: ['g'], positions: { a: { ideal: 80, salience: 0.6 } } },
    { id: 'TWO', groups: ['g'] },
    { id: 'TRI', groups: ['g'], positions: { b: { ideal: 50, salience: 0.4 } } },
  ],
};
const everyone = readMatrix(VALUE);
const only = (...ids: string[]) => ({
  ...everyone,
  rows: everyone.rows.filter(({ id }) => ids.includes(id)),
});

test('those not shown are one line of means, and it says what is inherited', () => {
  expect(summarizeRest(everyone, only('ONE'), 'ideal')).toEqual({
    kind: 'others',
    count: 2,
    cells: [
      { mean: 30, inherited: true },
      { mean: 50, inherited: false },
    ],
  });
  expect(summarizeRest(everyone, only('ONE', 'TRI'), 'salience')).toEqual({
    kind: 'byGroup',
    count: 1,
    cells: [
      { mean: 0.2, inherited: true },
      { mean: undefined, inherited: false },
    ],
  });
});

test('with everyone in sight the line is of those that only have what their groups say', () => {
  expect(summarizeRest(everyone, everyone, 'ideal')?.count).toBe(1);
  const [one] = VALUE.delegations;
  const own = readMatrix({ ...VALUE, delegations: one ? [one] : [] });
  expect(summarizeRest(own, own, 'ideal')).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { Command } from '../../../../engine/command.ts';
import { computeSharedActs } from './hand-ins.ts';

const asks = (...names: string[]): Command[] =>
  names.map((delegation) => ({ seat: 'ASH', type: 'ask', delegation }));
const passes: Command[] = Array.from({ length: 20 }, () => ({ seat: 'ASH', type: 'pass' }));

test('what everybody says does not make two alike', () => {
  expect(computeSharedActs(passes, passes)).toBeNull();
});

test('the same acts in the same order are alike, whatever stands between them', () => {
  const one = asks('A', 'B', 'C', 'D', 'E');
  expect(computeSharedActs(one, [...passes, ...one])).toBe(1);
});

test('the share is of the longer list, and order counts', () => {
  expect(
    computeSharedActs(asks('A', 'B', 'C', 'D', 'E'), asks('A', 'B', 'X', 'D', 'E', 'F', 'G', 'H')),
  ).toBe(0.5);
  expect(computeSharedActs(asks('A', 'B', 'C', 'D', 'E'), asks('E', 'D', 'C', 'B', 'A'))).toBe(0.2);
});

test('keys in another order are the same act', () => {
  const one = asks('A', 'B', 'C', 'D');
  const last: Command = { seat: 'ASH', type: 'amend', article: 'toll', option: 'high' };
  const turned: Command = { option: 'high', article: 'toll', type: 'amend', seat: 'ASH' };
  expect(computeSharedActs([...one, last], [...one, turned])).toBe(1);
});

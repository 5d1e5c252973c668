import { expect, test } from 'vitest';
import { type RaisedHands, findLeading, countRaised } from './hands.ts';

test('hands are added and taken away, and there are never fewer than none', () => {
  const three = [2, 2, 0].reduce<RaisedHands>((hands, choice) => countRaised(hands, choice, 1), []);
  expect(three).toEqual([1, 0, 2]);
  expect(countRaised(countRaised(three, 0, -1), 0, -1)).toEqual([0, 0, 2]);
});

test('most hands lead; as many for two are a tie; nobody leads nothing', () => {
  expect(findLeading([0, 3, 1])).toEqual({ kind: 'one', choice: 1 });
  expect(findLeading([2, 0, 2])).toEqual({ kind: 'tie' });
  expect(findLeading([])).toEqual({ kind: 'none' });
  expect(findLeading([0, 0])).toEqual({ kind: 'none' });
});

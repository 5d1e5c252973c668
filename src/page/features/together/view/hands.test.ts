import { expect, test } from 'vitest';
import { type Hands, leading, raised } from './hands.ts';

test('hands are added and taken away, and there are never fewer than none', () => {
  const three = [2, 2, 0].reduce<Hands>((hands, choice) => raised(hands, choice, 1), []);
  expect(three).toEqual([1, 0, 2]);
  expect(raised(raised(three, 0, -1), 0, -1)).toEqual([0, 0, 2]);
});

test('most hands lead; as many for two are a tie; nobody leads nothing', () => {
  expect(leading([0, 3, 1])).toEqual({ kind: 'one', choice: 1 });
  expect(leading([2, 0, 2])).toEqual({ kind: 'tie' });
  expect(leading([])).toEqual({ kind: 'none' });
  expect(leading([0, 0])).toEqual({ kind: 'none' });
});

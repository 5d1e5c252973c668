import { expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { setUp } from '../../../engine/setup/setup.ts';
import { view } from '../../../engine/state/view.ts';
import type { RedLine } from '../../../scenario/resolved.ts';
import { crossesToldLine } from './told-lines.ts';

const setup = setUp(strait(), 1, 0);
const opening = createOpeningState(setup);
const articles = opening.articles.map((article) => ({ ...article, text: 0 }));
const seen = view(setup, { ...opening, articles }, 'ASH');

function told(line: RedLine) {
  return { ...seen, disclosed: [{ of: 2, article: 0, line, linkages: [] }] };
}

test.each([
  ['above', 50, 1, false],
  ['above', 50, 2, true],
  ['below', 50, 1, false],
  ['both', 0, 1, true],
] as const)('a line %s %i, wording %i: crossed anew %s', (side, at, wording, crossed) => {
  expect(crossesToldLine(told({ side, at }), 2, [{ article: 0, wording }])).toBe(crossed);
});

test('a line crossed by the text as it is is not crossed anew', () => {
  expect(crossesToldLine(told({ side: 'both', at: 50 }), 2, [{ article: 0, wording: 2 }])).toBe(
    false,
  );
});

test('a line that moves once another article stands high', () => {
  const unless = { article: 1, bound: 'atLeast', position: 50, then: 100, side: 'above' } as const;
  const line = told({ side: 'above', at: 50, unless });
  const many = { article: 0, wording: 2 };
  expect(crossesToldLine(line, 2, [many])).toBe(true);
  expect(crossesToldLine(line, 2, [many, { article: 1, wording: 1 }])).toBe(false);
});

test('what was not told to this seat is not known', () => {
  expect(crossesToldLine(seen, 2, [{ article: 0, wording: 2 }])).toBe(false);
  expect(crossesToldLine(told({ side: 'above', at: 50 }), 3, [{ article: 0, wording: 2 }])).toBe(
    false,
  );
});

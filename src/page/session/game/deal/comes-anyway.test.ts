import { expect, test } from 'vitest';
import type { ArticleHeading } from '../../../../conference/heading/heading.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { computeChangeWorth, toTextChange } from '../worth.ts';
import { comesAnyway } from './comes-anyway.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

test('words that bring nothing by the close say so where the text is heading to them, if they are worth much', () => {
  const seen = viewSeated(shipped('high-seas-class'), 'HES', 101);
  const change = { article: 'data_register', option: 'reg_year' };
  const at = toTextChange(seen, change)!;
  expect(computeChangeWorth(seen, [change])?.net).toBeGreaterThan(1);
  const heading = (likeliest: number, share: number) => ({
    articles: seen.articles.map((): ArticleHeading => {
      return { position: null, leaves: 1, likeliest, share };
    }),
  });
  const comes = heading(at.wording, 0.9);
  expect(comesAnyway(seen, comes, change, 0)).toBe(true);
  expect(comesAnyway(seen, comes, change, 1)).toBe(false);
  expect(comesAnyway(seen, heading(at.wording, 0.3), change, 0)).toBe(false);
  expect(comesAnyway(seen, heading(at.wording + 1, 0.9), change, 0)).toBe(false);
  expect(comesAnyway(seen, null, change, 0)).toBe(false);
});

import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { isOffAgenda } from './agenda-now.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

test('words on an article that this sitting does not take up are off the agenda; no other act is', () => {
  const seen = viewSeated(shipped('cybercrime-class'), 'BRA', 1);
  const off = seen.scenario.articles.filter(({ id }) =>
    isOffAgenda({ type: 'amend', give: [{ article: id }] }, seen),
  );
  const { articles } = seen.scenario;
  expect(off).toEqual(articles.filter(({ index }) => !seen.agenda.includes(index)));
  expect(off.length).toBeGreaterThan(0);
  const give = [{ article: off[0]?.id ?? '' }];
  expect(isOffAgenda({ type: 'package', give }, seen)).toBe(false);
  expect(isOffAgenda({ type: 'amend', give: [] }, seen)).toBe(false);
});

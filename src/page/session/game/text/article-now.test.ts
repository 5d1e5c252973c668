import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { view } from '../../../../engine/state/view.ts';
import { LESSON } from '../lesson.ts';
import { readArticleNow } from './article-now.ts';

function openLesson() {
  const { seat, seed, scenarioId } = LESSON;
  const plan = [{ seat, by: 'person' as const }];
  const { setup, state } = openSetup(shipped(scenarioId), { seed, plan });
  return view(setup, state, seat);
}

test('words between two firm delegations are not nearly agreed because only one of them blocks', () => {
  const seen = openLesson();
  expect(seen.articles.map(({ holders }) => holders.length)).toEqual([1, 1]);
  expect([0, 1].map((index) => readArticleNow(seen, index)?.chip)).toEqual(['A', 'A']);
});

test('they are where the others can live with them, or where nobody blocks', () => {
  const seen = openLesson();
  const [own = -1] = seen.articles[1]?.holders ?? [];
  // Each has stated half the axis: where the text is, but for whoever blocks it.
  const stated = seen.stated.map((at, i) => (i % 2 === 1 && i !== own * 2 + 1 ? 50 : at));
  expect(readArticleNow({ ...seen, stated }, 1)?.chip).toBe('N');
  const articles = seen.articles.map((one) => ({ ...one, holders: [] }));
  expect(readArticleNow({ ...seen, articles }, 0)?.chip).toBe('N');
});

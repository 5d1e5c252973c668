import { expect, test } from 'vitest';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { foresee } from '../play/foresee.ts';
import { listIds } from '../play/draft.ts';
import { findQuestion, listStakes } from './question.ts';
import { openSeated } from '../../../../test/fixtures/seated.ts';

const opened = openSeated(shipped('high-seas-class'), 'DOR', 7);
const game = seatedGame(opened, 'DOR');
const { view, acts } = game;
const others = listIds(
  acts.find(({ type }) => type === 'ask'),
  'delegation',
);

/** The game with an article in brackets that two hold. */
function held(article: number, status: 'open' | 'adRef', by: readonly number[]) {
  const articles = view.articles.map((one, a) => ({
    ...one,
    holders: a === article ? by : [],
    status: a === article ? status : ('open' as const),
  }));
  return { acts, view: { ...view, articles } };
}

const [first = -1, second = -1] = others.map((id) => view.scenario.delegationIndex.get(id) ?? -1);
const id = view.scenario.articles[0]?.id ?? '';

test('whoever blocks an article and has told nothing of it is asked, and nobody of what is agreed over brackets', () => {
  expect(findQuestion(held(0, 'open', [first, second]))).toMatchObject({
    seat: others[0],
    article: id,
  });
  expect(findQuestion(held(0, 'adRef', [first, second]))?.article ?? null).toBeNull();
});

test('whom the capital names is asked before others, by the same name', () => {
  const seen = held(0, 'open', [first, second]);
  const named = { seat: others[1] ?? '', article: null };
  expect(findQuestion(seen, named)?.seat).toBe(others[1]);
  const silent = { seat: others[2] ?? '', article: null };
  expect(findQuestion(seen, silent)).toMatchObject({ seat: others[2], why: 'named' });
  expect(findQuestion({ ...seen, acts: [] }, named)).toBeNull();
});

test('what is most at stake by the close is asked about first', async () => {
  await foresee(view);
  const [most] = listStakes(view);
  if (!most) throw new Error('nothing is at stake');
  const index = view.scenario.articleIndex.get(most.article) ?? -1;
  expect(view.articles[index]?.status).toBe('open');
  expect(most.points).toBeGreaterThanOrEqual(1);
  const articles = view.articles.map((one) => ({ ...one, holders: [first] }));
  const asked = findQuestion({ acts, view: { ...view, articles } });
  expect(asked).toMatchObject({ article: most.article, why: 'stake' });
});

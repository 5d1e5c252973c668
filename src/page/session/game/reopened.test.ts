import { expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import { openConference } from '../../../conference/conference.ts';
import { view } from '../../../engine/state/view.ts';
import { countReopened } from './reopened.ts';

test('changes reopen the articles that are agreed, and no other', () => {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  const { setup, state } = openConference(strait(), { seed: 5, plan });
  const seen = view(setup, state, 'ASH');
  const status = ['adRef', 'open'] as const;
  const articles = seen.articles.map((article, a) => ({ ...article, status: status[a] ?? 'open' }));
  const lights = { article: 'lights', option: 'many' };
  const toll = { article: 'toll', option: 'high' };
  expect(
    [[], [toll], [lights, toll]].map((all) => countReopened({ ...seen, articles }, all)),
  ).toEqual([0, 0, 1]);
});

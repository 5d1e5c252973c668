import { expect, test } from 'vitest';
import { openConference } from '../../../../conference/conference.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { findStanceToward } from '../../../session/game/text/stance.ts';
import { groupByLiking } from './partner.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const { view } = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 1, plan: [{ seat: 'BRA', by: 'person' }] }),
  'BRA',
);

test('who has promised the seat its voice for words is on its side, whatever it would prefer', () => {
  const all = view.scenario.articles.flatMap(({ id, index, options }) =>
    options.map((option, wording) => ({ article: id, option: option.id, index, wording })),
  );
  const change = all.find((one) => groupByLiking(view, one, null).dislikes.length > 0);
  const [against = ''] = change ? groupByLiking(view, change, null).dislikes : [];
  const promise = promised(
    view.scenario.delegationIndex.get(against) ?? -1,
    view.delegation,
    change?.index ?? -1,
    change?.wording ?? -1,
  );
  const commitments = [promise] as unknown as typeof view.commitments;
  const { likes, dislikes } = groupByLiking(
    { ...view, commitments },
    change ?? { article: '', option: '' },
    null,
  );
  expect([likes.includes(against), dislikes.includes(against)]).toEqual([true, false]);
});

test('words past where a delegation stands are further for it, though it leans to that end', () => {
  const change = { article: 'crim_scope', option: 'crim_open' };
  const { dislikes } = groupByLiking(view, change, null);
  const index = view.scenario.articleIndex.get(change.article) ?? -1;
  const leaning = dislikes.filter((id) =>
    findStanceToward(view, view.scenario.delegationIndex.get(id) ?? -1, index).startsWith('b'),
  );
  expect(leaning).toContain('IND');
});

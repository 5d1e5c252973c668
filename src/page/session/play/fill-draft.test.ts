import { expect, test } from 'vitest';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../conference/conference.ts';
import type { ActType } from '../../../engine/command.ts';
import { computeChangeWorth } from '../game/worth.ts';
import { offerOn, packageOn } from './fill-draft.ts';

const game = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 1, plan: [{ seat: 'BRA', by: 'person' }] }),
  'BRA',
);
const play = { game, legal: (type: ActType) => game.acts.find((act) => act.type === type) };

test('a package that is to be about an article begins with its words worth most to the seat', () => {
  const filled = game.view.scenario.articles.map(
    ({ id }) => [id, packageOn(play, id).give] as const,
  );
  const some = filled.filter(([, give]) => give?.length === 1);
  expect(some.length).toBeGreaterThan(0);
  for (const [id, give = []] of some) {
    expect(give.map(({ article }) => article)).toEqual([id]);
    expect(computeChangeWorth(game.view, give)?.net).toBeGreaterThan(0);
  }
  expect(packageOn(play, 'no_article')).toEqual({ give: [] });
});

test('an offer on an article names it on one side, and whom it is made to', () => {
  const [article = ''] = game.view.scenario.articles
    .map(({ id }) => id)
    .filter((id) => offerOn(play, 'IND', id).want);
  const { delegation, want = [] } = offerOn(play, 'IND', article);
  expect([delegation, want.map((one) => one.article)]).toEqual(['IND', [article]]);
});

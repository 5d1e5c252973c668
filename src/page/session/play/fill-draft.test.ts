import { expect, test } from 'vitest';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../conference/conference.ts';
import { computeChangeWorth } from '../game/worth.ts';
import { offerOn, packageOn } from './fill-draft.ts';

const game = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 1, plan: [{ seat: 'BRA', by: 'person' }] }),
  'BRA',
);
const play = { game };

test('a package that is to be about an article begins with its words worth most to the seat', () => {
  const filled = game.view.scenario.articles.map(
    ({ id }) => [id, packageOn(play, id, () => false).give] as const,
  );
  const some = filled.filter(([, give]) => give?.length === 1);
  expect(some.length).toBeGreaterThan(0);
  for (const [id, give = []] of some) {
    expect(give.map(({ article }) => article)).toEqual([id]);
    expect(computeChangeWorth(game.view, give)?.net).toBeGreaterThan(0);
  }
  expect(packageOn(play, 'no_article', () => false)).toEqual({ give: [] });
});

test('a package that is to be about an article begins with none of its words that would be refused', () => {
  const vain = filledWith(() => false);
  const others = filledWith((put) => vain.some((one) => one === put[0]?.option));
  expect(vain.length).toBeGreaterThan(0);
  expect(others.filter((one) => vain.includes(one))).toEqual([]);
});

function filledWith(isVain: Parameters<typeof packageOn>[2]): string[] {
  return game.view.scenario.articles.flatMap(
    ({ id }) => packageOn(play, id, isVain).give?.map(({ option }) => option) ?? [],
  );
}

test('an offer on an article names it on one side, and whom it is made to', () => {
  const [article = ''] = game.view.scenario.articles
    .map(({ id }) => id)
    .filter((id) => offerOn(play, 'IND', id).want);
  const { delegation, want = [] } = offerOn(play, 'IND', article);
  expect([delegation, want.map((one) => one.article)]).toEqual(['IND', [article]]);
});

test('an offer on an article begins with no words that go against a promise of one’s own', () => {
  const { view } = game;
  const asked = view.scenario.articles.flatMap(({ id }) => offerOn(play, 'IND', id).want ?? []);
  const [first] = asked;
  const article = view.scenario.articleIndex.get(first?.article ?? '') ?? -1;
  const [by, to] = [view.delegation, view.scenario.delegationIndex.get('NGA') ?? -1];
  const wordings = view.scenario.articles[article]!.options.map((_, wording) => wording);
  for (const wording of wordings) {
    const promise = { by, to, article, wording, offer: 'o1', condition: null, status: 'given' };
    const bound = { ...game, view: { ...view, commitments: [promise] } } as typeof game;
    const { give = [], want = [] } = offerOn({ game: bound }, 'IND', first!.article);
    const { options } = view.scenario.articles[article]!;
    for (const { option } of [...give, ...want]) expect(option).toBe(options[wording]?.id);
  }
});

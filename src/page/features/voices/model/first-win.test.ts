import { expect, test } from 'vitest';
import { openConference } from '../../../../conference/conference.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../../session/store/store.ts';
import { findFirstWin } from './first-win.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const SEAT = 'BRA';
const opened = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 1, plan: [{ seat: SEAT, by: 'person' }] }),
  SEAT,
);

/** An article, its words, and better and worse ones by the seat's instructions. */
const { article, better, worse } = findBetter();

function findBetter() {
  for (const { id, options } of opened.view.scenario.articles) {
    const ranked = options
      .map((option) => ({
        id: option.id,
        net: computeChangeWorth(opened.view, [{ article: id, option: option.id }])?.net ?? 0,
      }))
      .toSorted((one, other) => other.net - one.net);
    const [best, last] = [ranked[0], ranked.at(-1)];
    if (best && last && best.net > 1 && last.net < best.net - 2)
      return { article: id, better: best.id, worse: last.id };
  }
  throw new Error('no article that matters');
}

function game(standing: string, status: 'open' | 'adRef', ...lines: DomainEvent[]): Game {
  const { view, log } = opened;
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const text = view.scenario.articles[a]?.options.findIndex(({ id }) => id === standing) ?? -1;
  const articles = view.articles.map((one, at) => (at === a ? { ...one, text, status } : one));
  const told = lines.map((happening, at) => ({ at: 1000 + at, happening }));
  return { ...opened, view: { ...view, articles }, log: [...log, ...told], unread: log.length };
}

const moved = (to: string, from: string, by = SEAT): DomainEvent => ({
  type: 'textMoved',
  article,
  from,
  to,
  cause: 'informals',
  by,
  margin: 0,
  needed: 0,
});
const heard = (keep: readonly string[], kept: boolean): DomainEvent => ({
  type: 'pleasHeard',
  article,
  option: better,
  keep,
  change: [],
  share: 0.4,
  needed: 0.33,
  kept,
});

test('words that the seat brought in, that gain it points and are agreed', () => {
  const won = { article, option: better, way: 'moved' };
  expect(findFirstWin(game(better, 'adRef', moved(better, worse)))).toEqual(won);
  // Still open, replaced since, brought in by another, or for the worse.
  expect(findFirstWin(game(better, 'open', moved(better, worse)))).toBeNull();
  expect(findFirstWin(game(worse, 'adRef', moved(better, worse)))).toBeNull();
  expect(findFirstWin(game(better, 'adRef', moved(better, worse, 'IND')))).toBeNull();
  expect(findFirstWin(game(worse, 'adRef', moved(worse, better)))).toBeNull();
});

test('words that another brought in, where the seat had proposed or traded for them', () => {
  const other = moved(better, worse, 'IND');
  const proposed: DomainEvent = {
    type: 'amended',
    seat: SEAT,
    article,
    option: better,
    sponsors: [],
  };
  expect(findFirstWin(game(better, 'adRef', proposed, other))?.way).toBe('proposed');
  expect(findFirstWin(game(better, 'adRef', other, proposed))).toBeNull();
  const { view, ...rest } = game(better, 'adRef', other);
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const promise = promised(
    view.scenario.delegationIndex.get('IND') ?? -1,
    view.delegation,
    a,
    view.articles[a]?.text ?? -1,
  );
  const traded = { ...rest, view: { ...view, commitments: [promise] } } as unknown as Game;
  expect(findFirstWin(traded)?.way).toBe('traded');
});

test('words that its plea kept', () => {
  const kept = { article, option: better, way: 'kept' };
  expect(findFirstWin(game(better, 'adRef', heard([SEAT, 'IND'], true)))).toEqual(kept);
  expect(findFirstWin(game(better, 'adRef', heard([SEAT], false)))).toBeNull();
  expect(findFirstWin(game(better, 'adRef', heard(['IND'], true)))).toBeNull();
});

test('only the first, and only once', () => {
  const twice = game(better, 'adRef', moved(better, worse), moved(better, worse));
  expect(findFirstWin({ ...twice, unread: twice.log.length - 1 })).toBeNull();
});

test('of several at once, the one that brought most', () => {
  const won = game(better, 'adRef', moved(better, worse));
  const a = won.view.scenario.articleIndex.get('protocols') ?? -1;
  const text = won.view.scenario.articles[a]?.options.findIndex(({ id }) => id === 'prot_60only');
  const articles = won.view.articles.map((one, at) =>
    at === a ? { ...one, text: text ?? -1, status: 'adRef' as const } : one,
  );
  const happening = { ...moved('prot_60only', 'prot_now'), article: 'protocols' } as DomainEvent;
  const little = { at: won.log.length, happening };
  const [before, last] = [won.log.slice(0, -1), won.log.slice(-1)];
  const both = { ...won, view: { ...won.view, articles }, log: [...before, little, ...last] };
  expect(findFirstWin(both)?.article).toBe(article);
  expect(findFirstWin({ ...both, log: [...before, little] })?.article).toBe('protocols');
});

test('words that the text will lose again by the forecast are no win', () => {
  const won = game(better, 'adRef', moved(better, worse));
  const { view } = won;
  const a = view.scenario.articleIndex.get(article) ?? -1;
  const { text } = view.articles[a] ?? { text: -1 };
  const ahead = (...last: number[]) => ({
    ends: last.map((one) => ({ texts: view.articles.map((_, at) => (at === a ? one : 0)) })),
  });
  expect(findFirstWin(won, ahead(text, text, text + 1))).toMatchObject({ option: better });
  expect(findFirstWin(won, ahead(text, text + 1, text + 1))).toBeNull();
});

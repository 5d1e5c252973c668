import { expect, test } from 'vitest';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Conference } from '../../../conference/conference.ts';
import { foresee, forgetForeseen } from '../play/foresee.ts';
import { type AgreedGain, forecastGain } from './heading.ts';
import type { Game } from '../store/store.ts';
import {
  listLocked,
  listQuietChoices,
  type PricedChoice,
  priceChoices,
  type QuietChoice,
  rankChoices,
  splitChoices,
} from './quiet-choices.ts';
import { mustPlay, openSeated } from '../../../../test/fixtures/seated.ts';

const SEAT = 'DOR';

/** Up to a sitting on the floor, by whoever does nothing. */
function waitUntil(sitting: number): Game {
  let conference: Conference = openSeated(shipped('high-seas-class'), SEAT, 7);
  for (;;) {
    const game = seatedGame(conference, SEAT);
    const { view } = game;
    if (view.sitting >= sitting && view.phase === 'negotiation.floor') return game;
    const offer = view.offers.find(
      ({ to, status }) => to === view.delegation && status === 'standing',
    );
    const act =
      offer || view.informals
        ? ({ type: 'refuse', offer: offer?.id ?? view.informals?.id ?? '' } as const)
        : ({ type: 'pass' } as const);
    conference = mustPlay(conference, { ...act, seat: SEAT });
  }
}

const game = waitUntil(4);
const kinds = (choices: readonly QuietChoice[]) => choices.map(({ kind }) => kind);

test('what is left to do is in order now: to close the debate, to ask who blocks, and to let it run on', () => {
  const choices = listQuietChoices(game);
  expect(kinds(choices)).toContain('closure');
  expect(kinds(choices).at(-1)).toBe('wait');
  const asks = choices.find((one) => one.kind === 'ask');
  if (asks?.kind !== 'ask') throw new Error('nobody blocks');
  const { scenario, articles, floor } = game.view;
  const a = scenario.articleIndex.get(asks.article ?? '') ?? -1;
  expect(articles[a]?.holders).toContain(scenario.delegationIndex.get(asks.seat));
  expect(floor).toContain(scenario.delegationIndex.get(asks.seat));
  expect(kinds(listQuietChoices({ ...game, acts: [] }))).toEqual(['wait']);
});

test('a bracket of one’s own can be withdrawn, one that a red line holds is not offered', () => {
  const { view } = game;
  const a = view.articles.findIndex(({ status }) => status === 'open');
  const article = view.scenario.articles[a]?.id ?? '';
  const at = view.scenario.articles[a]?.options[view.articles[a]?.text ?? -1]?.position ?? 0;
  const crossed = at > 50 ? { at: 0, side: 'above' } : { at: 100, side: 'below' };
  const acts = [
    { type: 'withdraw', unavailable: null, domains: [{ parameter: 'article', values: [article] }] },
  ] as unknown as Game['acts'];
  const offered = (line: unknown) => {
    const redLines = view.mandate?.redLines.map((_, i) => (i === a ? line : undefined));
    const articles = view.articles.map((one, i) =>
      i === a ? { ...one, holders: [view.delegation] } : one,
    );
    const seen = { ...view, articles, mandate: { ...view.mandate, redLines } } as Game['view'];
    return listQuietChoices({ view: seen, acts });
  };
  expect(offered(undefined)[0]).toMatchObject({ kind: 'withdraw', article });
  expect(kinds(offered(crossed))).toEqual(['wait']);
});

test('each is priced in the trial runs of where the text is heading, and three are told at most', async () => {
  const priced = await priceChoices(game, () => true);
  expect(priced.length).toBeGreaterThan(1);
  expect(priced.length).toBeLessThanOrEqual(3);
  for (const { choice, gain, close } of priced) {
    expect(gain === null).toBe(['ask', 'wait'].includes(choice.kind));
    expect(close?.adopted).toBeLessThanOrEqual(close?.n ?? 0);
    expect(gain?.n ?? 1).toBeGreaterThan(0);
  }
  expect(await priceChoices(game, () => false)).toEqual([]);
});

test('what costs is never the best, and no question comes before to wait', () => {
  const price = (choice: QuietChoice, points: number | null): PricedChoice => ({
    choice,
    gain: points === null ? null : ({ points, sure: points > 1 ? 'yes' : 'either' } as AgreedGain),
    close: null,
  });
  const [drop, close] = [
    { kind: 'withdraw', article: 'a', credit: 0, act: { type: 'withdraw', article: 'a' } },
    {
      kind: 'closure',
      again: false,
      count: { low: 0, high: 0, needed: null, likely: false },
      act: { type: 'move', motion: 'closure' },
    },
  ] as const;
  const ask = {
    kind: 'ask',
    seat: 'X',
    article: 'a',
    why: 'blocks',
    points: 0,
    act: { type: 'ask', delegation: 'X', article: 'a' },
  } as const;
  const rank = (one: number, other: number) =>
    kinds(
      rankChoices([
        price(drop, one),
        price(close, other),
        price(ask, null),
        price({ kind: 'wait' }, null),
      ]).map(({ choice }) => choice),
    );
  expect(rank(-3, 2)).toEqual(['closure', 'wait', 'ask']);
  expect(rank(-3, -1)).toEqual(['wait', 'ask', 'closure']);
  expect(rank(4, 2)).toEqual(['withdraw', 'closure', 'wait']);
  // What may be chance is no gain; a bracket that costs credit and nothing else is better let go than kept.
  expect(rank(0.8, 0.8)).toEqual(['wait', 'ask', 'withdraw']);
  const saves = price({ ...drop, credit: 1 }, 0);
  const [best] = rankChoices([price({ kind: 'wait' }, null), saves]);
  expect(best).toBe(saves);
});

test('to close the debate comes first where it was lost before and would carry now, and costs nothing', () => {
  const count = { low: 8, high: 12, needed: 7, likely: true };
  const act = { type: 'move', motion: 'closure' } as const;
  const price = (again: boolean, likely: boolean, points: number): PricedChoice => ({
    choice: { kind: 'closure', again, count: { ...count, likely }, act },
    gain: { points, sure: 'either' } as AgreedGain,
    close: null,
  });
  const ask: PricedChoice = {
    choice: {
      kind: 'ask',
      seat: 'X',
      article: 'a',
      why: 'blocks',
      points: 0,
      act: { type: 'ask', delegation: 'X' },
    },
    gain: null,
    close: null,
  };
  const wait: PricedChoice = { choice: { kind: 'wait' }, gain: null, close: null };
  const best = (one: PricedChoice) => rankChoices([wait, ask, one])[0]?.choice.kind;
  expect(best(price(true, true, 0))).toBe('closure');
  expect(best(price(false, true, 0))).toBe('closure');
  expect(best(price(true, true, -2))).toBe('wait');
  expect(best(price(false, false, 0))).toBe('wait');
});

test('of what is in brackets it is told who holds it, and what would close it or whom to ask', async () => {
  forgetForeseen();
  const told = [2, 3, 4, 5].flatMap((sitting) => {
    const { view } = waitUntil(sitting);
    return listLocked(view).map((one) => ({ view, one }));
  });
  expect(told.length).toBeGreaterThan(0);
  for (const { view, one } of told) {
    const { articleIndex, delegationIndex } = view.scenario;
    const a = articleIndex.get(one.article) ?? -1;
    const holders = view.articles[a]?.holders ?? [];
    expect(view.articles[a]?.status).toBe('open');
    for (const seat of one.seats) expect(holders).toContain(delegationIndex.get(seat));
    expect(one.seats).not.toContain(view.seat);
    expect(one.takes === null || one.ask === null).toBe(true);
    if (one.ask === null) continue;
    const d = delegationIndex.get(one.ask);
    expect(view.notes.some((note) => note.of === d && note.article === a)).toBe(false);
  }
  // What its words bring is told once it is foreseen.
  const closing = told.find(({ one }) => one.takes !== null);
  if (!closing?.one.takes) throw new Error('no words would close any');
  const { view, one } = closing;
  expect(closing.one.takes.points).toBeNull();
  const heading = await foresee(view);
  const { article } = one;
  const { option } = closing.one.takes;
  const points = heading && forecastGain(view, heading, [{ article, option }]);
  expect(points).not.toBeNull();
  expect(listLocked(view)).toContainEqual({ ...one, takes: { option, points } });
});

test('to wait stays the best where no key does it, and what costs does not take its place', () => {
  const wait: PricedChoice = { choice: { kind: 'wait' }, gain: null, close: null };
  const closure = { choice: { kind: 'closure' }, gain: { points: -3 } } as PricedChoice;
  expect(splitChoices([wait, closure], false)).toEqual({
    best: wait,
    hasKey: false,
    others: [closure],
  });
  expect(splitChoices([wait, closure], true).hasKey).toBe(true);
  expect(splitChoices([closure, wait], false)).toEqual({ best: closure, hasKey: true, others: [] });
  const ask = { ...wait, choice: { kind: 'ask' } } as typeof wait;
  expect(splitChoices([wait, closure, ask], false)).toEqual({
    best: ask,
    hasKey: true,
    others: [closure],
  });
  expect(splitChoices([wait, ask], true).best).toBe(wait);
  expect(splitChoices([], true).best).toBeUndefined();
});

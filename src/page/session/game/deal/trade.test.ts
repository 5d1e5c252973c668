import { describe, expect, test } from 'vitest';
import { STEADY } from '../../../../../test/fixtures/still.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import { createOpeningState } from '../../../../engine/procedure/opening.ts';
import { setUp } from '../../../../engine/setup/setup.ts';
import type { Offer } from '../../../../engine/state/state.ts';
import { view } from '../../../../engine/state/view.ts';
import { groupByLiking } from '../../../features/trade/model/partner.ts';
import { findElsewhere } from '../../../features/trade/model/elsewhere.ts';
import { forecastGain } from '../heading.ts';
import { compareRooms } from './compare-rooms.ts';
import { findBestProspect, choosePartner } from './prospects.ts';
import {
  estimateDeal,
  signFeeling,
  estimateGainOf,
  packageOutlook,
  keepFitting,
  listPossible,
  judgeOutlook,
  type RoomOutlook,
} from './trade.ts';
import { makePartnerBar, makeBlocks } from '../../../features/trade/model/trade-bars.ts';
import {
  couldGive,
  makeEstimate,
  findLineFor,
  listEstimateLines,
  listWeightsOf,
} from '../../../features/trade/model/estimate.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
/** Few lights and a low toll, open; no bracket tells anything. */
const articles = opening.articles.map((article) => ({
  ...article,
  text: 0,
  status: 'open' as const,
  holders: [],
}));
const notes = [0, 1].map((article) => ({
  by: 0,
  of: 1,
  article,
  low: article === 0 ? 0.1 : 0.9,
  high: article === 0 ? 0.3 : 1,
  sitting: 1,
  whole: false,
}));
const seen = view(setup, { ...opening, articles, notes, sitting: 1 }, 'ASH');
const partners = ['BAY', 'COD', 'DUN'];
const [some, many] = ['some', 'many'].map((option) => ({ article: 'lights', option }));
const [middle, high] = ['middle', 'high'].map((option) => ({ article: 'toll', option }));
const all = [some, many, middle, high].flatMap((change) => change ?? []);
const empty = { delegation: 'BAY', give: [], want: [], condition: null, side: [] };

const refused = (to: number): Offer => ({
  id: `o${to}`,
  by: 0,
  to,
  give: [],
  want: [],
  condition: null,
  side: [],
  status: 'refused',
  sitting: 1,
});

test('what could be given and asked for: the words of each article that go best, the likeliest first', () => {
  const told = (side: 'give' | 'want') =>
    listPossible(seen, side, 'BAY', all).map(({ change, mine, theirs, crosses }) => [
      change.option,
      Math.round(mine),
      theirs === null ? null : Math.round(theirs),
      crosses,
    ]);
  expect(told('give')).toEqual([
    ['high', -17, 83, false],
    ['many', 83, -17, false],
  ]);
  expect(told('want')).toEqual([
    ['many', 83, -17, false],
    ['middle', -8, 41, false],
  ]);
  expect(listPossible(seen, 'want', null, all)[0]?.theirs).toBe(null);
});

test('the best prospect is who wants what one can give, and stands against what one wants', () => {
  expect(findBestProspect(seen, partners)).toBe('BAY');
  expect(findBestProspect(seen, [])).toBe(null);
});

test('whoever was dealt with last in this sitting stays across the table, while a deal is left', () => {
  const dealt = { ...seen, offers: [refused(2)] };
  expect(choosePartner(dealt, partners, true)).toBe('COD');
  expect(choosePartner(dealt, ['BAY', 'DUN'], true)).toBe('BAY');
  expect(choosePartner({ ...dealt, sitting: 2 }, partners, true)).toBe('BAY');
  // Without help the partner of before is told, and nobody is called the best.
  expect(choosePartner(dealt, partners, false)).toBe('COD');
  expect(choosePartner({ ...dealt, sitting: 2 }, partners, false)).toBe(null);
});

test('after a refusal somebody else is named, if an exchange promises both a gain', () => {
  const by = (...to: number[]) => ({ ...seen, offers: to.map(refused) });
  expect(findElsewhere(by(2), partners)).toBe('BAY');
  expect(findElsewhere(by(1), partners)).toBe('COD');
  expect(findElsewhere(by(1), ['BAY'])).toBe(null);
  expect(findElsewhere({ ...by(1), sitting: 2 }, ['BAY'])).toBe('BAY');
});

test('words are to be given where one of them should bring the partner something', () => {
  expect(couldGive(seen, 'BAY', [{ article: 'toll', option: 'high' }])).toBe(true);
  expect(couldGive(seen, 'BAY', [{ article: 'lights', option: 'many' }])).toBe(false);
});

describe('whether the partner should take it', () => {
  test('nothing on the table, or nobody across it, is no question', () => {
    expect(estimateDeal(seen, empty)).toBe(null);
    expect(estimateDeal(seen, { ...empty, delegation: null, want: all.slice(0, 1) })).toBe(null);
    expect(estimateDeal(seen, { ...empty, delegation: 'ASH', want: all.slice(0, 1) })).toBe(null);
    expect(packageOutlook(seen, [])).toBe(null);
  });

  test('what weighs most with it comes first', () => {
    const outlook = estimateDeal(seen, {
      ...empty,
      give: [{ article: 'toll', option: 'high' }],
      want: [{ article: 'lights', option: 'many' }],
    });
    if (!outlook) throw new Error('there is an outlook');
    expect(
      listWeightsOf(seen, outlook, 2).map((weight) => [weight.kind, Math.round(weight.points)]),
    ).toEqual([
      ['article', 83],
      ['article', -17],
      ['side', 2],
    ]);
    // The lines come to what the estimate says.
    const lines = listEstimateLines(seen, outlook, 2);
    const sum = lines.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(100 * outlook.margin, 9);
    expect(judgeOutlook(outlook)).toBe('likely');
    expect(signFeeling(outlook)).toBe('+');
  });

  test('words of the verdict by the chance, and no whatever the chance where something bars it', () => {
    const verdicts = [0, 0.2, 0.21, 0.79, 0.8, 1].map((chance) =>
      judgeOutlook({ chance, bar: null }),
    );
    expect(verdicts).toEqual(['unlikely', 'unlikely', 'near', 'near', 'likely', 'likely']);
    expect(judgeOutlook({ chance: 1, bar: { code: 'line' } })).toBe('no');
    expect([0.1, 0.5].map((chance) => signFeeling({ chance, bar: null }))).toEqual(['-', '?']);
  });

  test('half of the estimate lies in .674 of its error, eight in ten in 1.282', () => {
    expect(makeEstimate({ margin: -0.02, error: 0.05 })).toEqual({
      mid: -2,
      half: [expect.closeTo(-5.37, 9), expect.closeTo(1.37, 9)],
      eight: [expect.closeTo(-8.41, 9), expect.closeTo(4.41, 9)],
    });
  });
});

test('a change alone to one: by what it has told, nothing without a position', () => {
  expect(estimateGainOf(seen, 'BAY', { article: 'toll', option: 'high' })).toBeCloseTo(
    100 * (0.95 / 1.15),
    6,
  );
  expect(estimateGainOf(seen, 'DUN', { article: 'toll', option: 'high' })).toBe(null);
  expect(estimateGainOf(seen, 'BAY', { article: 'toll', option: 'none' })).toBe(null);
});

test('a red line: not asked, none, past it, inside it; its bar is drawn once it was told', () => {
  const change = { article: 'lights', option: 'many' };
  const told = (line?: { at: number; side: 'above' }) => ({
    ...seen,
    disclosed: [{ of: 1, article: 0, linkages: [], ...(line ? { line } : {}) }],
  });
  expect(findLineFor(seen, 'BAY', change)).toBe('unknown');
  expect(findLineFor(told(), 'BAY', change)).toBe('none');
  const line = { at: 50, side: 'above' } as const;
  expect(findLineFor(told(line), 'BAY', change)).toBe('past');
  expect(findLineFor(told(line), 'BAY', { ...change, option: 'some' })).toBe('inside');
  expect(makePartnerBar(seen, 'BAY', 0)).toEqual({ stated: 0, line: null });
  expect(makePartnerBar(told(line), 'BAY', 0)).toEqual({ stated: 0, line });
  expect(makePartnerBar(seen, 'DUN', 1)).toEqual({ stated: null, line: null });
});

test('who likes a change, and who does not, without the seat and its partner', () => {
  const change = { article: 'lights', option: 'some' };
  expect(groupByLiking(seen, change, 'DUN')).toEqual({ likes: ['COD'], dislikes: ['BAY'] });
  expect(groupByLiking(seen, { article: 'lights', option: 'gone' }, null)).toEqual({
    likes: [],
    dislikes: [],
  });
});

test('losses go to the left of nothing and gains to the right, the largest nearest to the middle', () => {
  expect(makeBlocks([-2, 5, -4, 0.01, 3])).toEqual([
    { part: 1, from: 0, to: 5 },
    { part: 2, from: -4, to: 0 },
    { part: 4, from: 5, to: 8 },
    { part: 0, from: -6, to: -4 },
  ]);
});

test('what gains for the giver and costs the other is not offered as a gift, nor what costs the asker as a wish', () => {
  const row = (article: string, mine: number, theirs: number | null) => ({
    change: { article, option: 'x' },
    mine,
    price: mine,
    theirs,
    crosses: false,
  });
  const [takes, gives, both, neither, unknown] = [
    row('takes', 11.4, -7.2),
    row('gives', -5, 7),
    row('both', 2, 3),
    row('neither', -2, -3),
    row('unknown', -1, null),
  ] as const;
  const rows = [takes, gives, both, neither, unknown];
  expect(keepFitting('give', rows)).toEqual([gives, both, unknown]);
  expect(keepFitting('want', rows)).toEqual([takes, both]);
  // Where nothing fits, all is there to be changed on the table.
  expect(keepFitting('give', [takes, neither])).toEqual([takes, neither]);
});

/** A room of shares for, against and open. */
const roomOf = (signs: string) => ({
  allowed: 0.5,
  within: 1,
  members: [...signs].map((sign, d) => ({
    d,
    critic: [],
    weight: 1 / signs.length,
    outlook: { bar: null, chance: sign === '+' ? 1 : sign === '-' ? 0 : 0.5 },
  })),
});

test.each([
  ['--++', '-+++', '+'],
  ['-+++', '--++', '-'],
  ['---+', '-??+', '+'],
  // Fewer refuse, and nobody agrees any more.
  ['-?++', '????', null],
  ['-?++', '?-++', null],
] as const)(
  'a room of %s that becomes %s is better where none of its shares is worse',
  (before, after, sign) => {
    const rooms = [before, after].map((one) => roomOf(one) as unknown as RoomOutlook);
    expect(compareRooms(...(rooms as [RoomOutlook, RoomOutlook]))).toBe(sign);
  },
);

test('what waiting brings as well is not counted as what a change brings', () => {
  const ends = [{ texts: [2, 0], adopted: true }] as unknown as TextHeading['ends'];
  const [same] = listPossible(seen, 'want', null, many ? [many] : [], { heading: { ends } });
  expect(listPossible(seen, 'want', null, many ? [many] : [])[0]?.price).not.toBe(0);
  expect(same).toMatchObject({ mine: 0, price: 0 });
});

test('what is given is priced as its card will be, which lies under what is given before', () => {
  const linkages = [{ articles: [0, 1], sides: ['high' as const, 'high' as const], value: 0.3 }];
  const bound = { ...seen, mandate: seen.mandate && { ...seen.mandate, linkages } };
  const [give, want] = [all.slice(3), all.slice(1, 2)];
  const heading = { ends: [{ texts: [0, 0], adopted: true }] } as unknown as TextHeading;
  const tell = (above: typeof give) =>
    listPossible(bound, 'give', 'BAY', give, { laid: want, above, heading })[0]?.price;
  const [card, beside] = [forecastGain(bound, heading, give), tell(want)];
  expect(tell([])).toBe(Math.round(card ?? NaN));
  expect(beside).not.toBe(tell([]));
});

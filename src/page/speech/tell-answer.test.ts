import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { loadWords, getWords } from './words.ts';
import { getNames } from './names/name.ts';
import type { View } from '../../engine/state/view.ts';
import type { ToldLine } from '../../engine/state/event.ts';
import { nameForEar } from './for-ear.ts';
import { tellAnswerTo } from './tell-answer.ts';
import { tellLine, tellLinkage } from './tell-told.ts';
import { type AskedHappening, getFigures, type Speech } from './use-game.ts';

const scenario = strait();
const view = { scenario, seat: 'ASH', notes: [] };
const speech: Speech = {
  t: (key, values) => getWords('en')(key, values),
  names: getNames(scenario, 'en', false),
  figures: getFigures('en'),
  openFigures: getFigures('en'),
  article: (id) => speech.names.article(id),
  eventTitle: () => '',
  oneVoteEach: true,
  signableAlone: false,
  sittings: 8,
  ownerOf: () => '',
  roomOf: (offer) => (offer.startsWith('p') ? ['EGY', 'IND', 'FRA', 'CHN', 'USA'] : undefined),
  movedAs: () => undefined,
  insertsWords: () => false,
  answerTo: () => [],
  bracketCause: () => undefined,
};

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

const noted = { by: 0, of: 2, sitting: 1, whole: false };

test('an open question is answered by what matters most and what less', () => {
  const asked: AskedHappening = { type: 'asked', seat: 'ASH', delegation: 'COD', learnt: 2 };
  const notes = [
    { ...noted, article: 0, low: 0.1, high: 0.2 },
    { ...noted, article: 1, low: 0.7, high: 0.9 },
  ];
  expect(tellAnswerTo({ ...view, notes }, asked, speech)).toEqual([
    'Most important: Article\u00a02',
    'Less important: Article\u00a01',
  ]);
  expect(tellAnswerTo(view, asked, speech)).toEqual([]);
});

test('what matters somewhat, as the table says, is not told as the least', () => {
  const asked: AskedHappening = { type: 'asked', seat: 'ASH', delegation: 'COD', learnt: 2 };
  const notes = [
    { ...noted, article: 0, low: 0.4, high: 0.5 },
    { ...noted, article: 1, low: 0.7, high: 0.9 },
  ];
  expect(tellAnswerTo({ ...view, notes }, asked, speech)[1]).toBe('Less important: Article\u00a01');
});

test('of an open answer two articles that matter most are heard, and two that matter less, by their titles', () => {
  const asked: AskedHappening = { type: 'asked', seat: 'ASH', delegation: 'COD', learnt: 6 };
  const notes = [0, 1, 2, 3, 4, 5].map((article) => {
    const low = 0.1 * article;
    return { ...noted, article, low, high: low + 0.1 };
  });
  const articles = notes.map(({ article }) => ({ id: `a${article}` }));
  const told = { ...view, notes, scenario: { ...scenario, articles } };
  const heard = nameForEar(
    { ...speech, names: { ...speech.names, articleTitle: (id) => `Title ${id}` } },
    told as unknown as View,
  );
  expect(heard.answerTo(asked)).toEqual([
    'Most important: Title a5; Title a4',
    'Less important: Title a0; Title a1',
  ]);
});

test('a question on an article is answered with its weight, red line and linkages', () => {
  const asked: AskedHappening = {
    type: 'asked',
    seat: 'ASH',
    delegation: 'COD',
    article: 'toll',
    learnt: 1,
    line: { at: 50, side: 'above' },
    linkages: [{ articles: ['lights', 'toll'], sides: ['high', 'low'], value: 0.05 }],
  };
  const notes = [{ ...noted, article: 1, low: 0.7, high: 0.9, whole: true }];
  expect(tellAnswerTo({ ...view, notes }, asked, speech)).toEqual([
    'Article\u00a02 matters a lot to it',
    'Red line: it will not go above “Middle” on Article\u00a02',
    'Article\u00a01 high and Article\u00a02 low: together worth +5 points to it',
  ]);
});

test('the answer to the question of another is not told', () => {
  const asked: AskedHappening = { type: 'asked', seat: 'BAY', delegation: 'COD', learnt: 2 };
  expect(tellAnswerTo(view, asked, speech)).toEqual([]);
});

test.each<[ToldLine, string]>([
  [{ at: 40, side: 'below' }, 'Red line: it will not go below “Middle” on Article\u00a02'],
  [{ at: 50, side: 'both' }, 'Red line: it accepts only “Middle” on Article\u00a02'],
  [
    {
      at: 0,
      side: 'above',
      unless: {
        article: 'lights',
        bound: 'atLeast',
        position: 60,
        then: { at: 100, side: 'above' },
      },
    },
    'Red line: it will not go above “Low” on Article\u00a02; if Article\u00a01 is “Many” or higher, there is no red line',
  ],
  [
    {
      at: 0,
      side: 'above',
      unless: { article: 'lights', bound: 'atMost', position: 50, then: { at: 50, side: 'above' } },
    },
    'Red line: it will not go above “Low” on Article\u00a02; if Article\u00a01 is “Some” or lower, it will not go above “Middle” on Article\u00a02',
  ],
])('a line at %o', (line, told) => {
  expect(tellLine('toll', line, view, speech)).toBe(told);
});

test('a linkage names the ends of the axes, where they have names', () => {
  const ends = { low: new Map([['en', 'Dim']]), high: new Map([['en', 'Bright']]) };
  const articles = scenario.articles.map((one) =>
    one.id === 'lights' ? { ...one, ...ends } : one,
  );
  const named = { scenario: { ...scenario, articles } } as unknown as View;
  const linkage = { articles: ['lights', 'toll'], sides: ['high', 'low'], value: 0.05 } as const;
  expect(tellLinkage(linkage, named, speech)).toBe(
    'Article\u00a01 towards “Bright” and Article\u00a02 low: together worth +5 points to it',
  );
});

test('a linkage that costs', () => {
  const linkage = { articles: ['lights', 'toll'], sides: ['low', 'low'], value: -0.02 } as const;
  expect(tellLinkage(linkage, view, speech)).toBe(
    'Article\u00a01 low and Article\u00a02 low: together worth −2 points to it',
  );
});

test('what matters by the same word is not told as least, nor least of two alike', () => {
  const asked: AskedHappening = { type: 'asked', seat: 'ASH', delegation: 'COD', learnt: 2 };
  const notes = [
    { ...noted, article: 0, low: 0.35, high: 0.45 },
    { ...noted, article: 1, low: 0.5, high: 0.6 },
  ];
  expect(tellAnswerTo({ ...view, notes }, asked, speech)).toEqual([
    'Most important: Article\u00a02, Article\u00a01',
  ]);
});

test('an article that matters little and has a red line is told as both, in one sentence', () => {
  const asked: AskedHappening = {
    type: 'asked',
    seat: 'ASH',
    delegation: 'COD',
    article: 'toll',
    learnt: 1,
    line: { at: 50, side: 'above' },
  };
  const notes = [{ ...noted, article: 1, low: 0.1, high: 0.2, whole: true }];
  expect(tellAnswerTo({ ...view, notes }, asked, speech)[0]).toBe(
    'Article\u00a02 matters little to it, up to a line that it cannot cross',
  );
});

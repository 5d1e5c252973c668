import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { loadWords, getWords } from '../words.ts';
import { getNames, shortenName } from './name.ts';
import atlas from '../../../../assets/flags/flags.json';

beforeAll(() =>
  Promise.all([loadWords('en', 'app'), loadWords('en', 'panels'), loadWords('en', 'aside')]),
);

test('running text gives names their article, plates and tables do not', () => {
  const names = getNames(shipped('cybercrime-2024'), 'en', false);
  const both = ['USA', 'RUS', 'NLD', 'IRN', 'BRA', 'CHAIR'].map((seat) => [
    names.seat(seat),
    names.called(seat),
  ]);
  expect(both).toEqual([
    ['United States', 'the United States'],
    ['Russian Federation', 'the Russian Federation'],
    ['Netherlands', 'the Netherlands'],
    ['Iran (Islamic Republic of)', 'Iran'],
    ['Brazil', 'Brazil'],
    ['Chair', 'the Chair'],
  ]);
});

test('a Chair held by a delegation carries its name', () => {
  const names = getNames(shipped('eu-relocation-2015-class'), 'en', false);
  expect([names.seat('CHAIR'), names.called('CHAIR'), names.seat('LUX')]).toEqual([
    'Presidency (Luxembourg)',
    'the Presidency (Luxembourg)',
    'Luxembourg',
  ]);
});

test('a range of articles is held together, so that no line ends inside it', () => {
  const names = getNames(shipped('cybercrime-class'), 'en', false);
  expect([0, 1, 2, 6].map((article) => names.article(article))).toEqual([
    'Articles\u00a07-\u206017',
    'Article\u00a035',
    'Article\u00a06(1)-\u2060(2)',
    'Articles\u00a061-\u206062 and resolution',
  ]);
});

test('an article without a number goes by its title alone', () => {
  const scenario = shipped('cybercrime-2024');
  const names = getNames(scenario, 'en', false);
  const [dash, numbered] = ['–', '6'].map((number) =>
    scenario.articles.findIndex((one) => one.number === number),
  ) as [number, number];
  const title = 'Speech, extremism and false information';
  const { article, articleBrief, articleFull, articleTitle } = names;
  // What stands before a title is empty; what stands alone is the title.
  expect([article, articleBrief, articleFull, articleTitle].map((say) => say(dash))).toEqual([
    '',
    title,
    title,
    title,
  ]);
  expect(names.articleFull(numbered)).toBe(`Article\u00a06 · ${names.articleTitle(numbered)}`);
});

test('under the veil and in fiction names stay as they are', () => {
  const veiled = getNames(shipped('cybercrime-2024'), 'en', true);
  expect(veiled.called('USA')).toBe(veiled.seat('USA'));
  expect(getNames(shipped('first-brackets'), 'en', false).called('TER')).toBe('Tern Isles');
});

test('a name that opens a sentence is written large', () => {
  const t = getWords('en');
  expect(t('refusal.offer', { to: 'the United States' })).toBe(
    'The United States refused your offer.',
  );
});

test('delegations of an invented conference have emblems, each its own and drawn in the atlas', () => {
  const scenario = shipped('high-seas-class');
  const names = getNames(scenario, 'en', false);
  const emblems = scenario.delegations.map(({ id }) => names.flag(id));
  expect(emblems.filter((code) => code && code in atlas.flags).length).toBe(8);
  expect(new Set(emblems).size).toBe(8);
  const veiled = getNames(scenario, 'en', true);
  expect(scenario.delegations.filter(({ id }, i) => veiled.flag(id) === emblems[i])).toEqual([]);
  // A state without a flag among others that have one keeps a plain plate.
  const [first, ...others] = shipped('cybercrime-class').delegations;
  const { flag: _, ...bare } = first ?? { flag: '' };
  const mixed = { ...shipped('cybercrime-class'), delegations: [bare, ...others] as never };
  expect(getNames(mixed, 'en', false).flag(first?.id ?? '')).toBeUndefined();
});

test.each([
  ['Iran (Islamic Republic of)', 'Iran'],
  ['France (with the EU line)', 'France'],
  ['United States', 'USA'],
  ['Russian Federation', 'Russian Fed.'],
  ['Tern Isles', 'Tern Isles'],
  ['Delegation 42', 'Delegation 42'],
  ['(unnamed)', '(unnamed)'],
])('%s stands on a plate as %s', (name, short) => {
  expect(shortenName(name)).toBe(short);
});

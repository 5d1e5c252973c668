import { expect, test } from 'vitest';
import type { Shelved } from '../../../session/store/shelf.ts';
import { listCases } from './cases.ts';
import { chooseFile, isShown, NO_FILTERS } from './filters.ts';
import { holdsWords, type Order, sortCases } from './order.ts';
import { listPaths } from './paths.ts';

function shelve(id: string, more: Partial<Shelved> = {}): Shelved {
  return {
    id,
    title: id,
    summary: '',
    articles: 5,
    delegations: 9,
    sittings: 6,
    featured: [],
    ...more,
  };
}

const SHELF = [
  shelve('cybercrime-last-day', { minutes: 10, delegations: 193 }),
  shelve('first-brackets', { minutes: 6, delegations: 3 }),
  shelve('cybercrime-class', { minutes: 25, delegations: 12 }),
  shelve('my-own'),
  shelve('unclos-1960', { minutes: 60, delegations: 88 }),
  shelve('unclos-1960-class', { minutes: 40, delegations: 22 }),
];
const PROCEDURES = new Map([['unclos-1960-class', { consensusFirst: false }]]);
const cases = listCases(SHELF, PROCEDURES);
const shown = (filters: Partial<typeof NO_FILTERS>): string[] =>
  cases.filter((one) => isShown(one, { ...NO_FILTERS, ...filters })).map(({ id }) => id);

test('cuts of one negotiation are one case, in the order in which cases are suggested', () => {
  expect(cases.map(({ id, files }) => [id, ...files.map((file) => file.id)])).toEqual([
    ['unclos-1960', 'unclos-1960-class', 'unclos-1960'],
    ['cybercrime-2024', 'cybercrime-last-day', 'cybercrime-class'],
    ['first-brackets', 'first-brackets'],
    ['my-own', 'my-own'],
  ]);
  expect(cases.map(({ rule, year, told }) => [rule, year, told])).toEqual([
    ['twoThirds', 1960, true],
    ['reserve', 2024, true],
    ['reserve', null, true],
    ['reserve', null, false],
  ]);
});

test('a filter keeps what fits, by the case or by one of its cuts', () => {
  expect(shown({})).toHaveLength(4);
  expect(shown({ rules: ['twoThirds'] })).toEqual(['unclos-1960']);
  expect(shown({ era: 'to1990' })).toEqual(['unclos-1960']);
  expect(shown({ realOnly: true })).toEqual(['unclos-1960', 'cybercrime-2024']);
  expect(shown({ length: '10' })).toEqual(['cybercrime-2024', 'first-brackets']);
  expect(shown({ length: 'longer' })).toEqual(['unclos-1960']);
  expect(shown({ length: '25', seats: '16' })).toEqual(['cybercrime-2024']);
  expect(shown({ length: '25', seats: 'more' })).toEqual([]);
  expect(shown({ lesson: 'trade', region: 'sea' })).toEqual([]);
});

test('the card shows the cut that fits', () => {
  const cybercrime = cases.find(({ id }) => id === 'cybercrime-2024');
  if (!cybercrime) throw new Error('no such case');
  expect(chooseFile(cybercrime, NO_FILTERS)?.id).toBe('cybercrime-last-day');
  expect(chooseFile(cybercrime, { ...NO_FILTERS, length: '25' })?.id).toBe('cybercrime-class');
});

test('a path has the steps that ship, and is listed with two', () => {
  expect(listPaths(cases)).toEqual([]);
  const more = listCases([...SHELF, shelve('high-seas-class')], PROCEDURES);
  expect(listPaths(more).map(({ name, steps }) => [name, ...steps.map(({ id }) => id)])).toEqual([
    ['analysis', 'first-brackets', 'high-seas'],
    ['sea', 'unclos-1960', 'high-seas'],
  ]);
});

test.each<[Order, string[]]>([
  ['suggested', ['unclos-1960', 'cybercrime-2024', 'first-brackets', 'my-own']],
  ['year', ['unclos-1960', 'cybercrime-2024', 'first-brackets', 'my-own']],
  ['length', ['first-brackets', 'cybercrime-2024', 'unclos-1960', 'my-own']],
  ['seats', ['first-brackets', 'my-own', 'cybercrime-2024', 'unclos-1960']],
  ['difficulty', ['unclos-1960', 'cybercrime-2024', 'first-brackets', 'my-own']],
])('sorted by %s', (order, ids) => {
  expect(sortCases(cases, order).map(({ id }) => id)).toEqual(ids);
});

test('every word that is looked for has to be there, in any of the texts and in part', () => {
  const texts = ['Antarctic Treaty', 'Washington, 1959'];
  expect(
    ['antarc', 'TREATY 1959', 'treaty 1960', '', '  '].map((asked) => holdsWords(texts, asked)),
  ).toEqual([true, true, false, true, true]);
});

test('the three cases that touch living grief say that nobody has to play them', () => {
  const shelf = ['philadelphia-1787', 'iraq-1441', 'eu-relocation-2015', 'nile-2010'].map((id) =>
    shelve(id),
  );
  expect(listCases(shelf, new Map()).map(({ id, grief }) => [id, grief])).toEqual([
    ['philadelphia-1787', true],
    ['iraq-1441', true],
    ['eu-relocation-2015', true],
    ['nile-2010', false],
  ]);
});

import { expect, test } from 'vitest';
import { applyPatches } from './patch.ts';
import { asList, getEntry, type Plain, getValueAt } from './plain.ts';
import { addOption, removePart, removeOption, renameId, renameOption } from './references.ts';

const VALUE: Plain = {
  articles: [{ id: 'a', options: [{ id: 'a', readings: { a: 1 } }] }, { id: 'b' }],
  starts: { late: { a: 'x' } },
  groups: [
    { id: 'a', positions: { a: { ideal: 1, redLine: { at: 1, unless: { article: 'a' } } } } },
  ],
  delegations: [
    {
      id: 'D',
      groups: ['a'],
      positions: { a: { ideal: 2 }, b: { ideal: 3 } },
      linkages: [{ articles: ['a', 'b'] }],
    },
  ],
  floor: ['D'],
  featured: [{ seat: 'D' }],
  rollCalls: [{ article: 'a', votes: { D: 'yes' } }],
};

test('an article is renamed wherever it is meant, and nothing else of that name', () => {
  expect(applyPatches(VALUE, renameId(VALUE, 'articles', 0, 'a', 'new'))).toEqual({
    ...(VALUE as object),
    articles: [{ id: 'new', options: [{ id: 'a', readings: { a: 1 } }] }, { id: 'b' }],
    starts: { late: { new: 'x' } },
    groups: [
      { id: 'a', positions: { new: { ideal: 1, redLine: { at: 1, unless: { article: 'new' } } } } },
    ],
    delegations: [
      {
        id: 'D',
        groups: ['a'],
        positions: { new: { ideal: 2 }, b: { ideal: 3 } },
        linkages: [{ articles: ['new', 'b'] }],
      },
    ],
    rollCalls: [{ article: 'new', votes: { D: 'yes' } }],
  });
});

test('a delegation leaves with its keys and its places in lists', () => {
  expect(applyPatches(VALUE, removePart(VALUE, 'delegations', 0, 'D'))).toEqual({
    ...(VALUE as object),
    delegations: [],
    featured: [],
    floor: [],
    rollCalls: [{ article: 'a', votes: {} }],
  });
});

test('the last article to keep takes the goal with it', () => {
  const value = { ...(VALUE as object), featured: [{ seat: 'D', keep: ['a', 'b'] }] };
  const featured = (keep: string[]) => {
    const kept = { ...value, featured: [{ seat: 'D', keep }] };
    return getEntry(applyPatches(kept, removePart(kept, 'articles', 0, 'a')), 'featured');
  };
  expect(featured(['a', 'b'])).toEqual([{ seat: 'D', keep: ['b'] }]);
  expect(featured(['a'])).toEqual([{ seat: 'D' }]);
});

test('an id that another part has is not taken: the two would become one', () => {
  expect(renameId(VALUE, 'articles', 0, 'a', 'b')).toEqual([]);
});

const TABLED: Plain = {
  articles: [
    { id: 'a', options: [{ id: 'low' }, { id: 'high' }], draft: ['low', 'high'], adopted: 'high' },
    { id: 'b', options: [{ id: 'high' }], draft: 'high' },
  ],
  starts: { bold: { a: 'high', b: 'high' } },
  events: [{ id: 'e', effects: [{ motion: 'vote', article: 'a', option: 'high' }] }],
};

test('an option goes from the text on the table, the other starts and the motions as well', () => {
  const path = ['articles', 0, 'options', 1];
  expect(applyPatches(TABLED, removeOption(TABLED, 0, path, 'high'))).toEqual({
    articles: [
      { id: 'a', options: [{ id: 'low' }], draft: ['low'] },
      { id: 'b', options: [{ id: 'high' }], draft: 'high' },
    ],
    starts: { bold: { b: 'high' } },
    events: [{ id: 'e', effects: [{ motion: 'vote', article: 'a' }] }],
  });
});

test('an option keeps its places under another id', () => {
  const path = ['articles', 0, 'options', 1, 'id'];
  expect(applyPatches(TABLED, renameOption(TABLED, 0, path, 'high', 'top'))).toEqual({
    articles: [
      { id: 'a', options: [{ id: 'low' }, { id: 'top' }], draft: ['low', 'top'], adopted: 'top' },
      { id: 'b', options: [{ id: 'high' }], draft: 'high' },
    ],
    starts: { bold: { a: 'top', b: 'high' } },
    events: [{ id: 'e', effects: [{ motion: 'vote', article: 'a', option: 'top' }] }],
  });
});

const NAMED: Plain = {
  articles: [{ id: 'a', dimension: 'd' }, { id: 'b' }, { id: 'c' }],
  dimensions: [{ id: 'd' }],
  groups: [{ id: 'G', linkages: [{ articles: ['a', 'b', 'c'], when: ['high', 'low', 'high'] }] }],
  delegations: [
    {
      id: 'D',
      positions: { b: { redLine: { at: 20, unless: { article: 'a', atMost: 5, then: 60 } } } },
      linkages: [{ articles: ['a', 'b'], value: 0.1 }],
    },
  ],
  events: [
    { id: 'one', if: { article: 'a', atMost: 5 }, effects: [{ plates: 2 }] },
    { id: 'two', effects: [{ of: 'D', article: 'b' }, { of: 'D', article: 'a' }, { plates: 1 }] },
  ],
  featured: [
    { seat: 'D', line: 'x' },
    { seat: 'CHAIR', line: 'y' },
  ],
};

test('with an article go the linkages, conditions and effects that are about it', () => {
  expect(applyPatches(NAMED, removePart(NAMED, 'articles', 0, 'a'))).toEqual({
    ...(NAMED as object),
    articles: [{ id: 'b' }, { id: 'c' }],
    groups: [{ id: 'G', linkages: [{ articles: ['b', 'c'], when: ['low', 'high'] }] }],
    delegations: [{ id: 'D', positions: { b: { redLine: 20 } }, linkages: [] }],
    events: [
      { id: 'one', effects: [{ plates: 2 }] },
      { id: 'two', effects: [{ of: 'D', article: 'b' }, { plates: 1 }] },
    ],
  });
});

test('with a delegation go its line at the front door and the effects on it', () => {
  expect(applyPatches(NAMED, removePart(NAMED, 'delegations', 0, 'D'))).toEqual({
    ...(NAMED as object),
    delegations: [],
    events: [
      { id: 'one', if: { article: 'a', atMost: 5 }, effects: [{ plates: 2 }] },
      { id: 'two', effects: [{ plates: 1 }] },
    ],
    featured: [{ seat: 'CHAIR', line: 'y' }],
  });
});

test('with a dimension goes what its articles say of it', () => {
  const after = applyPatches(NAMED, removePart(NAMED, 'dimensions', 0, 'd'));
  expect(after).toMatchObject({
    dimensions: [],
    articles: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  });
});

test.each<[where: string, after: string | undefined, positions: number[]]>([
  ['at the end, also behind those that have no id yet', undefined, [0, 100, 50]],
  ['behind the one named', 'low', [0, 50, 100]],
])('an option is put %s', (_, after, positions) => {
  const first = after === undefined ? { position: 0 } : { id: after, position: 0 };
  const value: Plain = { articles: [{ id: 'a', options: [first, { id: 'b', position: 100 }] }] };
  const added = applyPatches(value, addOption(value, 0, { id: 'c', position: 50 }, after));
  const options = asList(getValueAt(added, ['articles', 0, 'options']));
  expect(options.map((option) => getEntry(option, 'position'))).toEqual(positions);
});

test('a delegation is renamed where the cast describes it', () => {
  const value: Plain = { delegations: [{ id: 'D' }], cast: { D: { manner: 'dry' } } };
  expect(applyPatches(value, renameId(value, 'delegations', 0, 'D', 'E'))).toEqual({
    delegations: [{ id: 'E' }],
    cast: { E: { manner: 'dry' } },
  });
});

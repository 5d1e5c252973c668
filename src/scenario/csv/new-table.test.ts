/** What a table makes that was not there: delegations, groups and articles, by headings as lecturers write them. */
import { expect, test } from 'vitest';
import { applyPatches } from '../edit/patch.ts';
import { type Plain, getValueAt } from '../edit/plain.ts';
import { parseCells } from './cells.ts';
import { stripScale } from './headings.ts';
import { findRepeated } from './line-uses.ts';
import { makeTableEdit } from './table-edit.ts';
import { readTable } from './table-reading.ts';

const SHEET = `Coastal dispute 2024\t\t\t\t\t\t\t
\t\t\t\t\t\t\t
Country\tBloc\tVotes\tNo deal\t1 Scope\tWeight scope\tArt. 2: Risk criteria\tRisk criteria (weight)
Côte Rouge\tIslands\t1\t35%\t90\t9\t20\t3
Bayland\tCoast; Islands\t2\t0,5\t10\t4\t70\t8
\t\t\t\t\t\t\t
Inland\t\t1\t\t\t\t50\t10
`;

const EMPTY: Plain = { dimensions: [{ id: 'scope', title: 'Scope' }] };

test('a sheet with a title above its header makes delegations, groups and articles', () => {
  const lines = parseCells(SHEET);
  const reading = readTable(lines, EMPTY);
  expect(reading).toEqual({
    header: 2,
    columns: [
      { use: 'who' },
      { use: 'trait', trait: 'groups' },
      { use: 'trait', trait: 'votes' },
      { use: 'trait', trait: 'reservation' },
      { use: 'newArticle', title: '1 Scope', held: 'ideal' },
      { use: 'newArticle', title: '1 Scope', held: 'salience' },
      { use: 'newArticle', title: 'Art. 2: Risk criteria', held: 'ideal' },
      { use: 'newArticle', title: 'Art. 2: Risk criteria', held: 'salience' },
    ],
    axis: { low: 0, high: 100 },
    lines: ['new', 'new', undefined, 'new'],
  });
  const { patches, cells, refused, made } = makeTableEdit(lines, reading, EMPTY);
  expect({ cells, refused, made }).toEqual({
    cells: 10,
    refused: [],
    made: { delegations: 3, articles: 2, groups: 2, assumed: 1 },
  });
  const after = applyPatches(EMPTY, patches);
  expect(getValueAt(after, ['delegations'])).toEqual([
    {
      id: 'cote_rouge',
      name: 'Côte Rouge',
      reservation: 0.35,
      groups: ['islands'],
      votes: 1,
      positions: {
        scope: { ideal: 90, salience: 0.9 },
        risk_criteria: { ideal: 20, salience: 0.3 },
      },
    },
    {
      id: 'bayland',
      name: 'Bayland',
      reservation: 0.5,
      groups: ['coast', 'islands'],
      votes: 2,
      positions: {
        scope: { ideal: 10, salience: 0.4 },
        risk_criteria: { ideal: 70, salience: 0.8 },
      },
    },
    {
      id: 'inland',
      name: 'Inland',
      reservation: 0.4,
      votes: 1,
      positions: { risk_criteria: { ideal: 50, salience: 1 } },
    },
  ]);
  expect(getValueAt(after, ['articles', 1, 'options', 0])).toEqual({
    id: 'risk_criteria_may',
    position: 0,
    title: 'May',
    text: 'Each Party may take measures on risk criteria.',
  });
});

/** Headings as lecturers write them: in other words, in short, with scales in brackets, a mean below. */
const OTHER_WORDS = `Country;BATNA (0-1);PABS share;PABS how much they care;Technology transfer;Tech transfer: weight;IP peace clause;IP importance;Money;care;What the students read
Japan;;20;0,5;35;0,2;5;0,9;10;0,1;You bring reserve stocks and would rather pay than share what is patented.
India;0,56;80;1;90;0,7;100;0,8;60;0,5;You speak for those who make the samples and want the goods made of them.
Japan;0,5;20;0,5;35;0,2;5;0,9;10;0,1;Again.
Mean;0,53;50;0,75;62,5;0,45;52,5;0,85;35;0,3;
`;

test('headings in other words are of the article they mean, and what is not said is told', () => {
  const lines = parseCells(OTHER_WORDS);
  const reading = readTable(lines, {});
  const fresh = (title: string, held: string) => ({ use: 'newArticle', title, held });
  expect(reading.columns).toEqual([
    { use: 'who' },
    { use: 'trait', trait: 'reservation' },
    fresh('PABS share', 'ideal'),
    fresh('PABS share', 'salience'),
    fresh('Technology transfer', 'ideal'),
    fresh('Technology transfer', 'salience'),
    fresh('IP peace clause', 'ideal'),
    fresh('IP peace clause', 'salience'),
    fresh('Money', 'ideal'),
    fresh('Money', 'salience'),
    { use: 'trait', trait: 'brief' },
  ]);
  // A second line of a name and a mean are nobody until a person says so.
  expect(reading.lines).toEqual(['new', 'new', undefined, undefined]);
  expect(findRepeated(lines, reading)).toEqual([{ name: 'Japan', line: 3, differs: [1, 10] }]);
  const { cells, traits, refused, made } = makeTableEdit(lines, reading, {});
  expect([cells, traits, refused]).toEqual([16, 3, []]);
  expect(made).toEqual({ delegations: 2, articles: 4, groups: 0, assumed: 1 });
});

test.each([
  ['BATNA (0-1)', 'BATNA'],
  ['Weight [0 to 100 %]', 'Weight'],
  ['Priority (out of 10)', 'Priority'],
  ['6(2)', '6(2)'],
  ['Article 6 (2)', 'Article 6 (2)'],
])('the scale is no part of the name: %s', (head, name) => {
  expect(stripScale(head)).toBe(name);
});

test('numbers that titles begin with, and flags of those who have one', () => {
  const heads = ['Art. 4-5 One Health', '6(2): Duties', '3.1.2 Fees', '12 PABS', '2030 plan'];
  const lines = parseCells(`Country;${heads.join(';')}\nBrazil;1;2;3;4;5\nNorthmere;5;4;3;2;1\n`);
  const flagOf = (name: string): string | undefined => (name === 'Brazil' ? 'br' : undefined);
  const made = applyPatches({}, makeTableEdit(lines, readTable(lines, {}), {}, flagOf).patches);
  const numbers = heads.map((_, at) =>
    ['number', 'title'].map((key) => getValueAt(made, ['articles', at, key])),
  );
  expect(numbers).toEqual([
    ['4-5', 'One Health'],
    ['6(2)', 'Duties'],
    ['3.1.2', 'Fees'],
    ['12', 'PABS'],
    ['2030', 'plan'],
  ]);
  expect([0, 1].map((at) => getValueAt(made, ['delegations', at, 'flag']))).toEqual([
    'br',
    undefined,
  ]);
});

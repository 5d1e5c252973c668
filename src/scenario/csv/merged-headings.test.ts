import { expect, test } from 'vitest';
import { applyPatches } from '../edit/patch.ts';
import { asList, getEntry, type Plain, getValueAt } from '../edit/plain.ts';
import { parseCells } from './cells.ts';
import { readHeads } from './headings.ts';
import { makeTableEdit } from './table-edit.ts';
import { readTable, type TableReading, withColumns } from './table-reading.ts';

const fresh = (title: string, held: string) => ({ use: 'newArticle', title, held });

/** Headings over two lines, the upper of merged cells; marks out of 10; cells that say there is nothing to say. */
const SHEET = `Oslo 1997: who wanted what\t\t\t\t\t\t\t
0 = weakest text, 10 = strongest text\t\t\t\t\t\t\t
\t\tDefinition (Art. 2)\t\tKorea exception\t\t\t
Delegation\tBlock\tpos.\timp.\tpos.\timp.\tBATNA\tNotes
Canada\tCore group\t9\t0,6\t8\t0,5\t35\tHolds the pen
Mozambique\tAfrica\t8,5\t0,3\t–\t–\t20\t
United States\tn/a\t2\t0,7\t0\t1\t60\t
Japan\t\t5\t0,4\t2\tn/a\t50\t
`;

test('titles in merged cells over position and importance are the articles', () => {
  const lines = parseCells(SHEET);
  const reading = readTable(lines, {});
  expect(readHeads(lines, reading.header)).toEqual([
    'Delegation',
    'Block',
    'Definition (Art. 2) pos.',
    'Definition (Art. 2) imp.',
    'Korea exception pos.',
    'Korea exception imp.',
    'BATNA',
    'Notes',
  ]);
  expect(reading).toEqual({
    header: 3,
    columns: [
      { use: 'who' },
      { use: 'trait', trait: 'groups' },
      fresh('Definition (Art. 2)', 'ideal'),
      fresh('Definition (Art. 2)', 'salience'),
      fresh('Korea exception', 'ideal'),
      fresh('Korea exception', 'salience'),
      { use: 'trait', trait: 'reservation' },
      // What is noted beside a table is for whoever wrote it: no seat reads it.
      { use: 'none' },
    ],
    axis: { low: 0, high: 10 },
    lines: ['new', 'new', 'new', 'new'],
  });
  const { patches, refused, covered, made } = makeTableEdit(lines, reading, {});
  expect({ refused, covered, made }).toEqual({
    refused: [],
    covered: [],
    made: { delegations: 4, articles: 2, groups: 2, assumed: 0 },
  });
  const delegations = asList(getValueAt(applyPatches({}, patches), ['delegations']));
  expect(
    delegations.map((one) => [getEntry(one, 'reservation'), getEntry(one, 'positions')]),
  ).toEqual([
    [
      0.35,
      {
        definition_2: { ideal: 90, salience: 0.6 },
        korea_exception: { ideal: 80, salience: 0.5 },
      },
    ],
    [0.2, { definition_2: { ideal: 85, salience: 0.3 } }],
    [
      0.6,
      { definition_2: { ideal: 20, salience: 0.7 }, korea_exception: { ideal: 0, salience: 1 } },
    ],
    [
      0.5,
      { definition_2: { ideal: 50, salience: 0.4 }, korea_exception: { ideal: 20, salience: 0.5 } },
    ],
  ]);
});

test.each([
  [
    'names merged downwards beside the titles',
    'Country\tScope\t\tDuties\t\n\tposition\tweight\tposition\tweight\nA\t90\t0,6\t20\t1\nB\t10\t0,5\t80\t0,1\n',
    1,
  ],
  [
    'what is held over the titles',
    '\tPosition\t\tImportance\t\nCountry\tScope\tDuties\tScope\tDuties\nA\t90\t20\t0,6\t1\nB\t10\t80\t0,5\t0,1\n',
    1,
  ],
])('%s', (_, sheet, header) => {
  const lines = parseCells(sheet);
  const reading = readTable(lines, {});
  expect(reading.header).toBe(header);
  const { patches, covered } = makeTableEdit(lines, reading, {});
  expect(covered).toEqual([]);
  expect(getValueAt(applyPatches({}, patches), ['delegations', 0, 'positions'])).toEqual({
    scope: { ideal: 90, salience: 0.6 },
    duties: { ideal: 20, salience: 1 },
  });
});

test('parts of the table named above leave each weight with the article on its left', () => {
  const body = 'A\t90\t0,6\t20\t1\nB\t10\t0,5\t80\t0,1\n';
  const heads = 'Country\tScope\tWeight\tDuties\tWeight\n';
  const columns = [
    { use: 'who' },
    fresh('Scope', 'ideal'),
    fresh('Scope', 'salience'),
    fresh('Duties', 'ideal'),
    fresh('Duties', 'salience'),
  ];
  for (const above of ['Sheet two\tCore issues\t\t\t\n', '\tCore issues\t\tRest\t\n'])
    expect(readTable(parseCells(`${above}${heads}${body}`), {}).columns).toEqual(columns);
  expect(readHeads(parseCells(`Sheet two\tCore issues\t\t\t\n${heads}`), 1)).toContain('Weight');
});

test('articles of one name and different numbers are different articles', () => {
  const sheet =
    'Country\tArticle 1 matter\tArticle 2 matter\tArticle 3 matter\nA\t10\t20\t30\nB\t90\t80\t70\n';
  const lines = parseCells(sheet);
  const { patches, cells, covered, made } = makeTableEdit(lines, readTable(lines, {}), {});
  expect([cells, covered, made.articles]).toEqual([6, [], 3]);
  const value: Plain = applyPatches({}, patches);
  expect(getValueAt(value, ['delegations', 1, 'positions'])).toEqual({
    matter: { ideal: 90, salience: 0.5 },
    matter_2: { ideal: 80, salience: 0.5 },
    matter_3: { ideal: 70, salience: 0.5 },
  });
  // The same sheet again is about the same three.
  expect(readTable(lines, value).columns.slice(1)).toEqual([
    { use: 'position', article: 'matter', held: 'ideal' },
    { use: 'position', article: 'matter_2', held: 'ideal' },
    { use: 'position', article: 'matter_3', held: 'ideal' },
  ]);
});

test('columns for one and the same thing are told', () => {
  const lines = parseCells(
    'Country\tpos.\timp.\tpos.\timp.\nA\t10\t0,2\t30\t0,4\nB\t90\t0,8\t70\t0,6\n',
  );
  expect(makeTableEdit(lines, readTable(lines, {}), {}).covered).toEqual([1, 2]);
});

test('an axis a person has chosen stays when they say what a column is', () => {
  const lines = parseCells('Country\tA\tB\tC\nP\t1\t2\t3\nQ\t4\t5\t10\n');
  const reading: TableReading = readTable(lines, {});
  expect(reading.axis).toEqual({ low: 0, high: 10 });
  const without = reading.columns.map((one, at) => (at === 3 ? { use: 'none' as const } : one));
  expect(withColumns(lines, reading, without, {}).axis).toEqual({ low: 0, high: 100 });
  const chosen = { ...reading, axis: { low: 1, high: 10 } };
  expect(withColumns(lines, chosen, without, {}).axis).toEqual({ low: 1, high: 10 });
});

test('what stands under no heading is a column left out, not a cell lost', () => {
  const lines = parseCells(
    'Who;Duties;Remarks\nAsh;20;Low\nBay;80;Wants dates; pays nothing\nCay;50;;;\n',
  );
  const reading = readTable(lines, {});
  expect(readHeads(lines, reading.header)).toEqual(['Who', 'Duties', 'Remarks', '']);
  expect(reading.columns).toEqual([
    { use: 'who' },
    fresh('Duties', 'ideal'),
    { use: 'none' },
    { use: 'none' },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPPED, shippedText } from '../../../test/fixtures/shipped.ts';
import { EditedDocument } from '../edit/edited-document.ts';
import { PARTIES } from '../edit/matrix.ts';
import { type Patch, applyPatches } from '../edit/patch.ts';
import { asList, getEntry, type Plain, getValueAt } from '../edit/plain.ts';
import { readScenario } from '../read.ts';
import { parseBlock, parseCells, writeTsv } from './cells.ts';
import { makeTableEdit } from './table-edit.ts';
import { readTable } from './table-reading.ts';
import { readRedLine, writeRedLine } from './red-line.ts';
import { writePositionsCsv } from './write-positions.ts';

function opened(text: string): Plain {
  const read = new EditedDocument().open(text);
  if (!read.ok) throw new Error('not read');
  return read.value;
}

function withoutPositions(value: Plain): Plain {
  const patches = PARTIES.flatMap((party) =>
    asList(getEntry(value, party)).flatMap((item, index): Patch[] =>
      getEntry(item, 'positions') === undefined
        ? []
        : [{ op: 'drop', path: [party, index, 'positions'] }],
    ),
  );
  return applyPatches(value, patches);
}

/** Large files are read four times here. */
const PATIENCE = 60_000;

test.each(SHIPPED)(
  'the positions of %s go out as a table and come back',
  (name) => {
    const text = shippedText(name);
    const value = opened(text);
    const lines = parseCells(writePositionsCsv(value));
    const bare = withoutPositions(value);
    expect(bare).not.toEqual(value);
    const { patches, refused } = makeTableEdit(lines, readTable(lines, bare), bare);
    expect(refused).toEqual([]);
    const before = readScenario(text);
    const after = readScenario(JSON.stringify(applyPatches(bare, patches)));
    expect(after.ok && after.scenario.rulesHash).toBe(before.ok && before.scenario.rulesHash);
  },
  PATIENCE,
);

const DECIMALS: Plain = {
  articles: [{ id: 'duties', title: 'Duties' }],
  groups: [{ id: 'coast', positions: { duties: { ideal: 30.5, salience: 0.3 } } }],
  delegations: [
    {
      id: 'AAA',
      name: 'Ash; Bay, "Cod"\tDun',
      groups: ['coast'],
      votes: 2,
      capability: 1.5,
      reservation: 0.25,
      brief: 'Ask first; then, if need be, wait.\nLines are "kept".',
      positions: { duties: { ideal: 12.5, salience: 0.35, redLine: 40.25, basis: 'estimate' } },
    },
    { id: 'BBB', name: 'Ébène', positions: { duties: { ideal: 0, salience: 1 } } },
  ],
};

/** What spreadsheets write of a table that was opened and saved again, where they part columns so. */
test.each([',', ';', '\t'] as const)(
  'figures and texts go out parted by %j and come back as they were',
  (separator) => {
    const table = writePositionsCsv(DECIMALS, separator);
    expect(table.startsWith('\uFEFF')).toBe(true);
    expect(table.includes(separator === ';' ? '0,35' : '0.35')).toBe(true);
    const lines = parseCells(table.slice(1));
    const bare = applyPatches(withoutPositions(DECIMALS), [
      { op: 'drop', path: ['delegations', 0, 'reservation'] },
      { op: 'drop', path: ['delegations', 0, 'brief'] },
    ]);
    const { patches, refused } = makeTableEdit(lines, readTable(lines, bare), bare);
    expect(refused).toEqual([]);
    expect(applyPatches(bare, patches)).toEqual(DECIMALS);
    // Laid in once more it changes nothing.
    const again = makeTableEdit(lines, readTable(lines, DECIMALS), DECIMALS).patches;
    expect(applyPatches(DECIMALS, again)).toEqual(DECIMALS);
  },
);

const SCENARIO: Plain = {
  articles: [
    { id: 'duties', number: '6(2)', title: 'Duties' },
    { id: 'means', number: '7', title: { en: 'Means', fr: 'Moyens' } },
  ],
  groups: [{ id: 'G', positions: { means: { ideal: 30, salience: 0.3 } } }],
  delegations: [
    {
      id: 'AAA',
      name: "Côte d'Or",
      groups: ['G'],
      positions: { duties: { ideal: 1, salience: 1 } },
    },
    { id: 'BBB', name: 'Second', flag: 'de' },
  ],
};

test('headers by number and title, names without accents, decimal commas', () => {
  const lines = parseCells(
    "Country\tArt. 6(2)\tMoyens\tMeans weight\nCote d'Or\t80\t20\t0,5\nde\t10\t\t\nNobody\t1\t1\t1\n",
  );
  const reading = readTable(lines, SCENARIO);
  expect(reading).toEqual({
    header: 0,
    columns: [
      { use: 'who' },
      { use: 'position', article: 'duties', held: 'ideal' },
      { use: 'position', article: 'means', held: 'ideal' },
      { use: 'position', article: 'means', held: 'salience' },
    ],
    axis: { low: 0, high: 100 },
    lines: [0, 1, undefined],
  });
  const { patches, cells, refused } = makeTableEdit(lines, reading, SCENARIO);
  const after = applyPatches(SCENARIO, patches);
  expect({ cells, refused }).toEqual({ cells: 4, refused: [] });
  expect(getValueAt(after, ['delegations', 0, 'positions'])).toEqual({
    duties: { ideal: 80, salience: 1 },
    means: { ideal: 20, salience: 0.5 },
  });
  expect(getValueAt(after, ['delegations', 1, 'positions'])).toEqual({
    duties: { ideal: 10, salience: 0.5 },
  });
});

test('without headers the order of the file counts; what is no number is told', () => {
  const lines = parseCells('90\t10\nhigh\t120\n');
  const reading = readTable(lines, SCENARIO);
  expect(reading.header).toBe(-1);
  expect(reading.lines).toEqual([0, 1]);
  expect(makeTableEdit(lines, reading, SCENARIO).refused).toEqual([
    { line: 1, column: 0, text: 'high' },
    { line: 1, column: 1, text: '120' },
  ]);
});

test('any cells go to the clipboard and come back', () => {
  const cell = fc.string().map((text) => text.replace(/[\0\r]/g, '').trim());
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(block, (lines) => {
      expect(parseBlock(writeTsv(lines))).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

test('a red line with a condition stands in one cell', () => {
  const redLine = { at: 40, unless: { article: 'a_b.2', atMost: 30, then: 70 } };
  expect(writeRedLine(redLine)).toBe('40 unless a_b.2 <= 30 then 70');
  const articles = new Set(['a_b.2']);
  expect(readRedLine(writeRedLine(redLine), articles)).toEqual(redLine);
  expect(readRedLine('40 unless', articles)).toBeUndefined();
});

test('columns that fit no article are not taken for articles by their order', () => {
  const lines = parseCells('Bloc\tA\tB\tC\nwest\t1\t2\t3\n');
  const { columns } = readTable(lines, SCENARIO);
  expect(columns.some(({ use }) => use === 'position')).toBe(false);
});

test('a table of what no deal is worth fits, and says what does not', () => {
  const value: Plain = {
    delegations: [
      { id: 'IND', name: 'India' },
      { id: 'JPN', name: 'Japan' },
    ],
  };
  const lines = parseCells('Country;BATNA\nIndia;0,56\nJapan;5\n');
  const { cells, traits, refused, patches } = makeTableEdit(lines, readTable(lines, value), value);
  expect([cells, traits, refused]).toEqual([0, 1, [{ line: 2, column: 1, text: '5' }]]);
  expect(patches).toEqual([{ op: 'set', path: ['delegations', 0, 'reservation'], value: 0.56 }]);
});

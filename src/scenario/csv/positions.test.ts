import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditedDocument } from '../edit/edited-document.ts';
import { PARTIES } from '../edit/matrix.ts';
import { type Patch, patched } from '../edit/patch.ts';
import { asList, entry, type Plain, valueAt } from '../edit/plain.ts';
import { readScenario } from '../read.ts';
import { blockOf, cellsOf, tsv } from './cells.ts';
import { tableEdit } from './table-edit.ts';
import { withoutScale } from './headings.ts';
import { repeatedIn } from './line-uses.ts';
import { readTable } from './table-reading.ts';
import { redLineIn, redLineText } from './red-line.ts';
import { positionsCsv } from './write-positions.ts';

const shipped = join(import.meta.dirname, '../../../scenarios');
const names = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));

function opened(text: string): Plain {
  const read = new EditedDocument().open(text);
  if (!read.ok) throw new Error('not read');
  return read.value;
}

function withoutPositions(value: Plain): Plain {
  const patches = PARTIES.flatMap((party) =>
    asList(entry(value, party)).flatMap((item, index): Patch[] =>
      entry(item, 'positions') === undefined
        ? []
        : [{ op: 'drop', path: [party, index, 'positions'] }],
    ),
  );
  return patched(value, patches);
}

/** Large files are read four times here. */
const PATIENCE = 60_000;

test.each(names)(
  'the positions of %s go out as a table and come back',
  (name) => {
    const text = readFileSync(join(shipped, name), 'utf8');
    const value = opened(text);
    const lines = cellsOf(positionsCsv(value));
    const bare = withoutPositions(value);
    expect(bare).not.toEqual(value);
    const { patches, refused } = tableEdit(lines, readTable(lines, bare), bare);
    expect(refused).toEqual([]);
    const before = readScenario(text);
    const after = readScenario(JSON.stringify(patched(bare, patches)));
    expect(after.ok && after.scenario.rulesHash).toBe(before.ok && before.scenario.rulesHash);
  },
  PATIENCE,
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
  const lines = cellsOf(
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
  const { patches, cells, refused } = tableEdit(lines, reading, SCENARIO);
  const after = patched(SCENARIO, patches);
  expect({ cells, refused }).toEqual({ cells: 4, refused: [] });
  expect(valueAt(after, ['delegations', 0, 'positions'])).toEqual({
    duties: { ideal: 80, salience: 1 },
    means: { ideal: 20, salience: 0.5 },
  });
  expect(valueAt(after, ['delegations', 1, 'positions'])).toEqual({
    duties: { ideal: 10, salience: 0.5 },
  });
});

test('without headers the order of the file counts; what is no number is told', () => {
  const lines = cellsOf('90\t10\nhigh\t120\n');
  const reading = readTable(lines, SCENARIO);
  expect(reading.header).toBe(-1);
  expect(reading.lines).toEqual([0, 1]);
  expect(tableEdit(lines, reading, SCENARIO).refused).toEqual([
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
      expect(blockOf(tsv(lines))).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

test('one column of decimals with commas is one column, its empty lines in their places', () => {
  expect(blockOf('0,5\r\n\r\n0,7\r\n\r\n')).toEqual([['0,5'], [''], ['0,7'], ['']]);
});

test('a red line with a condition stands in one cell', () => {
  const redLine = { at: 40, unless: { article: 'a_b.2', atMost: 30, then: 70 } };
  expect(redLineText(redLine)).toBe('40 unless a_b.2 <= 30 then 70');
  expect(redLineIn(redLineText(redLine))).toEqual(redLine);
  expect(redLineIn('40 unless')).toBeUndefined();
});

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
  const lines = cellsOf(SHEET);
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
  const { patches, cells, refused, made } = tableEdit(lines, reading, EMPTY);
  expect({ cells, refused, made }).toEqual({
    cells: 10,
    refused: [],
    made: { delegations: 3, articles: 2, groups: 2, assumed: 1 },
  });
  const after = patched(EMPTY, patches);
  expect(valueAt(after, ['delegations'])).toEqual([
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
  expect(valueAt(after, ['articles', 1, 'options', 0])).toEqual({
    id: 'risk_criteria_may',
    position: 0,
    title: 'May',
    text: 'Each Party may take measures on risk criteria.',
  });
});

test('columns that fit no article are not taken for articles by their order', () => {
  const lines = cellsOf('Bloc\tA\tB\tC\nwest\t1\t2\t3\n');
  const { columns } = readTable(lines, SCENARIO);
  expect(columns.some(({ use }) => use === 'position')).toBe(false);
});

test('a semicolon parts cells where the comma parts decimals', () => {
  expect(cellsOf("Land;Scope\nCôte d'Ivoire;80,5\n")).toEqual([
    ['Land', 'Scope'],
    ["Côte d'Ivoire", '80,5'],
  ]);
  expect(cellsOf('Country,Brief\nA,"one; two"\n')).toEqual([
    ['Country', 'Brief'],
    ['A', 'one; two'],
  ]);
});

/** Headings as lecturers write them: in other words, in short, with scales in brackets, a mean below. */
const OTHER_WORDS = `Country;BATNA (0-1);PABS share;PABS how much they care;Technology transfer;Tech transfer: weight;IP peace clause;IP importance;Money;care;What the students read
Japan;;20;0,5;35;0,2;5;0,9;10;0,1;You bring reserve stocks and would rather pay than share what is patented.
India;0,56;80;1;90;0,7;100;0,8;60;0,5;You speak for those who make the samples and want the goods made of them.
Japan;0,5;20;0,5;35;0,2;5;0,9;10;0,1;Again.
Mean;0,53;50;0,75;62,5;0,45;52,5;0,85;35;0,3;
`;

test('headings in other words are of the article they mean, and what is not said is told', () => {
  const lines = cellsOf(OTHER_WORDS);
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
  expect(repeatedIn(lines, reading)).toEqual([{ name: 'Japan', line: 3, differs: [1, 10] }]);
  const { cells, traits, refused, made } = tableEdit(lines, reading, {});
  expect([cells, traits, refused]).toEqual([16, 3, []]);
  expect(made).toEqual({ delegations: 2, articles: 4, groups: 0, assumed: 1 });
});

test('a table of what no treaty is worth fits, and says what does not', () => {
  const value: Plain = {
    delegations: [
      { id: 'IND', name: 'India' },
      { id: 'JPN', name: 'Japan' },
    ],
  };
  const lines = cellsOf('Country;BATNA\nIndia;0,56\nJapan;5\n');
  const { cells, traits, refused, patches } = tableEdit(lines, readTable(lines, value), value);
  expect([cells, traits, refused]).toEqual([0, 1, [{ line: 2, column: 1, text: '5' }]]);
  expect(patches).toEqual([{ op: 'set', path: ['delegations', 0, 'reservation'], value: 0.56 }]);
});

test.each([
  ['BATNA (0-1)', 'BATNA'],
  ['Weight [0 to 100 %]', 'Weight'],
  ['Priority (out of 10)', 'Priority'],
  ['6(2)', '6(2)'],
  ['Article 6 (2)', 'Article 6 (2)'],
])('the scale is no part of the name: %s', (head, name) => {
  expect(withoutScale(head)).toBe(name);
});

test('numbers that titles begin with, and flags of those who have one', () => {
  const heads = ['Art. 4-5 One Health', '6(2): Duties', '3.1.2 Fees', '12 PABS', '2030 plan'];
  const lines = cellsOf(`Country;${heads.join(';')}\nBrazil;1;2;3;4;5\nNorthmere;5;4;3;2;1\n`);
  const flagOf = (name: string): string | undefined => (name === 'Brazil' ? 'br' : undefined);
  const made = patched({}, tableEdit(lines, readTable(lines, {}), {}, flagOf).patches);
  const numbers = heads.map((_, at) =>
    ['number', 'title'].map((key) => valueAt(made, ['articles', at, key])),
  );
  expect(numbers).toEqual([
    ['4-5', 'One Health'],
    ['6(2)', 'Duties'],
    ['3.1.2', 'Fees'],
    ['12', 'PABS'],
    ['2030', 'plan'],
  ]);
  expect([0, 1].map((at) => valueAt(made, ['delegations', at, 'flag']))).toEqual(['br', undefined]);
});

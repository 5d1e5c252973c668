/** Whatever is pasted as a table is judged cell by cell at the import: what is laid in, the reader of files accepts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASE } from '../../../test/fixtures/scenario/base.ts';
import { tableTexts } from '../../../test/mutations/tables.ts';
import { type Patch, applyPatches } from '../edit/patch.ts';
import { asList, getEntry, type Plain, getValueAt } from '../edit/plain.ts';
import { LIMITS } from '../limits.ts';
import { readScenario } from '../read.ts';
import { toJson } from '../to-json.ts';
import { findBrokenQuotes, parseCells, findUnparted } from './cells.ts';
import { inLines, findLayout } from './layout.ts';
import { makeTableEdit, type RefusedCell } from './table-edit.ts';
import { readTable } from './table-reading.ts';
import { makeWordingsEdit } from './wordings.ts';
import { readWordings } from './wordings-reading.ts';

const written = toJson(BASE);
const HARBOUR = JSON.parse(written.ok ? written.json : '{}') as Plain;

/** A scenario with nothing in it, as the desk begins one, and what the table does not bring put beside it. */
const EMPTY: Plain = {
  format: 'square-brackets/scenario@1',
  id: 'x',
  title: 'X',
  procedure: { sittings: 3 },
};

/** As the desk lays a text in. */
function laid(
  text: string,
  value: Plain,
): { after: Plain; refused: readonly RefusedCell[]; lines: string[][] } {
  const cells = parseCells(text);
  const lines = inLines(cells, findLayout(cells)).map((line) => [...line]);
  const wordings = readWordings(cells, value);
  const edit: { patches: Patch[]; refused: RefusedCell[] } = wordings
    ? makeWordingsEdit(cells, wordings, value)
    : makeTableEdit(lines, readTable(lines, value), value);
  return {
    after: applyPatches(value, edit.patches),
    refused: edit.refused,
    lines: wordings ? cells : lines,
  };
}

/** Errors of a scenario, but for lists that a table need not fill. */
function errorsIn(value: Plain): string[] {
  return readScenario(JSON.stringify(value))
    .findings.filter(
      ({ severity, code }) => severity === 'error' && !/^(key\/missing|list\/short)$/.test(code),
    )
    .map(({ code, path, message }) => `${code} ${path} ${message}`);
}

test.each<[string, Plain]>([
  ['a scenario', HARBOUR],
  ['nothing', EMPTY],
])('any table laid into %s leaves no error, and each refused cell has its place', (_, value) => {
  let refusals = 0;
  fc.assert(
    fc.property(tableTexts, (text) => {
      const { after, refused, lines } = laid(text, value);
      expect(errorsIn(after)).toEqual([]);
      for (const { line, column } of refused) expect(lines[line]?.[column]).toBeDefined();
      refusals += refused.length;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(refusals).toBeGreaterThan(50);
});

const places = (text: string, value: Plain = EMPTY): string[] =>
  laid(text, value).refused.map(
    ({ line, column, text: said }) => `${line + 1}:${column + 1} ${said}`,
  );

describe('is refused at its line and column', () => {
  test.each([
    ['a formula as a name', 'Country;Scope\n=HYPERLINK("x");5\nBay;9', ['2:1 =HYPERLINK("x")']],
    ['a formula as a brief', 'Country;Scope;Brief\nAsh;5;@SUM(A1)\nBay;9;- ask', ['2:3 @SUM(A1)']],
    ['a formula as a number', 'Country;Scope\nAsh;=1+1\nBay;9\nCay;5', ['2:2 =1+1']],
    ['a control character', 'Country;Scope;Brief\nAsh;5;a\u001bb\nBay;9;', ['2:3 a\u001bb']],
    ['a change of direction', 'Country;Scope\nA\u202eh;5\nBay;9', ['2:1 A\u202eh']],
    [
      'a weight beyond any',
      `Country;Votes;Scope\nAsh;${'9'.repeat(20)};5\nBay;1;9`,
      [`2:2 ${'9'.repeat(20)}`],
    ],
    ['a negative weight', 'Country;Votes;Scope\nAsh;-1;5\nBay;1;9', ['2:2 -1']],
    ['a heading', 'Country;Sco\u202epe;Duties\nAsh;5;1\nBay;9;2', ['1:2 Sco\u202epe']],
    ['a group', 'Country;Bloc;Scope\nAsh;Co\u202est;5\nBay;;9', ['2:2 Co\u202est']],
    [
      'a wording',
      'Article;Option;Position;Text\nFees;None;0;No fee\u001b.\nFees;All;100;A fee.',
      ['2:4 No fee\u001b.'],
    ],
  ])('%s', (_, text, refused) => {
    expect(places(text)).toEqual(refused);
  });

  test('a red line that hangs on an article there is not', () => {
    const lines =
      'id;fees;fees: redLine\nAAA;10;40 unless fee <= 30 then 70\nBBB;9;40 unless fees <= 30 then 700';
    expect(places(lines, HARBOUR)).toEqual([
      '2:3 40 unless fee <= 30 then 70',
      '3:3 40 unless fees <= 30 then 700',
    ]);
  });

  test('what is more than a scenario may have', () => {
    const many = Array.from({ length: LIMITS.delegations + 2 }, (_, n) => `D${n};5`);
    expect(places(`Country;Scope\n${many.join('\n')}`)).toEqual(['1002:1 D1000', '1003:1 D1001']);
    const articles = Array.from({ length: LIMITS.articles + 5 }, (_, n) => `Scope ${n}x`);
    const heads = `Country;${articles.join(';')}\nAsh;${articles.map(() => 5).join(';')}`;
    expect(places(heads)).toEqual([200, 201, 202, 203, 204].map((n) => `1:${n + 2} Scope ${n}x`));
    const options = Array.from(
      { length: LIMITS.options + 1 },
      (_, n) => `Fees;O${n};${n};Text ${n}.`,
    );
    expect(places(`Article;Option;Position;Text\n${options.join('\n')}`)).toEqual(['66:1 Fees']);
  });
});

test('groups are listed once each, and none of them is empty', () => {
  const { after } = laid('Country;Bloc;Scope\nAsh;Coast, ,coast/ Shore;5\nBay;-;9', EMPTY);
  expect([
    getValueAt(after, ['delegations', 0, 'groups']),
    asList(getEntry(after, 'groups')).length,
  ]).toEqual([['coast', 'shore'], 2]);
});

test('lines within a cell end as they do in a scenario', () => {
  const { after, refused } = laid(
    'Country,Scope,Brief\r\nAsh,5,"Ask.\r\nWait."\r\nBay,9,\r\n',
    EMPTY,
  );
  expect([getValueAt(after, ['delegations', 0, 'brief']), refused]).toEqual(['Ask.\nWait.', []]);
});

test('a quotation mark that is not closed is told, and so is a line parted by another sign', () => {
  expect(findBrokenQuotes('Country,Scope\nAsh,"5\nBay,9\n')).toEqual([2]);
  expect(findBrokenQuotes('Country,Scope\nAsh,"5" x,3\nBay,9\n')).toEqual([2]);
  expect(findBrokenQuotes('Country,Pipe 12" wide\nAsh,"5"\n')).toEqual([]);
  const mixed = parseCells(
    'Country;Scope;Duties\nAsh;5;1\nBay,9,2\nCay;3;4\nA note, nothing more\n',
  );
  expect(findUnparted(mixed)).toEqual([3]);
});

test('ten thousand columns are read in a moment', () => {
  const wide = Array.from({ length: 10_000 }, (_, n) => n);
  const text = [
    ['Country', ...wide.map((n) => `A${n}`)],
    ['Ash', ...wide.map(() => '5')],
  ]
    .map((line) => line.join(';'))
    .join('\n');
  const { after } = laid(text, EMPTY);
  expect([errorsIn(after), asList(getEntry(after, 'articles')).length]).toEqual([
    [],
    LIMITS.articles,
  ]);
});

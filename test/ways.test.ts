/** Each way round: forms, table, source and CSV lay every shipped scenario down as they took it up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPPED, shippedText } from './fixtures/shipped.ts';
import { parseBlock, parseCells, writeTsv } from '../src/scenario/csv/cells.ts';
import { makeTableEdit } from '../src/scenario/csv/table-edit.ts';
import { readTable } from '../src/scenario/csv/table-reading.ts';
import { writePositionsCsv } from '../src/scenario/csv/write-positions.ts';
import { EditedDocument } from '../src/scenario/edit/edited-document.ts';
import { readMatrix, CELL_MEASURES } from '../src/scenario/edit/matrix.ts';
import type { Patch } from '../src/scenario/edit/patch.ts';
import { isList, isMap, type Plain, getValueAt } from '../src/scenario/edit/plain.ts';
import type { Path } from '../src/scenario/problem.ts';
import { readScenario } from '../src/scenario/read.ts';
import type { Scenario } from '../src/scenario/resolved.ts';
import { editGrid, readGridTexts } from '../src/page/features/desk/view/grid/grid-edit.ts';
import { layBlock } from '../src/page/features/desk/model/grid.ts';

/** A document on the desk, with its value as the forms show it. */
type Desk = { document: EditedDocument; value: Plain };
/** Takes a part of the document up and lays it down again. `slip`: with one mistake on the way. */
type Way = (desk: Desk, slip: boolean, pick: fc.GeneratorValue) => void;

function deskOf(text: string): Desk {
  const document = new EditedDocument();
  const opened = document.open(text);
  if (!opened.ok) throw new Error('not opened');
  return { document, value: opened.value };
}

function meaningOf(text: string): { rules: string; texts: string } | string[] {
  const reading = readScenario(text);
  return reading.ok
    ? { rules: reading.scenario.rulesHash, texts: reading.scenario.textHash }
    : reading.findings.map(({ code }) => code);
}

function leaves(value: Plain, path: Path = []): Path[] {
  if (isList(value)) return value.flatMap((item, i) => leaves(item, [...path, i]));
  if (isMap(value))
    return Object.keys(value).flatMap((key) => leaves(value[key] ?? null, [...path, key]));
  return [path];
}

/** Items of lists that hold mappings: what a form takes away and puts back. */
function items(value: Plain, path: Path = []): Path[] {
  if (isList(value))
    return value.flatMap((item, i) =>
      isMap(item) ? [[...path, i], ...items(item, [...path, i])] : [],
    );
  if (isMap(value))
    return Object.keys(value).flatMap((key) => items(value[key] ?? null, [...path, key]));
  return [];
}

const other = (value: Plain | undefined): Plain =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'boolean'
      ? !value
      : `${String(value)} x`;

/** Types over fields and types them back, takes parts away and puts them back in their place. */
const forms: Way = ({ document, value }, slip, pick) => {
  const [fields, parts] = [leaves(value), items(value)];
  const typed = Array.from({ length: 40 }, () => pick(fc.constantFrom, ...fields));
  const taken = Array.from({ length: 3 }, () => pick(fc.constantFrom, ...parts));
  const set = (path: Path, to: Plain): Patch => ({ op: 'set', path, value: to });
  for (const path of typed) document.apply([set(path, other(getValueAt(value, path)))], false);
  for (const path of typed) document.apply([set(path, getValueAt(value, path) ?? null)], false);
  for (const path of taken) {
    document.apply([{ op: 'drop', path }], false);
    document.apply([{ op: 'insert', path, value: getValueAt(value, path) ?? null }], false);
  }
  if (slip) document.apply([{ op: 'drop', path: ['delegations', 0, 'positions'] }], false);
};

/** Copies the whole table and pastes it where it was, measure by measure. */
const table: Way = ({ document, value }, slip) => {
  const matrix = readMatrix(value);
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const range = { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 };
  for (const measure of CELL_MEASURES) {
    const copied = readGridTexts(matrix, measure, range);
    if (slip) copied.unshift(copied.pop() ?? []);
    const entries = layBlock(parseBlock(writeTsv(copied)), range, size);
    const { patches, refused } = editGrid(matrix, measure, entries);
    expect([entries.length, refused]).toEqual([size.rows * size.columns, 0]);
    document.apply(patches, false);
  }
};

/** The whole text typed anew, in the other notation. */
const source: Way = ({ document, value }, slip) => {
  const written = slip ? { ...(value as object), id: 'another' } : value;
  expect(document.replace(JSON.stringify(written, null, 2), false).ok).toBe(true);
};

/** The positions out as a table and in again over what they came from. */
const csv: Way = ({ document, value }, slip) => {
  const lines = parseCells(writePositionsCsv(value));
  if (slip)
    lines.splice(1, 2, lines[2] ?? [], [
      ...(lines[2] ?? []).slice(0, 3),
      ...(lines[1] ?? []).slice(3),
    ]);
  const { patches, refused } = makeTableEdit(lines, readTable(lines, value), value);
  expect(refused).toEqual([]);
  document.apply(patches, false);
};

const ROUNDS = SHIPPED.flatMap((name) =>
  Object.entries({ forms, table, source, csv }).map(
    ([called, way]) => [called, name, way] as const,
  ),
);

/** Large files are printed and read several times here. */
const PATIENCE = 120_000;

test.each(ROUNDS)(
  '%s: %s means the same',
  (_, name, way) => {
    const text = shippedText(name);
    const before = meaningOf(text);
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const desk = deskOf(text);
        way(desk, false, pick);
        expect(meaningOf(desk.document.text())).toEqual(before);
      }),
      { numRuns: way === forms ? 3 : 1 },
    );
  },
  PATIENCE,
);

test.each(Object.entries({ forms, table, source, csv }))(
  '%s with a slip on the way are found out',
  (_, way) => {
    const text = shippedText('high-seas-class');
    fc.assert(
      fc.property(fc.gen(), (pick) => {
        const desk = deskOf(text);
        way(desk, true, pick);
        expect(meaningOf(desk.document.text())).not.toEqual(meaningOf(text));
      }),
      { numRuns: 1 },
    );
  },
);

/** What forms of the desk set, and what the reader makes of it. */
const RULES: readonly { path: Path; value: Plain; read: (scenario: Scenario) => unknown }[] = [
  { path: ['draw'], value: 'none', read: ({ draw }) => draw },
  { path: ['draw'], value: 'small', read: ({ draw }) => draw },
  {
    path: ['procedure', 'adjourn'],
    value: true,
    read: ({ procedure }) => procedure.adjourn,
  },
  {
    path: ['procedure', 'voteIsFinal'],
    value: true,
    read: ({ procedure }) => procedure.voteIsFinal,
  },
  {
    path: ['procedure', 'fullAttendance'],
    value: true,
    read: ({ procedure }) => procedure.fullAttendance,
  },
  {
    path: ['procedure', 'text'],
    value: 'closed',
    read: ({ procedure }) => procedure.textClosed && 'closed',
  },
  {
    path: ['procedure', 'objections'],
    value: { stopVoteAt: '1/3', of: 'votes' },
    read: ({ procedure }) =>
      procedure.objections?.stopVoteAt.denominator === 3 && {
        stopVoteAt: '1/3',
        of: procedure.objections.of,
      },
  },
  { path: ['procedure', 'bindsAll'], value: true, read: ({ procedure }) => procedure.bindsAll },
  { path: ['procedure', 'exit'], value: true, read: ({ procedure }) => procedure.exit },
  {
    path: ['procedure', 'signatories'],
    value: 6,
    read: ({ procedure }) => procedure.signatories,
  },
  { path: ['words', 'chair'], value: 'President', read: ({ words }) => words?.chair },
];

test.each(
  RULES.map((rule) => [`${rule.path.join('.')}: ${JSON.stringify(rule.value)}`, rule] as const),
)(
  '%s set by a form is what the file says, and taken back leaves it as it was',
  (_, { path, value, read }) => {
    const text = shippedText('high-seas-class');
    const { document } = deskOf(text);
    document.apply([{ op: 'set', path, value }], false);
    const reading = readScenario(document.text());
    expect(reading.ok && read(reading.scenario)).toEqual(value);
    expect(meaningOf(document.text())).not.toEqual(meaningOf(text));
    const before = getValueAt(deskOf(text).value, path);
    document.apply(
      [before === undefined ? { op: 'drop', path } : { op: 'set', path, value: before }],
      false,
    );
    expect(meaningOf(document.text())).toEqual(meaningOf(text));
  },
);

/** The matrix of positions as a file for spreadsheets: who by article; ideals first, then what goes with them. */
import { readMatrix, type MatrixColumn, type MatrixRow } from '../edit/matrix.ts';
import { asList, asText, getEntry, isMap, type Plain, readWords } from '../edit/plain.ts';
import { writeCsv, type Separator } from './cells.ts';
import { writeRedLine } from './red-line.ts';

/** What a column may hold besides the ideal, named after the article and a colon. */
export const BESIDE = ['salience', 'redLine', 'basis'] as const;

type Reads = (position: Plain | undefined) => string;

const READ: Readonly<Record<'ideal' | (typeof BESIDE)[number], Reads>> = {
  ideal: (position) => asText(getEntry(position, 'ideal')),
  salience: (position) => asText(getEntry(position, 'salience')),
  redLine: (position) => writeRedLine(getEntry(position, 'redLine')),
  basis: (position) => asText(getEntry(position, 'basis')),
};

/** Own positions only: what is inherited stays with its group. */
export function writePositionsCsv(value: Plain, separator?: Separator): string {
  const { columns, rows } = readMatrix(value);
  const figure = (text: string) =>
    separator === ';' ? text.replace(DECIMAL_POINT, '$1,$2') : text;
  const heads = ['ideal', ...BESIDE] as const;
  const header = [
    'id',
    'kind',
    'name',
    ...heads.flatMap((head) => columns.map(({ id }) => (head === 'ideal' ? id : `${id}:${head}`))),
    ...WRITTEN,
  ];
  const lines = rows.map((row) => [
    row.id,
    row.party,
    readWords(row.name, 'en'),
    ...heads.flatMap((head) =>
      columns.map((column, at) => figure(READ[head](own(row, column, at)))),
    ),
    ...WRITTEN.map((trait) => {
      const text = writeTrait(getEntry(findPart(value, row), trait));
      return FIGURES.has(trait) ? figure(text) : text;
    }),
  ]);
  return writeCsv([header, ...lines], separator);
}

/** What else of a delegation goes along, so that a spreadsheet has all it brought. */
const WRITTEN = ['groups', 'votes', 'capability', 'reservation', 'flag', 'brief'] as const;

const FIGURES: ReadonlySet<string> = new Set(['votes', 'capability', 'reservation']);
const DECIMAL_POINT = /^(-?\d{1,20})\.(\d{1,20})$/;

function findPart(value: Plain, { party, index }: MatrixRow): Plain | undefined {
  return party === 'delegations' ? asList(getEntry(value, party))[index] : undefined;
}

/** A text in several languages fits no cell: it stays in the file. */
function writeTrait(trait: Plain | undefined): string {
  if (Array.isArray(trait)) return trait.map(asText).join(', ');
  return isMap(trait) ? '' : asText(trait);
}

function own(row: MatrixRow, _column: MatrixColumn, at: number): Plain | undefined {
  const cell = row.cells[at];
  return cell && cell.from === undefined && isMap(cell.position) ? cell.position : undefined;
}

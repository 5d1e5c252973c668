/** Heads and cells of the table of positions. */
import { memo } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import type { GridRange } from '../../model/grid.ts';
import {
  type MatrixCell,
  type Matrix,
  type MatrixRow,
  type CellMeasure,
  readMeasure,
} from '../../../../../scenario/edit/matrix.ts';
import { asText, getEntry, isMap, readWords } from '../../../../../scenario/edit/plain.ts';
import type { Rest } from '../../../../../scenario/edit/rest-row.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { HEAD, writeColumnStart, ROW } from './grid-measures.ts';
import styles from './desk-grid.module.css?names';
import parts from '../../../../ui/parts.module.css?names';
import { dress, Text } from '../../../../ui/layout/primitives.tsx';

/** Upper ends of the bands of the scale, as the design has them for tables. */
const BANDS = [14, 37, 59, 81] as const;

function findIdealBand(ideal: number | undefined): number | undefined {
  if (ideal === undefined) return undefined;
  const band = BANDS.findIndex((end) => ideal <= end);
  return band < 0 ? BANDS.length : band;
}

const GROUNDS = ['n2', 'n1', 'ok', 'b1', 'b2'] as const;

/** The colours of a band of the scale, counted from its low end. */
export function findBandClass(band: number | undefined): string | undefined {
  return band === undefined
    ? dress({ ground: 'paper-2' })
    : parts[`stance-${GROUNDS[band] ?? 'ok'}`];
}

export function GridHead({
  matrix,
  columns,
  active,
  titled,
}: {
  matrix: Matrix;
  columns: { first: number; last: number };
  active: GridRange;
  /** There is room for the titles. */
  titled: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div role="row" aria-rowindex={1} className={styles['desk-grid-head']}>
      <div role="columnheader" aria-colindex={1} className={styles['desk-grid-corner']}>
        {t('desk.positions.who')}
      </div>
      {matrix.columns.slice(columns.first, columns.last + 1).map((column, at) => {
        const index = columns.first + at;
        const title = readWords(column.title, language);
        return (
          <div
            role="columnheader"
            aria-colindex={index + 2}
            className={styles['desk-grid-column']}
            key={column.id}
            data-active={index >= active.left && index <= active.right}
            title={title}
            style={{ left: writeColumnStart(index) }}
          >
            <div>
              <span>{column.number || column.id}</span>{' '}
              <span className={titled ? dress({ weight: 500 }) : 'visually-hidden'}>{title}</span>
            </div>
            <Spread matrix={matrix} column={index} />
          </div>
        );
      })}
    </div>
  );
}

/** How many stand in each fifth of the scale. */
const Spread = memo(function Spread({ matrix, column }: { matrix: Matrix; column: number }) {
  const counts = [0, 0, 0, 0, 0];
  for (const { cells, party } of matrix.rows) {
    const ideal = readMeasure(cells[column], 'ideal');
    if (ideal === undefined || party === 'groups') continue;
    const fifth = Math.min(4, Math.floor(ideal / 20));
    counts[fifth] = (counts[fifth] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return (
    <svg className={styles['desk-spread']} viewBox="0 0 30 12" aria-hidden="true">
      {counts.map((count, fifth) => (
        // oxlint-disable-next-line react/no-array-index-key -- a fifth of the scale is its place
        <rect
          key={fifth}
          x={fifth * 6}
          width="5"
          y={12 - (count / most) * 12}
          height={(count / most) * 12}
        />
      ))}
    </svg>
  );
});

/** Below the lines: those that are not among them, or have only what their groups say. It is read and not typed into. */
export function RestRow({
  rest,
  row,
  measure,
  columns,
}: {
  rest: Rest;
  row: number;
  measure: CellMeasure;
  columns: { first: number; last: number };
}) {
  const t = useWords();
  const digits = measure === 'salience' ? 2 : 0;
  return (
    <div role="row" aria-rowindex={row} className={styles['desk-grid-rest']}>
      <div role="rowheader" aria-colindex={1} className={styles['desk-grid-name']}>
        <Text breaks="cut">
          {t(rest.kind === 'byGroup' ? 'desk.positions.byGroup' : 'desk.positions.others', {
            n: rest.count,
          })}
        </Text>
      </div>
      {listIndices(columns.first, columns.last).map((column) => {
        const { mean, inherited } = rest.cells[column] ?? { mean: undefined, inherited: false };
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-readonly
            className={`${styles['desk-grid-cell']} ${findBandClass(measure === 'salience' ? undefined : findIdealBand(mean))}`}
            data-inherited={inherited}
            style={{ left: writeColumnStart(column) }}
          >
            {mean?.toFixed(digits) ?? '·'}
            {inherited && (
              <span className="visually-hidden"> {t('desk.positions.fromGroups')}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function RowHead({ line, active }: { line: MatrixRow; active: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const name = readWords(line.name, language) || line.id;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className={styles['desk-grid-name']}
      data-active={active}
      title={name}
    >
      <Flag code={line.flag || undefined} />
      <Text breaks="cut">{name}</Text>
      {line.party !== 'delegations' && (
        <Text as="small" weight={500} tone="faint" grow="end">
          {t(`desk.party.${line.party}`)}
        </Text>
      )}
    </div>
  );
}

type CellProps = {
  id: string;
  cell: MatrixCell | undefined;
  measure: CellMeasure;
  row: number;
  column: number;
  active: boolean;
  chosen: boolean;
};

const same = (one: CellProps, other: CellProps): boolean =>
  one.cell?.position === other.cell?.position &&
  one.cell?.from === other.cell?.from &&
  one.measure === other.measure &&
  one.row === other.row &&
  one.active === other.active &&
  one.chosen === other.chosen;

const GridCell = memo(function GridCell({
  id,
  cell,
  measure,
  row,
  column,
  active,
  chosen,
}: CellProps) {
  const t = useWords();
  const shown = readMeasure(cell, measure);
  const ideal = readMeasure(cell, 'ideal');
  const salience = readMeasure(cell, 'salience');
  const basis = asText(getEntry(cell?.position, 'basis'));
  const conditional = measure === 'redLine' && isMap(getEntry(cell?.position, 'redLine'));
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 2}
      aria-selected={chosen}
      className={`${styles['desk-grid-cell']} ${findBandClass(findIdealBand(ideal))}`}
      data-row={row}
      data-column={column}
      data-inherited={cell?.from !== undefined}
      data-active={active}
      data-chosen={chosen}
      data-sourced={basis === 'sourced'}
      style={{ left: writeColumnStart(column) }}
    >
      {shown ?? (cell ? '' : '·')}
      {conditional && '*'}
      {cell?.from !== undefined && (
        <span className="visually-hidden"> {t('desk.positions.from', { group: cell.from })}</span>
      )}
      {basis === 'sourced' && <span className="visually-hidden"> {t('desk.choice.sourced')}</span>}
      {salience !== undefined && <i aria-hidden="true" style={{ width: `${salience * 60}%` }} />}
    </div>
  );
}, same);

type RowProps = {
  line: MatrixRow;
  row: number;
  measure: CellMeasure;
  /** Columns that are drawn. */
  first: number;
  last: number;
  /** Column of the active cell; -1 in other rows. */
  active: number;
  /** What is chosen of the row; right of it is less where nothing is. */
  left: number;
  right: number;
};

/** Only rows that the selection enters or leaves are drawn again. */
export const PositionsRow = memo(function GridRow(props: RowProps) {
  const { line, row, measure, first, last, active, left, right } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles['desk-grid-row']}
      style={{ top: HEAD + row * ROW }}
    >
      <RowHead line={line} active={left <= right} />
      {listIndices(first, last).map((column) => (
        <GridCell
          key={column}
          id={makeCellId(row, column)}
          cell={line.cells[column]}
          measure={measure}
          row={row}
          column={column}
          active={column === active}
          chosen={column >= left && column <= right}
        />
      ))}
    </div>
  );
});

export function makeCellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function listIndices(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

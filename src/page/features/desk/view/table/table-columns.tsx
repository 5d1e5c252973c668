/** What the columns of a table are, and the line that names them. */
import { useId } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { readHeads } from '../../../../../scenario/csv/headings.ts';
import { listNewTitles, WIDEST } from '../../../../../scenario/csv/new-columns.ts';
import {
  type ColumnUse,
  readFrom,
  type TableReading,
  withColumns,
} from '../../../../../scenario/csv/table-reading.ts';
import { useColumnChoices } from './column-choices.ts';
import { TableAxis } from './table-axis.tsx';
import { begin, TableColumn } from './table-column.tsx';
import tableImport from './table-import.module.css?names';
import { Row, Small } from '../../../../ui/layout/primitives.tsx';

export type TableProps = {
  lines: readonly (readonly string[])[];
  reading: TableReading;
  change: (reading: TableReading) => void;
};

/** Lines offered as the header. */
const OFFERED = 12;
/** Titles that are offered in every column, at most. */
const MANY = 60;

export function TableColumns({ lines, reading, change }: TableProps) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { columns, header } = reading;
  const heads = readHeads(lines, header);
  const id = useId();
  const titles = listNewTitles(columns);
  // Each of them is offered in each column: of very many, a column is offered its own alone.
  const choicesOf = useColumnChoices(titles.length > MANY ? [] : titles);
  const set = (index: number, use: ColumnUse): void => {
    const next = columns.map((column, at) => (at === index ? use : column));
    change(withColumns(lines, reading, next, value));
  };
  return (
    <fieldset>
      <legend>{t('desk.table.columns')}</legend>
      <Row wrap items="center" gap={4}>
        <label htmlFor={id}>{t('desk.table.header')}</label>
        <select
          id={id}
          value={header}
          onChange={({ target }) => change(readFrom(lines, Number(target.value), value))}
        >
          <option value={-1}>{t('desk.table.header.none')}</option>
          {lines.slice(0, OFFERED).map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line of a table is its place
            <option key={index} value={index}>
              {t('desk.table.header.line', { n: index + 1, first: begin(line) })}
            </option>
          ))}
        </select>
      </Row>
      <TableAxis axis={reading.axis} change={(axis) => change({ ...reading, axis })} />
      <div className={tableImport['desk-import-grid']} data-part="desk-import-grid">
        {columns.slice(0, WIDEST).map((use, index) => (
          <TableColumn
            // oxlint-disable-next-line react/no-array-index-key -- a column of a table is its place
            key={index}
            index={index}
            head={heads[index] ?? ''}
            lines={lines}
            header={header}
            use={use}
            choicesOf={choicesOf}
            set={(next) => set(index, next)}
          />
        ))}
      </div>
      {columns.length > WIDEST && (
        <Small role="status">{t('desk.table.wide', { n: columns.length - WIDEST })}</Small>
      )}
    </fieldset>
  );
}

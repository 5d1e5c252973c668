/** What a table comes to, before it is laid in: what fits, what is left out, and what is refused. */
import { useWords } from '../../../../speech/words.ts';
import { readHeads } from '../../../../../scenario/csv/headings.ts';
import type { LayoutKind } from '../../../../../scenario/csv/layout.ts';
import { RESERVATION } from '../../../../../scenario/csv/new-parts.ts';
import type { RefusedCell, TableEdit } from '../../../../../scenario/csv/table-edit.ts';
import { findRepeated, whoColumn } from '../../../../../scenario/csv/line-uses.ts';
import { showSome, showCell } from '../../../../../scenario/csv/shown.ts';
import type { TableReading } from '../../../../../scenario/csv/table-reading.ts';
import tableImport from './table-import.module.css?names';
import { Mono } from '../../../../ui/layout/primitives.tsx';

type Props = {
  made: TableEdit;
  lines: readonly (readonly string[])[];
  reading: TableReading;
  layout: LayoutKind;
};

/** Cells and columns that are named. */
const NAMED = 8;

export function TableResult({ made: edit, lines, reading, layout }: Props) {
  const t = useWords();
  const { made, cells, traits, refused, signs, covered } = edit;
  const heads = readHeads(lines, reading.header);
  const who = whoColumn(reading.columns);
  const asked = reading.columns.flatMap((one) => (one.use === 'asked' ? [one.title] : []));
  const named = (column: number): string =>
    showCell(heads[column] ?? '') || t('desk.table.nth', { n: column + 1 });
  // A table that was turned has its cells elsewhere than the sheet it comes from.
  const place = ({ line, column, text }: RefusedCell): string => {
    const said = showCell(text);
    return layout === 'lines'
      ? t('desk.table.refused', { line: line + 1, column: column + 1, said })
      : t('desk.table.refusedOf', {
          who: showCell(lines[line]?.[who] ?? ''),
          head: named(column),
          said,
        });
  };
  return (
    <p role="status">
      {t('desk.table.made', { ...made })}{' '}
      {covered.length > 0 && (
        <b>
          {t('desk.table.covered', {
            n: covered.length,
            first: showSome(covered.map(named)),
          })}{' '}
        </b>
      )}
      {asked.length > 0 && (
        <b>{t('desk.table.unsure', { n: asked.length, first: showSome(asked) })} </b>
      )}
      {t('desk.table.result', { cells, traits, refused: refused.length })}{' '}
      {refused.slice(0, NAMED).map((one) => (
        <Mono className={tableImport['desk-refused']} key={`${one.line} ${one.column}`}>
          {place(one)}
        </Mono>
      ))}
      {signs.length > 0 &&
        t('desk.table.signs', {
          n: signs.length,
          signs: showSome([...new Set(signs.map(({ text }) => text.trim()))]),
          first: place(signs[0] as RefusedCell),
        })}{' '}
      {made.assumed > 0 && t('desk.table.assumed', { n: made.assumed, value: RESERVATION })}{' '}
      <TableRepeated lines={lines} reading={reading} named={named} />
    </p>
  );
}

type RepeatedProps = Pick<Props, 'lines' | 'reading'> & { named: (column: number) => string };

/** What becomes of the second line of a name, and what it would have said otherwise. */
function TableRepeated({ lines, reading, named }: RepeatedProps) {
  const t = useWords();
  return findRepeated(lines, reading)
    .slice(0, NAMED)
    .map(({ name, line, differs }) => {
      const use = reading.lines[line - reading.header - 1];
      const becomes = use === undefined ? 'left' : use === 'new' ? 'new' : 'over';
      return (
        <span className={tableImport['desk-refused']} key={line}>
          {t('desk.table.repeated', {
            name: showCell(name),
            line: line + 1,
            becomes,
            differs: differs.length,
          })}{' '}
          {showSome(differs.map(named))}
        </span>
      );
    });
}

/** A table walked by the arrow keys; of a long one only what is in sight is drawn. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Stance } from '../../../session/game/hall-model.ts';
import compareTables from './compare-tables.module.css?names';
import parts from '../../../ui/parts.module.css?names';
import { usePaper } from '../../../ui/use-paper.ts';

export type GridCell = {
  text: string;
  /** In full, for screen readers and the pointer. */
  title: string;
  band?: Stance;
  /** Nothing stands, or nothing was seen. */
  empty?: boolean;
};
export type DataGridRow = {
  key: string;
  head: ReactNode;
  title: string;
  cells: readonly GridCell[];
  /** Stands beside the runs and is none. */
  beside?: boolean;
  /** In the pair laid side by side. */
  mark?: 'one' | 'other';
  act?: (other: boolean) => void;
};
/** `heard`: in place of the title, which is too long to come with every cell. */
export type GridColumn = { key: string; head: string; title: string; heard?: string };

/** Rows up to which all are drawn. */
const ALL = 60;
/** Rows drawn past either edge. */
const MARGIN = 12;

type Props = {
  label: string;
  corner: string;
  columns: readonly GridColumn[];
  rows: readonly DataGridRow[];
  /** Of a cell at least, in rem. */
  cellWidth: number;
};

export function DataGrid({ label, corner, columns, rows, cellWidth }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const moved = useRef(false);
  const { from, to, height, measure } = useWindow(box, rows.length);
  const row = Math.min(at[0], rows.length - 1);
  const column = Math.min(at[1], columns.length);
  const inSight = row >= from && row < to;
  // After each drawing: the cell may come only once its row has been scrolled to.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (event: KeyboardEvent): void => {
    const next = step(event.key, [row, column], rows.length, columns.length);
    if (event.key === 'Enter' || event.key === ' ') {
      rows[row]?.act?.(event.key === ' ');
    } else if (next) {
      moved.current = true;
      if (next[0] < from || next[0] >= to) box.current?.scrollTo({ top: next[0] * height });
      setAt(next);
      measure();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className={compareTables['grid-box']}
      data-long={rows.length > ALL}
      ref={box}
      onScroll={measure}
    >
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        style={{ minWidth: `${11 + columns.length * cellWidth}rem` }}
        onKeyDown={go}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{corner}</th>
            {columns.map(({ key, head, title, heard = title }) => (
              <th key={key} scope="col" title={title}>
                <span aria-hidden="true">{head}</span>
                <span className="visually-hidden">{heard}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={from} height={height} />
          {rows.slice(from, to).map((one, i) => (
            <Row
              key={one.key}
              row={one}
              at={from + i}
              tab={from + i === row || (!inSight && i === 0) ? column : null}
              enter={(c) => setAt([from + i, c])}
            />
          ))}
          <Space rows={rows.length - to} height={height} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ rows, height }: { rows: number; height: number }) {
  return rows > 0 ? <tr aria-hidden="true" style={{ height: rows * height }} /> : null;
}

type RowProps = {
  row: DataGridRow;
  at: number;
  tab: number | null;
  enter: (column: number) => void;
};

function Row({ row, at, tab, enter }: RowProps) {
  const { head, title, cells, beside = false, mark, act } = row;
  const marked = mark === undefined ? {} : { 'data-mark': mark };
  return (
    <tr aria-rowindex={at + 2} className={beside ? compareTables['row-beside'] : ''} {...marked}>
      <th
        scope="row"
        data-at={`${at}-0`}
        tabIndex={tab === 0 ? 0 : -1}
        title={title}
        onFocus={() => enter(0)}
        onClick={(event) => act?.(event.shiftKey)}
      >
        {head}
      </th>
      {cells.map((cell, c) => (
        <td
          key={c}
          role="gridcell"
          data-at={`${at}-${c + 1}`}
          tabIndex={tab === c + 1 ? 0 : -1}
          className={`${cell.band ? parts[`stance-${cell.band}`] : ''} ${cell.empty ? compareTables['empty'] : ''}`}
          title={cell.title}
          aria-label={cell.title}
          onFocus={() => enter(c + 1)}
          onClick={(event) => act?.(event.shiftKey)}
        >
          {cell.text}
        </td>
      ))}
    </tr>
  );
}

function step(
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): readonly [number, number] | null {
  const down = (by: number) => [Math.max(0, Math.min(rows - 1, row + by)), column] as const;
  const along = (to: number) => [row, Math.max(0, Math.min(columns, to))] as const;
  switch (key) {
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'PageDown':
      return down(10);
    case 'PageUp':
      return down(-10);
    case 'ArrowRight':
      return along(column + 1);
    case 'ArrowLeft':
      return along(column - 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(columns);
    default:
      return null;
  }
}

/** Rows to draw, as they are scrolled to; all of them for print. */
function useWindow(box: { current: HTMLDivElement | null }, rows: number) {
  const [seen, setSeen] = useState({ from: 0, to: ALL, height: 28 });
  const whole = usePaper();
  const measure = (): void => {
    const element = box.current;
    // The last: what stands beside the runs comes first, and may be taller than a run.
    const line = [...(element?.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]') ?? [])].at(
      -1,
    );
    if (!element || !line || rows <= ALL) return;
    const height = line.offsetHeight || 28;
    const from = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
    const to = Math.min(rows, from + Math.ceil(element.clientHeight / height) + 2 * MARGIN);
    setSeen((before) =>
      before.from === from && before.to === to && before.height === height
        ? before
        : { from, to, height },
    );
  };
  if (whole || rows <= ALL) return { from: 0, to: rows, height: seen.height, measure };
  const from = Math.min(seen.from, Math.max(0, rows - 1));
  return {
    from,
    to: Math.min(rows, Math.max(seen.to, from + 2 * MARGIN)),
    height: seen.height,
    measure,
  };
}

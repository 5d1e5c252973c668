/**
 * The table of positions. Only what is in sight is drawn; the table itself has the keyboard and names its active cell,
 * so that a screen reader follows cells that come and go.
 */
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../../../speech/words.ts';
import {
  selectAll,
  fitSelection,
  inSight,
  moveSelection,
  type GridPart,
  type GridRange,
  type GridSpot,
  readRange,
  type Selection,
  type GridSize,
} from '../../model/grid.ts';
import { type Matrix, type CellMeasure, readMeasure } from '../../../../../scenario/edit/matrix.ts';
import type { Rest } from '../../../../../scenario/edit/rest-row.ts';
import { CellInput } from './cell-input.tsx';
import {
  computeColumnWidth,
  FOOT,
  HEAD,
  isTitled,
  writeColumnStart,
  OVER,
  ROW,
  computeSideWidth,
} from './grid-measures.ts';
import { makeCellId, GridHead, PositionsRow, RestRow, listIndices } from './grid-cells.tsx';
import styles from './desk-grid.module.css?names';
import { Stack } from '../../../../ui/layout/primitives.tsx';

export type GridProps = {
  matrix: Matrix;
  measure: CellMeasure;
  /** What is not among the lines; undefined: nobody. */
  rest: Rest | undefined;
  selection: Selection;
  select: (selection: Selection) => void;
  /** Takes a text into a cell. */
  type: (text: string) => void;
  clear: () => void;
  fill: (direction: 'down' | 'right') => void;
  copy: () => string;
  paste: (text: string) => Promise<void>;
};

type View = { top: number; left: number; width: number; height: number };

export function PositionsGrid(props: GridProps) {
  const { matrix, selection, select, measure, rest } = props;
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 900, height: 600 });
  const [typing, setTyping] = useState<string | null>(null);
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const { at } = fitSelection(selection, size);
  const width = computeColumnWidth(view.width, size.columns);
  useView(box, setView);
  useKeepInSight(box, at, width, rest ? FOOT : 0);
  const rows = inSight(view.top, view.height, ROW, size.rows, OVER);
  const columns = inSight(view.left, view.width, width, size.columns, 2);
  const range = readRange(fitSelection(selection, size));
  // Enter opens the number that is there; left as it is, it stays whose it was.
  const present = String(readMeasure(matrix.rows[at.row]?.cells[at.column], measure) ?? '');
  const begin = (first: string): void => setTyping(first === '' ? present : first);
  const finish = (text: string | null, key: string): void => {
    setTyping(null);
    box.current?.focus({ preventScroll: true });
    if (text !== null && text !== present) props.type(text);
    const arrow = { Enter: 'ArrowDown', Tab: 'ArrowRight' }[key];
    const next =
      arrow && moveSelection(selection, { key: arrow, jump: false, extend: false, page: 1 }, size);
    if (next) select(next);
  };
  return (
    <div
      ref={box}
      className={`${styles['desk-grid']} paper`}
      style={{ '--column': `${width}px` } as CSSProperties}
      role="grid"
      tabIndex={0}
      aria-label={t('desk.positions.table')}
      aria-rowcount={size.rows + (rest ? 2 : 1)}
      aria-colcount={size.columns + 1}
      aria-multiselectable
      aria-activedescendant={size.rows > 0 ? makeCellId(at.row, at.column) : undefined}
      onKeyDown={(event) => typing === null && press(event, props, size, view, begin)}
      onCopy={(event) => typing === null && copySelection(event, props)}
      onCut={(event) => {
        if (typing !== null) return;
        copySelection(event, props);
        props.clear();
      }}
      onPaste={(event) => {
        if (typing !== null) return;
        event.preventDefault();
        void props.paste(event.clipboardData.getData('text/plain'));
      }}
      onPointerDown={(event) => selectByPointer(event, selection, select, false)}
      onPointerMove={(event) =>
        event.buttons === 1 && selectByPointer(event, selection, select, true)
      }
      onDoubleClick={() => begin('')}
    >
      <Stack
        role="presentation"
        style={{
          width: writeColumnStart(size.columns),
          height: HEAD + size.rows * ROW + (rest ? FOOT : 0),
        }}
      >
        <Cells {...{ matrix, measure, rows, columns, range, at }} titled={isTitled(width)} />
        {rest && <RestRow {...{ rest, measure, columns }} row={size.rows + 2} />}
        {typing !== null && (
          <CellInput
            first={typing}
            style={{
              top: HEAD + at.row * ROW,
              left: writeColumnStart(at.column),
            }}
            finish={finish}
          />
        )}
      </Stack>
    </div>
  );
}

type CellsProps = Pick<GridProps, 'matrix' | 'measure'> & {
  rows: GridPart;
  columns: GridPart;
  range: GridRange;
  at: GridSpot;
  titled: boolean;
};

function Cells({ matrix, measure, rows, columns, range, at, titled }: CellsProps) {
  return (
    <>
      <GridHead matrix={matrix} columns={columns} active={range} titled={titled} />
      {listIndices(rows.first, rows.last).map((row) => {
        const line = matrix.rows[row];
        if (!line) return null;
        const chosen = row >= range.top && row <= range.bottom;
        return (
          <PositionsRow
            key={`${line.party} ${line.index}`}
            line={line}
            row={row}
            measure={measure}
            first={columns.first}
            last={columns.last}
            active={row === at.row ? at.column : -1}
            left={chosen ? range.left : -1}
            right={chosen ? range.right : -2}
          />
        );
      })}
    </>
  );
}

function useView(box: React.RefObject<HTMLDivElement | null>, set: (view: View) => void): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = (): void =>
      set({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, set]);
}

/** The head and the names stay in sight, so a cell must not hide under them. */
function useKeepInSight(
  box: React.RefObject<HTMLDivElement | null>,
  at: { row: number; column: number },
  width: number,
  foot: number,
): void {
  const { row, column } = at;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth, clientHeight, scrollTop, scrollLeft } = element;
    const [top, left] = [row * ROW, column * width];
    const lowest = top - (clientHeight - HEAD - ROW - foot);
    const furthest = left - (clientWidth - computeSideWidth(clientWidth) - width);
    element.scrollTo({
      top: Math.min(top, Math.max(lowest, scrollTop)),
      left: Math.min(left, Math.max(furthest, scrollLeft)),
    });
  }, [box, row, column, width, foot]);
}

function selectByPointer(
  event: PointerEvent<HTMLDivElement>,
  selection: Selection,
  select: (selection: Selection) => void,
  drawing: boolean,
): void {
  const cell =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return;
  const at = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  if (at.row === selection.at.row && at.column === selection.at.column) return;
  select({ at, from: drawing || event.shiftKey ? selection.from : at });
}

function copySelection(event: ClipboardEvent, { copy }: GridProps): void {
  event.preventDefault();
  event.clipboardData.setData('text/plain', copy());
}

function press(
  event: KeyboardEvent,
  props: GridProps,
  size: GridSize,
  view: View,
  type: (first: string) => void,
): void {
  const { key, shiftKey: extend } = event;
  const jump = event.ctrlKey || event.metaKey;
  const page = Math.max(1, Math.floor((view.height - HEAD) / ROW) - 1);
  const next = moveSelection(props.selection, { key, jump, extend, page }, size);
  const act = next ? () => props.select(next) : readKeyAct(event, props, size, type);
  if (!act) return;
  event.preventDefault();
  act();
}

function readKeyAct(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { select, clear, fill }: GridProps,
  size: GridSize,
  type: (first: string) => void,
): (() => void) | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    const small = key.toLowerCase();
    if (small === 'a') return () => select(selectAll(size));
    if (small === 'd') return () => fill('down');
    return small === 'r' ? () => fill('right') : undefined;
  }
  if (key === 'Enter' || key === 'F2') return () => type('');
  if (key === 'Delete' || key === 'Backspace') return clear;
  return /^[\d.,]$/.test(key) ? () => type(key) : undefined;
}

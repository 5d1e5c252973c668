/** Where one is in a table and what is chosen of it; pure, so that every key can be tried without a page. */
export type GridSpot = { row: number; column: number };
/** `at` moves; `from` stays while a range is drawn. */
export type Selection = { at: GridSpot; from: GridSpot };
export type GridSize = { rows: number; columns: number };
export type GridRange = { top: number; bottom: number; left: number; right: number };

export const FIRST_SELECTION: Selection = {
  at: { row: 0, column: 0 },
  from: { row: 0, column: 0 },
};

export function readRange({ at, from }: Selection): GridRange {
  return {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  };
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

function keepInGrid({ row, column }: GridSpot, { rows, columns }: GridSize): GridSpot {
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

/** Steps of a key; a jump goes to the edge, a page is as many rows as are in sight. */
export type Press = { key: string; jump: boolean; extend: boolean; page: number };

function stepFrom(
  { row, column }: GridSpot,
  { key, jump, page }: Press,
  size: GridSize,
): GridSpot | undefined {
  const far = jump ? Infinity : 1;
  switch (key) {
    case 'ArrowUp':
      return { row: row - far, column };
    case 'ArrowDown':
      return { row: row + far, column };
    case 'ArrowLeft':
      return { row, column: column - far };
    case 'ArrowRight':
      return { row, column: column + far };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: jump ? 0 : row, column: 0 };
    case 'End':
      return { row: jump ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return undefined;
  }
}

/** The selection after a key; undefined for keys that do not move. */
export function moveSelection(
  selection: Selection,
  press: Press,
  size: GridSize,
): Selection | undefined {
  const next = stepFrom(selection.at, press, size);
  if (!next) return undefined;
  const at = keepInGrid(next, size);
  return { at, from: press.extend ? selection.from : at };
}

export function selectAll({ rows, columns }: GridSize): Selection {
  return { from: { row: 0, column: 0 }, at: { row: rows - 1, column: columns - 1 } };
}

/** Takes the selection back into a table that has become smaller. */
export function fitSelection({ at, from }: Selection, size: GridSize): Selection {
  return { at: keepInGrid(at, size), from: keepInGrid(from, size) };
}

export type GridEntry = { row: number; column: number; text: string };

/**
 * Texts of a block laid into the table from the top left of the selection. One text fills the whole selection, and a
 * block is repeated where the selection is a multiple of it, as spreadsheets do.
 */
export function layBlock(
  block: readonly (readonly string[])[],
  range: GridRange,
  size: GridSize,
): GridEntry[] {
  const height = block.length;
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  if (height === 0 || width === 0) return [];
  const tall = range.bottom - range.top + 1;
  const broad = range.right - range.left + 1;
  const rows = tall % height === 0 ? tall : height;
  const columns = broad % width === 0 ? broad : width;
  const entries: GridEntry[] = [];
  for (let down = 0; down < rows; down += 1) {
    for (let along = 0; along < columns; along += 1) {
      const [row, column] = [range.top + down, range.left + along];
      const text = block[down % height]?.[along % width];
      if (text !== undefined && row < size.rows && column < size.columns) {
        entries.push({ row, column, text });
      }
    }
  }
  return entries;
}

/** Texts of a block that has no place in the table from there on. */
export function countOutside(
  block: readonly (readonly string[])[],
  { top, left }: GridRange,
  { rows, columns }: GridSize,
): number {
  const lost = block.flatMap((line, down) =>
    line.filter((text, along) => {
      const isIn = top + down < rows && left + along < columns;
      return !isIn && text.trim() !== '';
    }),
  );
  return lost.length;
}

/** First and last index. */
export type GridPart = { first: number; last: number };

/** Part of a list in sight, with `over` more on either side. */
export function inSight(
  offset: number,
  extent: number,
  each: number,
  count: number,
  over: number,
): GridPart {
  const first = Math.max(0, Math.floor(offset / each) - over);
  const last = Math.min(count - 1, Math.floor((offset + extent) / each) + over);
  return { first, last };
}

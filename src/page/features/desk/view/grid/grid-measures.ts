/** Of the table of positions, in px; the style sheet gives the same to the cells. */
export const ROW = 29;
const COLUMN = 46;
const SIDE = 196;
export const HEAD = 58;
/** The line below the lines. */
export const FOOT = 33;
/** A table that is narrower shows less of the names. */
const NARROW = 560;
const NARROW_SIDE = 112;
/** Rows drawn beyond those in sight. */
export const OVER = 6;

/** From this width on a column has room for the title of its article. */
const TITLED = 84;
const WIDEST = 136;

/** Few columns share the room there is, so that their titles are read; many are as narrow as their numbers. */
export function computeColumnWidth(width: number, columns: number): number {
  const room = Math.floor((width - computeSideWidth(width)) / Math.max(1, columns));
  return room < TITLED ? COLUMN : Math.min(WIDEST, room);
}

export function isTitled(column: number): boolean {
  return column >= TITLED;
}

export function computeSideWidth(width: number): number {
  return width < NARROW ? NARROW_SIDE : SIDE;
}

/** Where a column begins; the table itself says how wide one is. */
export function writeColumnStart(column: number): string {
  return `calc(var(--side) + ${column} * var(--column))`;
}

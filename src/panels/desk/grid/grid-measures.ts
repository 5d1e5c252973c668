/** Of the table of positions, in px; the style sheet gives the same to the cells. */
export const ROW = 29;
export const COLUMN = 46;
export const SIDE = 196;
export const HEAD = 58;
/** The line below the lines. */
export const FOOT = 33;
/** A table that is narrower shows less of the names. */
export const NARROW = 560;
export const NARROW_SIDE = 112;
/** Rows drawn beyond those in sight. */
export const OVER = 6;

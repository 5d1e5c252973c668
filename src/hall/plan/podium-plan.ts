/** Places on the podium in podium units from its foot: 344 units are the width of the lower step. */

/** The three officers from left to right; the chair of the meeting in the middle. */
export const OFFICERS: readonly number[] = [-66, 0, 66];
/** Where the gavel's head rests. */
export const GAVEL_REST = { x: 34, y: -41 };

/** How hard a seat is, for the front door: panels do not reach into analysis. */
export { type Difficulty, HARDEST } from '../../../analysis/difficulty.ts';

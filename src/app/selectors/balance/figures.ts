/** How a balance report writes its figures, for the page too. */
export { points, share } from '../../../analysis/balance/figures.ts';

/** What a balance report counts, and how it writes its figures, for the page too. */
export { formatPoints, formatPercentShare } from '../../../../../analysis/balance/figures.ts';
export { ENDINGS } from '../../../../../engine/state/event.ts';

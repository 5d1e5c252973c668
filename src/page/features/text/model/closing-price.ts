import {
  type Price,
  findPriceOfClosing,
} from '../../../../analysis/what-if/text/price-of-closing.ts';
import type { View } from '../../../../engine/state/view.ts';

export type { Price };

/** What it takes to close the bracket on an article; null where nothing is open. */
export function findClosingPrice(view: View, article: number): Price | null {
  return findPriceOfClosing(view, article);
}

import type { FocusEvent } from 'react';

/** In a row that scrolls, what has the keyboard and shows in part is not moved into sight by the browser. */
export function showWhole({ target }: FocusEvent): void {
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

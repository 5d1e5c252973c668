/** Words that a person has before them, and how many there are to be at most. */
import type { Locator } from 'playwright-core';

/** Of a hall before the first act, and of the card that leads through it. */
export const MOST_WORDS = 180;
export const MOST_OF_CARD = 60;

/** Words that are in sight in an element: letters or digits between spaces. */
export function countWords(element: Locator): Promise<number> {
  return element.evaluate((root) => {
    const isShown = (one: Element | null): boolean => {
      if (!one) return true;
      const { width, height } = one.getBoundingClientRect();
      const { display, visibility } = getComputedStyle(one);
      const small = display !== 'contents' && (width < 2 || height < 2);
      return !small && visibility === 'visible' && isShown(one.parentElement);
    };
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { top, bottom, width } = range.getBoundingClientRect();
      const inSight = width > 1 && bottom > 0 && top < innerHeight;
      const folded = text.parentElement?.closest('svg, details:not([open]) > :not(summary)');
      if (inSight && isShown(text.parentElement) && !folded)
        words.push(...(text.textContent ?? '').split(/\s/));
    }
    return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  });
}

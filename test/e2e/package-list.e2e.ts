/** A package on the table: what may be added to it, and what would turn it. */
import { expect } from 'vitest';
import { EXPERIENCED, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { measureSeen, openList, table } from './table.ts';

test.for([
  [390, 844],
  [1440, 900],
] as const)(
  'at %d x %d nothing in the list for a package overlaps, and what would turn it is seen whole',
  async ([width, height], { openGame }) => {
    const { page } = await openGame({ keeps: EXPERIENCED, viewport: { width, height } });
    await takeSeat(page, /High Seas Agreement/, 7);
    await page.keyboard.press('k');
    // Words that would probably fail alone, and pass with others.
    await (await openList(page, 'give')).nth(4).click();
    const rows = await openList(page, 'give');
    await rows.first().waitFor();
    const isClear = (row: Element) => {
      const [words, figures] = [row.querySelector('i'), row.lastElementChild];
      const [above, below] = [words?.getBoundingClientRect(), figures?.getBoundingClientRect()];
      return (above?.bottom ?? NaN) <= (below?.top ?? NaN) && row.scrollWidth <= row.clientWidth;
    };
    for (const row of await rows.all()) expect(await row.evaluate(isClear)).toBe(true);
    const turn = table(page).locator('[data-part="room-turn"]').getByRole('button');
    await turn.waitFor();
    // Of one column the foot is always in sight.
    const why =
      width > 1000
        ? table(page).locator('[data-part="table-mid"]')
        : table(page).locator('[data-part="table-foot"]');
    const verdict = why.getByText(/probably refuse|either way|may not/);
    for (const one of [turn, verdict.first()]) expect(await one.evaluate(measureSeen)).toBe(1);
  },
);

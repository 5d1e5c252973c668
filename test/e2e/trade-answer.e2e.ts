/** The trading table scrolled down: what is answered to a proposal is brought into sight. */
import { expect } from 'vitest';
import { key, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { middle, openList, tableIt } from './table.ts';

test.for([
  [1440, 900],
  [1024, 768],
] as const)(
  'at %d x %d the answer to a package is in sight',
  async ([width, height], { openGame }) => {
    const { page } = await openGame({ viewport: { width, height } });
    await takeSeat(page, /High Seas Agreement/, 5);
    await key(page, /Package/).click();
    await (await openList(page, 'give')).first().click();
    await (await openList(page, 'give')).nth(1).click();
    await middle(page).evaluate((column) => {
      column.scrollTop = column.scrollHeight;
    });
    await tableIt(page);
    const answer = page.locator('[data-part="table-slip"]');
    await answer.waitFor();
    await expect.poll(() => middle(page).evaluate((column) => column.scrollTop)).toBe(0);
    const [slip, column] = [await answer.boundingBox(), await middle(page).boundingBox()];
    expect(slip?.y).toBeGreaterThanOrEqual(column?.y ?? Infinity);
    expect((slip?.y ?? Infinity) + (slip?.height ?? 0)).toBeLessThanOrEqual(height);
  },
);

test('the answer to an offer stands until an offer is begun to somebody else', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, /High Seas Agreement/, 5);
  await key(page, /Offer/).click();
  const to = page.getByRole('combobox', { name: 'To' });
  await to.selectOption({ label: 'Golmara' });
  await (await openList(page, 'give')).first().click();
  await tableIt(page);
  const answer = page
    .locator('[data-part="table-slip"]')
    .filter({ hasText: /^Golmara accepted the offer/ });
  await answer.waitFor();
  await key(page, /Offer/).click();
  await to.selectOption({ label: 'Golmara' });
  expect(await answer.count()).toBe(1);
  await to.selectOption({ label: 'Dorvane' });
  await answer.waitFor({ state: 'detached' });
});

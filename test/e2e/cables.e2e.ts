/** Cables of the capital between sittings: what was answered on one view is not asked on another. */
import { expect } from 'vitest';
import { key, playKey, setUp } from './desk.ts';
import { test } from './game.ts';

test('a promise that was kept on the trading table is not doubted in the hall', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await setUp(page, 99);
  await playKey(page).click();
  const press = (name: RegExp | string) =>
    page.getByRole('main').getByRole('button', { name }).click();
  for (const name of [
    /^Ask India$/,
    /^Offer .+ a deal$/,
    /^Make offer/,
    'Prepare the package',
    /^Submit package/,
  ])
    await press(name);
  await key(page, /Accept/).click();
  const tempting = page.locator('[data-part="temptation"]');
  await tempting.getByRole('button', { name: 'Keep your word' }).click();
  await page.locator('[data-part="packet"]').waitFor();
  await page.keyboard.press('1');
  // Headline and cable are one paper.
  await page.locator('[data-part="cable"] [data-part="packet"]').waitFor();
  expect(await tempting.count()).toBe(0);
});

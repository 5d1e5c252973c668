import { expect } from 'vitest';
import { desk, key, log, takeSeat } from './desk.ts';
import { test } from './game.ts';

test('a part that can no longer be fetched is told, and the page anew goes on with the game', async ({
  openGame,
}) => {
  const { page, faults } = await openGame();
  await takeSeat(page, /The Last Boat Home/, 1);
  await key(page, /End turn/).click();
  await page.waitForFunction(() => /#\/play\//.test(location.hash));
  const before = [await desk(page).innerText(), await log(page).innerText()];
  // As after a redeployment: what was not fetched yet is gone.
  const gone = /\/assets\/help-dialog-[^/]+\.js$/;
  await page.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
  await page.keyboard.press('?');
  await page.getByRole('heading', { level: 1, name: /could not be loaded/ }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Your game is saved');
  const again = page.getByRole('button', { name: 'Reload the page' });
  expect(await again.evaluate((one) => one === document.activeElement)).toBe(true);
  // The browser tells of the missing file as well, which here is what is wanted.
  expect(faults.splice(0).every((fault) => /404|help-dialog/.test(fault))).toBe(true);
  await page.unroute(gone);
  await page.keyboard.press('Enter');
  await desk(page).waitFor();
  expect([await desk(page).innerText(), await log(page).innerText()]).toEqual(before);
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
});

import { expect } from 'vitest';
import { desk, key, log, readDesk, takeSeat } from './desk.ts';
import { test } from './game.ts';

test('a part that can no longer be fetched is told, and the page anew goes on with the game', async ({
  openGame,
}) => {
  const { page, faults } = await openGame();
  // As after a redeployment: what was not fetched yet is gone.
  const gone = /\/assets\/help-dialog-[^/]+\.js$/;
  await page.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
  await takeSeat(page, /The Last Boat Home/, 1);
  await key(page, /End turn/).click();
  await page.waitForFunction(() => /#\/play\//.test(location.hash));
  const before = [await readDesk(page), await log(page).innerText()];
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Not loaded yet' });
  await dialog.getByText('because the page was updated after you opened it').waitFor();
  expect(await dialog.innerText()).toContain('Your game is saved');
  await dialog.getByRole('button', { name: 'Reload the page' }).click();
  await page.waitForEvent('load');
  await page.unroute(gone);
  await desk(page).waitFor();
  // The browser tells of the missing file as well, which here is what is wanted.
  expect(faults.splice(0).every((fault) => /404|help-dialog/.test(fault))).toBe(true);
  expect([await readDesk(page), await log(page).innerText()]).toEqual(before);
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
});

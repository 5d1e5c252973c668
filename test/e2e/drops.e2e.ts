/** Files dropped where nobody waits for them: too early, too many, or on a page that opens none. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, playKey } from './desk.ts';
import { drop } from './drop.ts';
import { test } from './game.ts';

const BROKEN = { name: 'mine.yaml', text: 'format: square-brackets/scenario@1\nid: x\n' };

async function refused(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^mine\.yaml: \d+ errors$/ }).waitFor();
}

test('a file dropped before the page is drawn is opened once it is', async ({ openGame }) => {
  const { page } = await openGame();
  await playKey(page).waitFor();
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  // The words of the first screen are the first thing that is fetched; nothing is drawn without them.
  await page.route(/assets\/app-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/assets\/app-[^/]*\.js$/);
  await page.reload({ waitUntil: 'commit' });
  await asked;
  await drop(page, BROKEN);
  // The front door is painted, and nothing in it works yet.
  expect(await page.locator('#root > *:not([inert])').count()).toBe(0);
  go();
  await refused(page);
});

test('several files at once are carried where they are compared', async ({ openGame }) => {
  const { page } = await openGame();
  await playKey(page).waitFor();
  await drop(page, BROKEN, { name: 'two.txt', text: 'SB1.nothing' });
  await page.getByRole('heading', { name: 'You dropped 2 files' }).waitFor();
  await page.getByRole('button', { name: 'Compare them' }).click();
  await page.getByRole('heading', { name: 'Records and results' }).waitFor();
  for (const name of ['mine.yaml', 'two.txt']) await page.getByText(name).first().waitFor();
});

test('on a page that opens none the game stays, and the file is a key away', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await playKey(page).click();
  await desk(page).waitFor();
  const before = page.url();
  await drop(page, BROKEN);
  const notice = page.locator('[data-part="page-notice"]');
  await notice.getByText('mine.yaml was not opened: this page opens no files.').waitFor();
  expect(page.url()).toBe(before);
  await notice.getByRole('button', { name: 'Close' }).click();
  await notice.waitFor({ state: 'detached' });
  await drop(page, BROKEN);
  await notice.getByRole('button', { name: 'Open on the start page' }).click();
  await refused(page);
  expect(await notice.count()).toBe(0);
});

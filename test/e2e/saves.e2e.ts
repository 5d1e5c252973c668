/** What the page calls saved is there when it is opened again, whatever becomes of the browser meanwhile. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, letItPass, log, takeSeat } from './desk.ts';
import { test } from './game.ts';

const BOAT = /The Last Boat Home/;

const saved = (page: Page): Promise<void> =>
  page.locator('.top-saving[data-saving="saved"]').waitFor();

/** What the desk and the log say. */
async function stand(page: Page): Promise<string> {
  await desk(page).waitFor();
  return `${await desk(page).innerText()}\n${await log(page).innerText()}`;
}

async function openAnew(page: Page): Promise<string> {
  await page.reload();
  return stand(page);
}

test('a database deleted in the middle of a game takes nothing with it', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, BOAT, 3);
  await letItPass(page);
  await saved(page);
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const gone = indexedDB.deleteDatabase('square-brackets');
        gone.addEventListener('success', done);
        gone.addEventListener('error', fail);
      }),
  );
  // It is kept again before anything else is done in it.
  await saved(page);
  const before = await stand(page);
  expect(await openAnew(page)).toBe(before);
  await letItPass(page);
  await saved(page);
  const after = await stand(page);
  expect(await openAnew(page)).toBe(after);
});

test('nor do site data that are cleared by the browser', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, BOAT, 3);
  await letItPass(page);
  await saved(page);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await letItPass(page);
  await saved(page);
  const before = await stand(page);
  expect(await openAnew(page)).toBe(before);
});

/** As on plain http, where there are none. */
async function withoutLocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  });
}

test('of two tabs without locks the second is told, and the first loses nothing', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await withoutLocks(page.context());
  await page.reload();
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(false);
  await takeSeat(page, BOAT, 3);
  await saved(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await desk(second).waitFor();
  await letItPass(page);
  await saved(page);
  await letItPass(second);
  const notice = second.locator('.page-notice');
  await notice.getByText('Another tab has gone on with this game.').waitFor();
  await second.locator('.top-saving[data-saving="elsewhere"]').waitFor();
  await letItPass(page);
  await saved(page);
  const before = await stand(page);
  expect(await openAnew(page)).toBe(before);
  await notice.getByRole('button', { name: 'Take over here' }).click();
  await notice.waitFor({ state: 'detached' });
  await saved(second);
});

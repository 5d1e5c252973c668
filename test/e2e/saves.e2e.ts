/** What the page calls saved is there when it is opened again, whatever becomes of the browser meanwhile. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { type KeptDatabase, putKeptDatabase, readKeptDatabase } from '../kept/stores.ts';
import { desk, letItPass, log, takeSeat, readDesk } from './desk.ts';
import { test } from './game.ts';

const BOAT = /The Last Boat Home/;

const saved = (page: Page): Promise<void> =>
  page.locator('[data-part="top-saving"][data-saving="saved"]').waitFor();

/** What the desk and the log say, apart from a key that is fetched and comes when it comes. */
async function stand(page: Page): Promise<string> {
  await desk(page).waitFor();
  const told = await log(page).innerText();
  return `${await readDesk(page)}\n${told.replace(/\s*Jump ahead F\s*/, '\n').trim()}`;
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
  const notice = second.locator('[data-part="page-notice"]');
  await notice.getByText('This game has moved on in another tab.').waitFor();
  await second.locator('[data-part="top-saving"][data-saving="elsewhere"]').waitFor();
  await letItPass(page);
  await saved(page);
  const before = await stand(page);
  expect(await openAnew(page)).toBe(before);
  await notice.getByRole('button', { name: 'Take over here' }).click();
  await notice.waitFor({ state: 'detached' });
  await saved(second);
});

const place = (name: string): URL => new URL(`../kept/rules-9/${name}`, import.meta.url);

/** One game as it was saved, one that has lost a move, and one whose entry in the list is damaged. */
function damagedDatabase(): KeptDatabase {
  const kept = readKeptDatabase('square-brackets', place('save.json'));
  for (const store of Object.values(kept.stores)) {
    const copies = (as: string) => store.values.map((one) => ({ ...(one as object), id: as }));
    store.values = [...store.values, ...copies('lost'), ...copies('bad')];
  }
  const chunks = kept.stores['chunks'];
  const moves = chunks?.values.filter((one) => (one as { id: string }).id === 'lost') ?? [];
  if (chunks) chunks.values = chunks.values.filter((one) => one !== moves[1]);
  for (const head of (kept.stores['heads']?.values ?? []) as Record<string, unknown>[])
    if (head['id'] === 'bad') head['savedAt'] = { $: 'number', of: 'NaN' };
  return kept;
}

test('damaged saves close neither the front door nor themselves', async ({ openGame }) => {
  const { page } = await openGame();
  await page.evaluate(putKeptDatabase, damagedDatabase());
  await page.reload();
  await page.getByRole('heading', { name: 'One saved game is damaged' }).waitFor();
  expect(await page.locator('[data-part="saves"] li').count()).toBe(2);
  await page.getByRole('link', { name: 'See what is left' }).click();
  await page.getByRole('heading', { level: 1, name: 'This saved game is damaged' }).waitFor();
  await page.getByText('The entry in the list of games').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what is left as a file' }).click();
  const record = readRecord(readFileSync((await (await download).path()) ?? '', 'utf8'));
  if (!record.ok) throw new Error(record.fault.message);
  const whole = readRecord(readFileSync(place('record.json'), 'utf8'));
  if (!whole.ok) throw new Error(whole.fault.message);
  expect(record.record.commands).toEqual(whole.record.commands);
  await page.goto(new URL('#/play/lost', page.url()).href);
  await page.getByText('The list of moves').waitFor();
  await page.getByRole('button', { name: 'Delete this game' }).click();
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await page.locator('[data-part="wants"]').waitFor();
  expect(await page.locator('[data-part="saves"] li').count()).toBe(1);
});

test('a game of a newer version says so', async ({ openGame }) => {
  const { page } = await openGame();
  const kept = readKeptDatabase('square-brackets', place('save.json'));
  const [head] = (kept.stores['heads']?.values ?? []) as Record<string, unknown>[];
  if (!head) throw new Error('there is one');
  head['rules'] = 1000;
  await page.evaluate(putKeptDatabase, kept);
  await page.reload();
  await page.goto(new URL(`#/play/${String(head['id'])}`, page.url()).href);
  const says = 'This browser has a game saved by a newer version';
  await page.getByRole('heading', { level: 1, name: says }).waitFor();
});

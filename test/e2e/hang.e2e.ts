/** What a person puts down never holds up the page: it is read beside it, can be cancelled, and ends at a limit. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drop } from './drop.ts';
import { test } from './game.ts';

const WORKER = /assets\/scenario\.worker-[^/]*\.js$/;
const BROKEN = { name: 'mine.yaml', text: 'format: square-brackets/scenario@1\nid: x\n' };

/** A worker that never comes is one that never ends. */
async function holdUp(page: Page): Promise<void> {
  await page.route(WORKER, () => {});
}

const notice = (page: Page) => page.locator('[data-part="page-notice"]');

test('reading can be cancelled, and what is put down next is read', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await holdUp(page);
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  expect(await notice(page).getAttribute('role')).toBe('status');
  await page.unroute(WORKER);
  await notice(page).getByRole('button', { name: 'Cancel' }).click();
  await notice(page).waitFor({ state: 'detached' });
  expect(await page.locator('[data-part="file-report"]').count()).toBe(0);
  await drop(page, BROKEN);
  await page.getByRole('heading', { name: /^mine\.yaml: \d+ errors$/ }).waitFor();
});

test('reading ends at its limit on the first screen and on the desk, and what is there stays', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.clock.install();
  await holdUp(page);
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: 'slow.yaml is taking too long to read' }).waitFor();
  expect(await notice(page).count()).toBe(0);

  await page.evaluate(() => (location.hash = '#/desk'));
  await page.getByRole('button', { name: /template/i }).click();
  const title = page.getByRole('textbox', { name: 'Title' }).first();
  await title.fill('Kept');
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  await page.clock.runFor(30_000);
  await page.getByRole('alert').getByText('slow.yaml took too long to read').waitFor();
  expect(await title.inputValue()).toBe('Kept');
});

test('a file of blanks is told at once, wherever it is put down', async ({ openGame }) => {
  const blanks = { name: 'blank.yaml', text: ' '.repeat(4_000_000) };
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await drop(page, blanks);
  await page.getByRole('heading', { name: 'blank.yaml is empty' }).waitFor();
  await page.goto(page.url().replace(/#.*$/, '') + '#/desk');
  await drop(page, blanks);
  await page.getByRole('alert').getByText('blank.yaml is empty.').waitFor();
  await page.goto(page.url().replace(/#.*$/, '') + '#/collect');
  await page.getByRole('heading', { name: 'Collect results' }).waitFor();
  await drop(page, blanks);
  const faults = page.locator('[data-part="faults"]');
  await faults.getByText('This file is empty. Ask for it again.').waitFor();
});

test('of 170,000 result lines in one paste the first are read, forty are listed, and the rest counted', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/collect' });
  await page
    .getByRole('textbox', { name: 'Paste result lines or a record' })
    .fill('SB1.a '.repeat(170_000));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const faults = page.locator('[data-part="faults"]');
  await faults.getByText('and 1961 more').waitFor();
  expect(await faults.locator('li').count()).toBe(40);
});

/** The campaign: two chapters through the page, what is carried from one to the other, and what is kept. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { playOut } from './desk.ts';
import { test } from './game.ts';

const chapter = (page: Page, n: number) => page.locator('[data-part="chapter"]').nth(n - 1);
const cell = (page: Page, row: string, n: number) =>
  page.locator(`[data-part="left-${row}"]`).nth(n - 1);

const EMPTY = Buffer.from('{}');

/** Plays the chapter that is due, letting everything pass, and goes back to the campaign. */
async function playThrough(page: Page, n: number): Promise<void> {
  await chapter(page, n).locator('[data-part="chapter-play"]').click();
  await playOut(page);
  await page.getByRole('link', { name: 'Back to the campaign' }).click();
  await chapter(page, n).getByText('Played').waitFor();
}

test('two chapters, what they leave, and how the third opens', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/library' });
  await page.getByRole('link', { name: 'One treaty in five chapters' }).click();
  await page.getByRole('combobox', { name: 'Your seat' }).selectOption('JAM');
  expect(await cell(page, 'text', 1).locator('em').innerText()).toBe('A comprehensive convention');
  expect(await barriers(page)).toEqual([]);
  await playThrough(page, 1);
  expect(await chapter(page, 1).locator('[data-part="own-result"]').innerText()).toBe(
    'You, as Jamaica: adopted by vote, 78 in favour, 61 against, 33 abstaining.',
  );
  expect(await cell(page, 'text', 1).locator('em').count()).toBe(0);
  await page.getByText('Chapter 2 opens where history stood').waitFor();
  await playThrough(page, 2);
  await page.reload();
  await chapter(page, 3).getByRole('button', { name: 'Start chapter 3' }).waitFor();
  expect(await cell(page, 'text', 2).locator('em').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this campaign' }).click();
  const file = await (await saved).path();
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('button', { name: 'Delete and begin again' }).click();
  await chapter(page, 1).getByRole('button', { name: 'Start chapter 1' }).waitFor();
  const chooser = page.getByLabel('Open a saved campaign').locator('input');
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: EMPTY });
  await page.getByRole('alert').getByText('This file is not a saved campaign.').waitFor();
  await chooser.setInputFiles(file);
  expect(await page.locator('[data-part="campaign-opened"]').innerText()).toBe(
    'Opened: 2 chapters, played as Jamaica.',
  );
  await chapter(page, 3).getByRole('button', { name: 'Start chapter 3' }).waitFor();
});

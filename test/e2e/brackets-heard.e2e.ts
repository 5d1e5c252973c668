/** Brackets in words: what a screen reader gets of the text, and what is copied of it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';

const BOAT = /The Last Boat Home/;

/** The first article's words, once they are opened, in the tree that screen readers are given. */
async function hear(page: Page): Promise<string> {
  const words = page.locator('[data-part="card-text"]');
  await words.press('Enter');
  const tree = await words.ariaSnapshot();
  return tree.replace(/^- text: "?|"$/g, '').replaceAll(/\s+/g, ' ');
}

const OPENING = 'The last boat of the day shall leave the town quay at';
const REST =
  ', whenever the harbour master finds the crossing safe, and shall call at each of the three shores. The Parties shall share the wages of its crew in equal parts.';

test.for([
  [
    'full',
    "option B, on the table: nine o'clock end of option option A: sunset end of option option C: midnight end of option",
  ],
  ['short', "B: nine o'clock end A: sunset end C: midnight end"],
] as const)('brackets said: %s', async ([brackets, said], { openGame }) => {
  const { page } = await openGame({ keeps: { ...EXPERIENCED, settings: { brackets } } });
  await takeSeat(page, BOAT, 1);
  await page.locator('[data-part="card-text"]').waitFor();
  const words = await hear(page);
  expect([words.slice(0, OPENING.length), words.slice(-REST.length)]).toEqual([OPENING, REST]);
  expect(words.slice(OPENING.length, -REST.length).trim()).toBe(said);
  expect(await barriers(page)).toEqual([]);
});

test('brackets not said stand as they are written', async ({ openGame }) => {
  const { page } = await openGame({ keeps: { ...EXPERIENCED, settings: { brackets: 'none' } } });
  await takeSeat(page, BOAT, 1);
  await page.locator('[data-part="card-text"]').waitFor();
  const words = await hear(page);
  expect(words).toContain("[nine o'clock");
  expect(words).not.toMatch(/option|\bend\b/);
});

test('the text view and the hall as a list say them too, and who copies takes the text alone', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, BOAT, 1);
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await page.getByRole('searchbox', { name: 'Find a delegation' }).waitFor();
  const board = await page.locator('main').ariaSnapshot();
  expect(board).toContain("quay at option B, on the table: nine o'clock end of option option A:");
  expect(board).not.toContain('[sunset]');

  await page.keyboard.press('2');
  const sheet = page.getByRole('region', { name: 'Draft text' });
  const article = sheet.locator('[data-article="1"] p').first();
  expect(await article.ariaSnapshot()).toContain(
    "option B, on the table: nine o'clock end of option",
  );
  const copied = await article.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString() ?? '';
  });
  expect(copied.replaceAll(/\s+/g, ' ')).toBe(
    `${OPENING} [nine o'clockB] [sunsetA] [midnightC]${REST}`,
  );
});

test('how much is said is set where settings are', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, BOAT, 1);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Settings', exact: true }).last().click();
  const group = page.getByRole('group', { name: 'Brackets, for screen readers' });
  expect(await group.getByRole('radio', { name: 'In full' }).isChecked()).toBe(true);
  await group.getByRole('radio', { name: 'Short' }).check();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => hear(page)).toContain("B: nine o'clock end");
});

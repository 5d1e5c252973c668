/** The hall as a place to act in: the ring round a seat, papers on desks, the informals room, the list. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXPERIENCED, takeSeat } from './desk.ts';
import { type OpenGame, inRoom as test } from './game.ts';

const FIRST = /The Last Boat Home/;

async function inTheHall(openGame: OpenGame): Promise<Page> {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, FIRST, 7);
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  return page;
}

const plate = (page: Page, name: RegExp) =>
  page.locator('[data-part="hall-stage"]').getByRole('button', { name });

test('a question of the ring is put at once, a deal opens its table, and Escape leaves the seat', async ({
  openGame,
}) => {
  const page = await inTheHall(openGame);
  await plate(page, /^Corrin: /).click();
  const ring = page.getByRole('group', { name: 'Actions with Corrin' });
  expect(await ring.getByRole('button').count()).toBe(4);
  await page.keyboard.press('Escape');
  await ring.waitFor({ state: 'detached' });
  await plate(page, /^Corrin: /).click();
  await ring.getByRole('button', { name: /^Ask about Article\s1/ }).click();
  await page
    .locator('[data-part="log-line"]')
    .getByText(/asked Corrin about Article\s1/)
    .waitFor();
  await ring.getByRole('button', { name: /^Offer deal/ }).click();
  const to = page.locator('form[data-part="table"]').getByLabel('To', { exact: true });
  expect(await to.locator('option:checked').innerText()).toBe('Corrin');
});

test('in a first game a seat has one way to be asked and one to be offered', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, FIRST, 7);
  await plate(page, /^Corrin: /).click();
  const ring = page.getByRole('group', { name: 'Actions with Corrin' });
  await ring.getByRole('button').first().waitFor();
  expect(await ring.getByRole('button').count()).toBe(2);
});

test('Enter on a seat picked by mouse goes on into its acts', async ({ openGame }) => {
  const page = await inTheHall(openGame);
  await plate(page, /^Corrin: /).click();
  const ring = page.getByRole('group', { name: 'Actions with Corrin' });
  await ring.getByRole('button').first().waitFor();
  await page.keyboard.press('Enter');
  const first = ring.getByRole('button').first();
  await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('whoever is chosen by its seat while a question is put together is asked with Enter', async ({
  openGame,
}) => {
  const page = await inTheHall(openGame);
  await page.keyboard.press('a');
  const whom = page.getByRole('combobox', { name: 'Delegation' });
  await whom.waitFor();
  await plate(page, /^Merrow: /).click();
  await expect.poll(() => whom.locator('option:checked').innerText()).toBe('Merrow');
  await page.keyboard.press('Enter');
  await page
    .locator('[data-part="log-line"]')
    .getByText(/asked Merrow/)
    .waitFor();
});

test('one\u2019s own plate laid on a desk opens the trading table with that seat and that article', async ({
  openGame,
}) => {
  const page = await inTheHall(openGame);
  await plate(page, /, you/).dragTo(plate(page, /^Corrin: /));
  const table = page.locator('form[data-part="table"]');
  await table.waitFor();
  expect(await table.innerText()).toMatch(/Corrin/);
  expect(await table.innerText()).toMatch(/Article\s1/);
});

test('the list has the boards, the seats and the door of the room', async ({ openGame }) => {
  const page = await inTheHall(openGame);
  await page.getByRole('button', { name: 'Show as a list' }).click();
  const list = page.getByRole('region', { name: 'Conference hall' });
  await list.getByRole('heading').first().waitFor();
  expect(await list.getByRole('heading').allInnerTexts()).toEqual([
    'On the floor (3)',
    'ON THE FLOOR · ARTICLE\u00a01',
    'HAS THE FLOOR',
  ]);
  const door = page.getByRole('button', { name: /^Informals room/ });
  expect(await door.getAttribute('aria-disabled')).toBe('true');
  await list.getByRole('button', { name: /Corrin/ }).click();
  const picked = page.getByRole('region', { name: 'Corrin' });
  await picked.getByRole('button', { name: /^Offer on Article\s1/ }).waitFor();
});

test('zoomed in, a key in the corner leads back to the whole hall, and the keyboard to its seat', async ({
  openGame,
}) => {
  const page = await inTheHall(openGame);
  const whole = page.getByRole('button', { name: 'Whole hall' });
  expect(await whole.count()).toBe(0);
  await plate(page, /^Corrin: /).focus();
  await page.keyboard.press('+');
  await whole.click();
  await whole.waitFor({ state: 'hidden' });
  expect(await page.locator('[data-part="hall-stage"]').getAttribute('data-zoomed')).toBe('false');
  expect(await plate(page, /^Corrin: /).evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
});

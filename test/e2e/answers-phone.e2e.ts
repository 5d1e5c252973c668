/** On a phone: where an answer is read, what a question leaves in place, and what is gone with a sitting. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXPERIENCED, key, letItPass, takeSeat } from './desk.ts';
import { type OpenGame, test } from './game.ts';
import { openList, table } from './table.ts';

const CLASS = /Convention against Cybercrime: class/;
const UPRIGHT = { width: 390, height: 844 };

async function openPhone(openGame: OpenGame): Promise<Page> {
  const { page } = await openGame({ viewport: UPRIGHT, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  return page;
}

async function ask(page: Page, seat: string): Promise<void> {
  await key(page, /^Ask/).click();
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption(seat);
  await page.locator('[data-part="form"] [type="submit"]').click();
}

const sitting = (page: Page): Promise<string> =>
  page
    .getByText(/Sitting \d of 8/)
    .first()
    .innerText();

/** @param before the sitting that is to be over */
async function passSitting(page: Page, before: string): Promise<void> {
  while ((await sitting(page)) === before) await letItPass(page);
}

test('an answer stands above the adviser in the hall, and is read on the vote as well', async ({
  openGame,
}) => {
  const page = await openPhone(openGame);
  await ask(page, 'IRN');
  const [voice, adviser] = [
    page.locator('[data-part="voice"]'),
    page.locator('[data-part="advice"]'),
  ];
  await voice.waitFor();
  await adviser.waitFor();
  expect((await voice.boundingBox())?.y).toBeLessThan((await adviser.boundingBox())?.y ?? 0);
  await page.keyboard.press('4');
  const motions = page.getByRole('heading', { name: 'Motions you could move' });
  await motions.waitFor();
  await voice.waitFor();
  expect((await voice.boundingBox())?.y).toBeLessThan((await motions.boundingBox())?.y ?? 0);
});

test('an answer is in sight above the adviser, who was opened before and folds for it', async ({
  openGame,
}) => {
  const page = await openPhone(openGame);
  await page.getByRole('button', { name: 'Ask your adviser' }).click();
  const adviser = page.locator('[data-part="advice"]');
  await adviser.and(page.locator('[aria-busy="false"]')).waitFor();
  await ask(page, 'IRN');
  const voice = page.locator('[data-part="voice"]');
  await voice.waitFor();
  await adviser.and(page.locator('div')).waitFor();
  expect((await voice.boundingBox())?.y).toBeGreaterThan(0);
});

test('while one is led through a first turn the answer stands above what the adviser says next', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT });
  await takeSeat(page, CLASS, 1);
  const adviser = page.locator('[data-part="first-turn"]');
  await adviser.getByRole('button', { name: /^Ask / }).click();
  const voice = page.locator('[data-part="voice"]');
  await voice.waitFor();
  const answer = await voice.boundingBox();
  expect(answer?.y).toBeLessThan((await adviser.boundingBox())?.y ?? 0);
  const news = await page.locator('[data-part="log"]').boundingBox();
  expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThan(news?.y ?? 0);
});

test('a question folds the cable of the capital, which says the same when it is opened', async ({
  openGame,
}) => {
  const page = await openPhone(openGame);
  await passSitting(page, await sitting(page));
  const cable = page.locator('[data-part="cable"]');
  await cable.waitFor();
  const told = await cable.locator('p').first().innerText();
  await ask(page, 'IRN');
  await page.locator('[data-part="voice"]').waitFor();
  expect(await cable.locator('p').first().isVisible()).toBe(false);
  await cable.locator('summary').click();
  expect(await cable.locator('p').first().innerText()).toBe(told);
});

test('a package that was not submitted is gone in the next sitting, and the news and the acts give way to it', async ({
  openGame,
}) => {
  const page = await openPhone(openGame);
  const cards = table(page).locator('[data-part="felt-card"]');
  const line = page.locator('[data-part="log"]');
  await line.waitFor();
  await page.keyboard.press('k');
  await (await openList(page, 'give')).first().click();
  await table(page).locator('[data-part="total"] > *').first().waitFor();
  await cards.first().waitFor();
  expect(await cards.count()).toBe(1);
  await line.waitFor({ state: 'hidden' });
  expect(await page.locator('[data-part="con"]').count()).toBe(0);
  const before = await sitting(page);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'End the turn' }).click();
  await table(page).locator('[data-part="felt-card"]').waitFor({ state: 'detached' });
  await passSitting(page, before);
  await page.keyboard.press('k');
  await table(page).waitFor();
  expect(await cards.count()).toBe(0);
});

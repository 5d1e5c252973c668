/** Where one is on the desk stands in the address: back leads to the part before, and a reload stays. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './game.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const sheet = (page: Page) => page.locator('[data-part="desk-sheet"] h2').first();

async function template(page: Page) {
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await parts.waitFor();
  return parts;
}

test('back leads to the part and the article before, and a reload stays where one is', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  const parts = await template(page);
  await parts.getByRole('button', { name: /^Articles/ }).click();
  const second = page.locator('[data-part="desk-list"] button').nth(1);
  const called = (await second.innerText()).replace(/^\S+\s+/, '');
  await second.click();
  await parts.getByRole('button', { name: 'Procedure' }).click();
  await heading(page).filter({ hasText: 'Procedure' }).waitFor();
  await page.goBack();
  await sheet(page).filter({ hasText: called }).waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#\/desk\/[\w-]+\/articles\/2$/);
  await page.reload();
  await sheet(page).filter({ hasText: called }).waitFor();
  await page.goBack();
  await page.goBack();
  await heading(page).filter({ hasText: 'Title and scope' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'New from a template' }).waitFor();
  await page.goForward();
  await heading(page).filter({ hasText: 'Title and scope' }).waitFor();
});

test('a remark about a seat leads to the field it speaks of, and back from there', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  const parts = await template(page);
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  await page.getByRole('textbox', { name: 'Brief' }).fill('');
  await parts.getByRole('button', { name: 'Procedure' }).click();
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  await doctor
    .getByRole('button', { name: /Brief$/ })
    .first()
    .click();
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  expect(
    await page
      .getByRole('textbox', { name: 'Brief' })
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.goBack();
  await heading(page).filter({ hasText: 'Procedure' }).waitFor();
});

test('in a narrow window the part that is open stands in the strip, wherever one has come from', async ({
  openGame,
}) => {
  const { page } = await openGame({
    route: '#/desk',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const parts = await template(page);
  const id = /desk\/([\w-]+)/.exec(page.url())?.[1];
  await page.goto(new URL(`#/desk/${id}/versions`, page.url()).href);
  const open = parts.locator('[aria-current]').filter({ hasText: 'Versions' });
  await open.waitFor();
  const box = await open.boundingBox();
  expect([box!.x >= 0, box!.x + box!.width <= 390]).toEqual([true, true]);
});

test('the address of a draft that is not kept here is told as that, until one leaves', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk/d0-nowhere/articles/2' });
  const fault = page.getByRole('alert');
  await fault.getByText(/^This browser has no draft at that address\./).waitFor();
  await page.goto(new URL('#/guide', page.url()).href);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.goto(new URL('#/desk', page.url()).href);
  await page.getByRole('button', { name: 'New from a template' }).waitFor();
  expect(await fault.count()).toBe(0);
});

test('whoever comes back from a game finds the part that was open', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  const parts = await template(page);
  await parts.getByRole('button', { name: 'Procedure' }).click();
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await page.getByRole('link', { name: 'Edit it on the desk' }).click();
  await heading(page).filter({ hasText: 'Procedure' }).waitFor();
  await page.goBack();
  await heading(page).filter({ hasText: 'Hand out seats' }).waitFor();
});

test('cells pasted where no field has the keyboard are looked at', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).waitFor();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Who\tNets\tFees\nNorth\t10\t90\nSouth\t80\t20');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.getByText('2 new delegations. 2 new articles').waitFor();
});

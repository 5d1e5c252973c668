import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchFirefox } from './browsers.ts';

let firefox: Browser;

beforeAll(async () => {
  firefox = await launchFirefox();
});

afterAll(() => firefox.close());

async function opened(route = ''): Promise<{ page: Page; faults: string[] }> {
  const page = await firefox.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(new URL(route, inject('address')).href);
  return { page, faults };
}

test('the page opens in Firefox without a fault', async () => {
  const { page, faults } = await opened();
  await page.waitForSelector('#root > *');
  expect(await page.title()).toContain('Square Brackets');
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Firefox/');
  expect(faults).toEqual([]);
});

const SHEET = 'Country\tScope\tFees\nNorland\t90\t20\nDanland\t10\t80\n';

test('in Firefox a spreadsheet becomes a draft that is handed out', async () => {
  const { page, faults } = await opened('#/desk');
  await page.locator('textarea[aria-label="Cells from a spreadsheet"]').fill(SHEET);
  await page.locator('::-p-text(Look at it)').click();
  await page.locator('button::-p-text(Make the conference)').click();
  await page.locator('#cell-1-1').wait();
  expect(await page.$eval('#cell-1-1', (cell) => cell.textContent)).toBe('80');
  await page.locator('::-p-text(0 errors)').wait();
  await page.locator('::-p-text(Hand out seats)').click();
  await page.locator('input[aria-label="Link: Danland"]').wait();
  const link = await page.$eval('input[aria-label="Link: Danland"]', (box) =>
    box instanceof HTMLInputElement ? box.value : '',
  );
  const { page: seat, faults: more } = await opened(new URL(link).hash);
  await seat.locator('::-p-text(Take the seat)').click();
  await seat.locator('[aria-label="Your desk"]').wait();
  expect([...faults, ...more]).toEqual([]);
});

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

/** Not by the driver's locators: in some versions of Firefox they wait for ever for what stands still. */
async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.click();
}

test('in Firefox a spreadsheet becomes a draft that is handed out', async () => {
  const { page, faults } = await opened('#/desk');
  await press(page, 'textarea[aria-label="Cells from a spreadsheet"]');
  await page.evaluate((sheet) => document.execCommand('insertText', false, sheet), SHEET);
  await press(page, 'button::-p-text(Preview)');
  await press(page, 'button::-p-text(Create the conference)');
  await page.waitForSelector('#cell-1-1');
  expect(await page.$eval('#cell-1-1', (cell) => cell.textContent)).toBe('80');
  await page.waitForSelector('::-p-text(0 errors)');
  await press(page, '::-p-text(Hand out seats)');
  const given = await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[aria-label="Link: Danland"]')?.value,
  );
  const link = (await given.jsonValue()) ?? '';
  const { page: seat, faults: more } = await opened(new URL(link).hash);
  await press(seat, 'button::-p-text(Take the seat)');
  await seat.waitForSelector('[aria-label="Your desk"]');
  expect([...faults, ...more]).toEqual([]);
});

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchFirefox } from './browsers.ts';

let firefox: Browser;

beforeAll(async () => {
  firefox = await launchFirefox();
});

afterAll(() => firefox.close());

test('the page opens in Firefox without a fault', async () => {
  const page = await firefox.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(inject('address'));
  await page.waitForSelector('#root > *');
  expect(await page.title()).toContain('Square Brackets');
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Firefox/');
  expect(faults).toEqual([]);
});

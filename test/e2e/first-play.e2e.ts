/** What a first visit fetches, as a browser fetches it: the front door, and one conference to its end. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { desk, letItPass } from './desk.ts';
import { test } from './game.ts';

const dist = new URL('../../dist/', import.meta.url);

/** A page, and the paths that it and its workers have asked for. */
async function visit(browser: Browser): Promise<{ page: Page; asked: ReadonlySet<string> }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).pathname));
  const page = await context.newPage();
  await page.goto(inject('address'));
  await page.getByRole('button', { name: 'Play', exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, asked };
}

/** Kilobytes on the line: scripts as gzip packs them, fonts as they are. */
function weigh(asked: ReadonlySet<string>, ending: '.js' | '.woff2'): number {
  const files = [...asked].filter((path) => path.endsWith(ending));
  const bytes = files.map((path) => {
    const file = readFileSync(new URL(path.slice(1), dist));
    return ending === '.js' ? gzipSync(file).length : file.length;
  });
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

/** Kilobytes of script as the page is served: as the build has packed it. */
function weighPacked(asked: ReadonlySet<string>): number {
  const files = [...asked].filter((path) => path.endsWith('.js'));
  const bytes = files.map((path) => readFileSync(new URL(`${path.slice(1)}.br`, dist)).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

test('the fonts of the front door weigh at most 120 kB', async ({ browser }) => {
  const { page, asked } = await visit(browser);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(weigh(asked, '.woff2')).toBeLessThanOrEqual(120);
  await page.context().close();
});

test(
  'a first play fetches at most 535 kB of script, 461 as the page is served',
  { timeout: 400_000 },
  async ({ browser }) => {
    const { page, asked } = await visit(browser);
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    await desk(page).waitFor();
    await page.locator('[data-part="hall-stage"] canvas').waitFor();
    await page.getByRole('main').focus();
    for (const letter of ['2', '3', '4', '1']) {
      await page.keyboard.press(letter);
      await page.waitForLoadState('networkidle');
    }
    while (await letItPass(page));
    // What is fetched ahead has come.
    await page.waitForLoadState('networkidle');
    expect(weigh(asked, '.js')).toBeLessThanOrEqual(535);
    expect(weighPacked(asked)).toBeLessThanOrEqual(461);
    await page.context().close();
  },
);

test('the front door is painted before any script, and nothing moves when it comes', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/(?!before-paint).*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(inject('address'), { waitUntil: 'commit' });
  const places = () =>
    page.locator('h1, main p, main h2').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.textContent, x, y, width, height];
      }),
    );
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = (await places()).slice(0, 6);
  expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0);
  release();
  await page.getByRole('button', { name: 'Play', exact: true }).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Cards that have come since lie in room that was kept for them.
  await page.getByRole('button', { name: 'Other seats' }).first().waitFor();
  expect(await places()).toEqual(expect.arrayContaining(before));
  expect(before.length).toBe(6);
  await context.close();
});

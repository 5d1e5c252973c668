/** What leaves the page as a file or as paper, made of hostile texts, opened from the disk: nothing runs, nothing is fetched. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openConference } from '../../src/conference/conference.ts';
import { makeRecord, withNotes } from '../../src/conference/record/record.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { desk, playKey, playOut, setUp, unfold } from './desk.ts';
import { test } from './game.ts';
import { hostileScenario, MARKUP } from './hostile-scenario.ts';

const text = hostileScenario();
const SCENARIO = { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(text) };

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'exports-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

/** What a file does when it is opened from the disk, and what of its texts has become more than text. */
async function deedsOf(browser: Browser, path: string): Promise<unknown[]> {
  const context = await browser.newContext();
  const address = pathToFileURL(path).href;
  const deeds: unknown[] = [];
  context.on('request', (request) => {
    if (request.url() !== address) deeds.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => deeds.push(message.text()));
  page.on('pageerror', ({ message }) => deeds.push(message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(address, { waitUntil: 'networkidle' });
  const alive = await page.evaluate(() => {
    const made = 'script, iframe, object, base, link, img, foreignObject, [href^="javascript:"]';
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return [...document.querySelectorAll(made), ...handlers].map(({ outerHTML }) => outerHTML);
  });
  deeds.push(...alive, ...(await page.evaluate(() => (window as { hit?: number[] }).hit ?? [])));
  await context.close();
  return deeds;
}

/** The page as whoever saves it keeps it, without what runs it. */
async function kept(page: Page, path: string): Promise<string> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('head script, head link, body > script')) own.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });
  await writeFile(path, html);
  return path;
}

async function saved(page: Page, press: () => Promise<void>, path: string): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  await (await download).saveAs(path);
  return path;
}

test('the watch sees what runs and what is fetched', async ({ browser }) => {
  const path = join(await folder(), 'live.html');
  const body = MARKUP.map((markup, at) => markup(at)).join('\n');
  await writeFile(path, `<!doctype html><meta charset="utf-8"><body>${body}`);
  const deeds = await deedsOf(browser, path);
  expect(deeds).toContain(0);
  expect(deeds.some((deed) => String(deed).startsWith('https://x.example/'))).toBe(true);
});

test('a treaty and the briefs of a hostile conference are texts', async ({ openGame, browser }) => {
  const { page } = await openGame();
  const to = await folder();
  await page.locator('input[type="file"]').setInputFiles([SCENARIO]);
  await page.getByRole('heading', { name: /^Seat 1 / }).waitFor();
  // A draw in which there is a treaty in the end.
  await setUp(page, 1);
  await playKey(page).click();
  await desk(page).waitFor();
  await playOut(page);
  await unfold(page);
  const treaty = await saved(
    page,
    () => page.getByRole('button', { name: 'Save the treaty' }).click(),
    join(to, 'treaty.html'),
  );
  expect(await readFile(treaty, 'utf8')).toContain('&lt;script&gt;');
  expect(await deedsOf(browser, treaty)).toEqual([]);
  expect(await deedsOf(browser, await kept(page, join(to, 'debrief.html')))).toEqual([]);
  await page.goto(new URL('#/print/file', page.url()).href);
  await page.locator('[data-part="kit-sheet"]').first().waitFor();
  expect(await deedsOf(browser, await kept(page, join(to, 'briefs.html')))).toEqual([]);
});

test('charts and page of a comparison with hostile labels, notes and names of files are texts', async ({
  openGame,
  browser,
}) => {
  const reading = readScenario(text);
  if (!reading.ok) throw new Error('the hostile scenario is not readable');
  const { page } = await openGame({ route: '#/compare' });
  const to = await folder();
  const hands = MARKUP.map((markup, at) => {
    const plan = [{ seat: 'constructor', by: at % 2 ? 'person' : 'packager' }] as const;
    const record = makeRecord(openConference(reading.scenario, { seed: at, plan }));
    const noted = { plan: markup(at), guesses: [], undos: 0, branches: 0 };
    const result = makeResult(withNotes(record, noted), `\u202e${markup(at)}`.slice(0, 80));
    return {
      name: `${markup(at).replaceAll('/', '\u2044').slice(0, 60)}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(at === 0 ? withNotes(record, noted) : result)),
    };
  });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([SCENARIO, ...hands]);
  await page.getByRole('heading', { name: /of \d+ runs verified/ }).waitFor();
  await page.locator('[data-part="compare-work"]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Questions for both' }).waitFor();
  expect(await page.evaluate(() => document.body.innerText.includes('\u202e'))).toBe(false);
  const charts = page.getByRole('button', { name: /^Save SVG/ });
  await page.getByRole('figure', { name: /^From Run 1/ }).waitFor();
  const n = await charts.count();
  expect(n).toBeGreaterThan(1);
  // Each kind of chart is fetched by itself, after the frame around it.
  await expect.poll(() => page.locator('[data-part="figure"] svg').count()).toBe(n);
  for (let i = 0; i < n; i += 1) {
    const chart = await saved(page, () => charts.nth(i).click(), join(to, `${i}.svg`));
    expect(await deedsOf(browser, chart)).toEqual([]);
  }
  expect(await deedsOf(browser, await kept(page, join(to, 'comparison.html')))).toEqual([]);
});

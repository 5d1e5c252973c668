/** A bad line: what cannot be fetched fails where it stands, and comes once it can be. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchFirefox } from './browsers.ts';
import { desk, key, letItPass, playKey, takeSeat, unfold } from './desk.ts';
import { test } from './game.ts';
import { layLine, type Line } from './line.ts';
import { recordSpeech } from './listener.ts';
import { makeRecordFiles } from './record-files.ts';

let line: Line;
const open: BrowserContext[] = [];

beforeAll(async () => {
  line = await layLine();
});

afterAll(() => line.close());

afterEach(async () => {
  line.mend();
  for (const context of open.splice(0)) await context.close();
});

type Opened = { page: Page; thrown: string[] };

/** @param frugal told to save data, so that nothing is fetched ahead */
async function openPage(browser: Browser, route = '', frugal = true): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  open.push(context);
  if (frugal) {
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
  }
  // Nothing is led or folded for somebody who has been through a conference.
  await context.addInitScript(() =>
    localStorage.setItem('square-brackets/learning', JSON.stringify({ turned: true, voted: true })),
  );
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(new URL(route, line.address).href);
  return { page, thrown };
}

const inHall = async (browser: Browser, frugal = true): Promise<Opened> => {
  const opened = await openPage(browser, '', frugal);
  await takeSeat(opened.page, /Convention against Cybercrime: class/, 1);
  await opened.page.locator('[data-part="hall-stage"] canvas').waitFor();
  return opened;
};

/** What says that a part is missing, in its place or on top of the page. */
const notice = (page: Page): Locator =>
  page.locator('[data-part="line-notice"], [data-part="page-notice"]').first();

const VIEWS = ['hall', 'text', 'trade', 'vote'] as const;

async function view(page: Page, name: (typeof VIEWS)[number]): Promise<void> {
  await page.keyboard.press(String(VIEWS.indexOf(name) + 1));
  await page.locator(`[data-part="play"][data-screen="${name}"]`).waitFor();
}

/** Each view comes by its key, with the desk below it. */
async function keepsPlaying(page: Page): Promise<void> {
  await page.getByRole('main').focus();
  for (const name of [...VIEWS.slice(1), VIEWS[0]]) await view(page, name);
  expect(await desk(page).isVisible()).toBe(true);
}

/** The line comes back, and a person says so. */
async function again(page: Page): Promise<void> {
  line.mend();
  // It may have come by itself meanwhile.
  await page.evaluate(() => {
    document
      .querySelector<HTMLElement>(
        '[data-part="line-notice"] button, [data-part="page-notice"] button',
      )
      ?.click();
  });
  await notice(page).waitFor({ state: 'detached' });
}

test('without a net the keys 1 to 4 keep the conference, and it goes on', async ({ browser }) => {
  const { page, thrown } = await inHall(browser);
  await page.context().setOffline(true);
  await keepsPlaying(page);
  await letItPass(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Not loaded yet' }).waitFor();
  // No button: the browser says that it is online again.
  await page.context().setOffline(false);
  await page.getByRole('dialog', { name: 'Help' }).waitFor();
  await page.keyboard.press('Escape');
  await keepsPlaying(page);
  expect(thrown).toEqual([]);
});

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#game-menu').getByRole('button', { name: item, exact: true }).click();
}

const DIALOGS = [
  ['help-dialog', (page: Page) => page.keyboard.press('?'), 'Help'],
  ['codex-dialog', (page: Page) => page.keyboard.press('q'), 'Codex'],
  ['palette', (page: Page) => page.keyboard.press('/'), 'Find anything'],
  [
    'log-dialog',
    (page: Page) => page.getByRole('button', { name: /^Log\b/ }).click(),
    'Log of the conference',
  ],
  ['share-result', (page: Page) => choose(page, 'Hand in a result'), 'Hand in'],
] as const;

test('dialogs that cannot come leave the hall', async ({ browser }) => {
  const { page, thrown } = await inHall(browser);
  const dialog = page.getByRole('dialog');
  for (const [part, ask, name] of DIALOGS) {
    line.cut(part);
    await page.getByRole('main').focus();
    await ask(page);
    await page.getByRole('dialog', { name: 'Not loaded yet' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await keepsPlaying(page);
    await ask(page);
    await page.getByRole('dialog', { name: 'Not loaded yet' }).waitFor();
    await again(page);
    await page.getByRole('dialog', { name }).waitFor();
    expect([...line.missed].filter((path) => !path.includes(part))).toEqual([]);
    // Escape empties a field of search first.
    await page.keyboard.press('Escape');
    if (await dialog.count()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  expect(thrown).toEqual([]);
});

test('settings that cannot come leave the page', async ({ browser }) => {
  const { page, thrown } = await openPage(browser);
  line.cut('settings-dialog');
  await page.getByRole('button', { name: 'Settings' }).click();
  await notice(page).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await again(page);
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  expect(thrown).toEqual([]);
});

/** Parts, and what has come once they have. */
const IN_VIEW = [
  ['hall', 'mount-hall|phaser', (page: Page) => page.locator('[data-part="hall-stage"] canvas')],
  ['hall', 'turn-parts', (page: Page) => page.locator('[data-part="plan-card"]')],
  ['trade', 'turn-parts', (page: Page) => page.locator('[data-part="idle"]').first()],
] as const;

test.for(IN_VIEW)(
  'in the %s, %s fails where it stands',
  async ([name, parts, part], { browser }) => {
    const { page, thrown } = await openPage(browser);
    line.cut(parts);
    await takeSeat(page, /Convention against Cybercrime: class/, 1);
    await keepsPlaying(page);
    await view(page, name);
    await notice(page).waitFor();
    expect([await part(page).count(), await page.locator('[data-part="play"]').count()]).toEqual([
      0, 1,
    ]);
    await keepsPlaying(page);
    await view(page, name);
    await again(page);
    await part(page).waitFor();
    expect(thrown).toEqual([]);
  },
);

test('that parts of a view have not come is said, once for all of them', async ({ browser }) => {
  const { page } = await openPage(browser);
  line.cut('turn-parts');
  const said = await recordSpeech(page);
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await notice(page).waitFor();
  const told = await notice(page).locator('p').innerText();
  const alerts = async () => (await said()).filter(({ region }) => region === 'alert');
  await expect.poll(async () => (await alerts()).map(({ text }) => text)).toEqual([told]);
});

test('a play screen that cannot come leaves the way back', async ({ browser }) => {
  const { page, thrown } = await openPage(browser);
  line.cut('play-page');
  const said = await recordSpeech(page);
  await playKey(page).click();
  await notice(page).waitFor();
  const told = await notice(page).locator('p').innerText();
  const times = async () => (await said()).filter(({ text }) => text.includes(told)).length;
  await expect.poll(times).toBe(1);
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goForward();
  await notice(page).waitFor();
  await again(page);
  await desk(page).waitFor();
  expect(thrown).toEqual([]);
});

test.for(['play-parts', 'shipped.worker'])(
  'a conference that cannot open for want of %s opens later',
  async (part, { browser }) => {
    line.cut(part);
    const { page, thrown } = await openPage(browser);
    await playKey(page).click();
    await notice(page).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await again(page);
    await desk(page).waitFor();
    expect(thrown).toEqual([]);
  },
);

const PAGES = [
  ['library', 'library-page'],
  ['campaign', 'campaign-page'],
  ['daily', 'daily-page'],
  ['class', 'class-page'],
  ['codex', 'codex-page'],
  ['numbers', 'numbers-page'],
  ['credits', 'credits-page'],
  ['guide', 'guide-page'],
  ['desk', 'desk-page'],
  ['share', 'share-page'],
  ['collect', 'collect-page'],
  ['compare', 'compare-page'],
  ['print/first-brackets', 'share-print'],
] as const;

test('each page that cannot come leaves the way to others, and comes', async ({ browser }) => {
  const { page, thrown } = await openPage(browser);
  for (const [name, part] of PAGES) {
    line.cut(part);
    await page.goto(new URL(`#/${name}`, line.address).href);
    await notice(page).waitFor();
    await page.getByRole('link', { name: 'Square Brackets' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await notice(page).waitFor();
    await again(page);
    await page.locator('h1').waitFor();
  }
  expect(thrown).toEqual([]);
});

test('Compare with runs in it keeps them, and shows each part once it comes', async ({
  browser,
}) => {
  // The page starts its workers before there is work.
  line.cut('compare-bench.worker');
  const { page, thrown } = await openPage(browser, '#/compare');
  const intake = page.locator('input[type="file"]').first();
  await page.getByRole('heading', { name: 'Records and results' }).waitFor();
  await intake.setInputFiles(makeRecordFiles());
  await notice(page).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  line.cut('charts|across-pane');
  const list = page.getByRole('region', { name: '4 of 4 runs verified' });
  await list.waitFor();
  await notice(page).waitFor();
  expect(await list.getByRole('row').count()).toBe(5);
  await again(page);
  await page.getByRole('figure').first().waitFor();
  await page.reload();
  await list.waitFor();
  expect(thrown).toEqual([]);
});

test('what play will want is fetched while nothing else is to be done', async ({ browser }) => {
  const { page } = await openPage(browser, '', false);
  const parts = page.waitForResponse(/turn-parts-/);
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await parts;
  await page.context().setOffline(true);
  await page.getByRole('main').focus();
  await page.keyboard.press('3');
  await page.locator('[data-part="score"]').waitFor();
});

test('the end of a conference comes once it can', async ({ browser }) => {
  const { page, thrown } = await openPage(browser);
  line.cut('turn-parts|outcome-page');
  await takeSeat(page, /The Last Boat Home/, 2);
  while (await letItPass(page));
  await view(page, 'vote');
  await notice(page).waitFor();
  expect(await desk(page).isVisible()).toBe(true);
  await key(page, /See the outcome/).click();
  await page.waitForURL(/#\/outcome\//);
  await notice(page).waitFor();
  await again(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(thrown).toEqual([]);
});

test('work beside the page waits for its script, and says so', async ({ browser }) => {
  const { page, thrown } = await openPage(browser);
  await takeSeat(page, /The Last Boat Home/, 2);
  while (await letItPass(page));
  line.cut('debrief.worker|par.worker');
  await key(page, /See the outcome/).click();
  await page.waitForURL(/#\/outcome\//);
  await notice(page).waitFor();
  await again(page);
  await unfold(page);
  await page.locator('[data-part="first"][aria-busy="false"]').waitFor();
  await page.locator('[data-part="debrief-why"][aria-busy="false"]').waitFor();
  expect(thrown).toEqual([]);
});

test('Firefox too fetches anew what it could not', async () => {
  const firefox = await launchFirefox();
  const page = await firefox.newPage();
  await page.goto(line.address);
  line.cut('codex-page');
  await (await page.waitForSelector('a[href="#/codex"]'))?.click();
  await page.waitForSelector('[data-part="line-notice"]');
  line.mend();
  await (await page.waitForSelector('[data-part="line-notice"] button'))?.click();
  await page.waitForSelector('h1::-p-text(Codex)');
  await firefox.close();
});

/** What a phone shows of the thing itself, how still it holds it, and where its back key leads. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { sticksOut } from './accessibility.ts';
import { desk, EXPERIENCED, key, letItPass, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';
import { makeRecordFiles } from './record-files.ts';
import { openList, table } from './table.ts';

const CLASS = /Convention against Cybercrime: class/;
const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };
const SMALLEST = { width: 320, height: 640 };
/** Of the height, at least. */
const SHARE = 0.6;
/** The same on the smallest. */
const SMALL_SHARE = 0.45;

/** Share of the height of the window at which the middle of `thing` is seen, and nothing that frames it. */
function measureShare(page: Page, thing: string, frame: string): Promise<number> {
  return page.evaluate(
    ([inside, outside]) => {
      const box = document.querySelector(inside)?.getBoundingClientRect();
      if (!box) throw new Error(`${inside} is not on the page`);
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
      let seen = 0;
      for (let y = 0; y < innerHeight; y += 1) {
        const at = document.elementFromPoint(x, y);
        if (at?.closest(inside) && !at.closest(outside)) seen += 1;
      }
      return seen / innerHeight;
    },
    [thing, frame] as const,
  );
}

/** Adds up how far things move that no act of the person has moved. */
async function watchShift(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = window as { shift?: number };
    kept.shift = 0;
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!one.hadRecentInput) kept.shift = (kept.shift ?? 0) + one.value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
}

const readShift = (page: Page): Promise<number> =>
  page.evaluate(() => (window as { shift?: number }).shift ?? 1);

const MAIN = '[data-part="play-main"]';
const LIST = `${MAIN} section:has([type="search"])`;
const FRAME =
  '[data-part="legend"], [data-part="text-bar"], [data-part="toc"], [data-part="table-foot"]';

test('on a phone held upright the lists of a view stand above the adviser', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const top = async (one: Locator) => (await one.boundingBox())?.y ?? NaN;
  const adviser = page.locator('[data-part="advice"]');
  for (const [digit, list] of [
    ['3', page.getByRole('region', { name: /gives$/ }).last()],
    ['4', page.getByRole('heading', { name: 'Motions you could move' })],
  ] as const) {
    await page.keyboard.press(digit);
    await adviser.waitFor();
    expect(await top(list)).toBeLessThan(await top(adviser));
  }
});

for (const size of [UPRIGHT, ON_ITS_SIDE, SMALLEST]) {
  test(`${size.width} x ${size.height}: the thing itself has most of the height in every view`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ route: '?still=1#/', viewport: size });
    await takeSeat(page, CLASS, 1);
    const shares: Record<string, number> = {};
    const measure = async (name: string, thing: string) => {
      shares[name] = await measureShare(page, thing, FRAME);
    };
    await measure('hall', MAIN);
    await page.getByRole('button', { name: 'Show as a list' }).click();
    await page.locator(LIST).waitFor();
    await measure('list', LIST);
    await page.keyboard.press('2');
    await measure('text', '[data-part="sheet-scroll"]');
    await page.keyboard.press('3');
    await measure('trade', '[data-part="table"]');
    await (await openList(page, 'want')).first().click();
    await table(page).locator('[data-part="total"]').waitFor();
    await measure('deal', '[data-part="table"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page
      .getByRole('radio', { name: /^Package/ })
      .and(page.locator(':checked'))
      .waitFor();
    await (await openList(page, 'give')).first().click();
    await table(page).locator('[data-part="total"]').waitFor();
    await measure('package', '[data-part="table"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('4');
    await measure('vote', MAIN);
    const ballot = desk(page).locator('[data-vote="no"]');
    while (!(await ballot.count())) await letItPass(page);
    await measure('ballot', MAIN);
    const least = size === SMALLEST ? SMALL_SHARE : SHARE;
    expect(Object.entries(shares).filter(([, share]) => share < least)).toEqual([]);
  });
}

test('on its side the first field of a form is in sight above its buttons', async ({
  openGame,
}) => {
  const { page } = await openGame({
    route: '?still=1#/',
    viewport: ON_ITS_SIDE,
    keeps: EXPERIENCED,
  });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('2');
  await page.keyboard.press('a');
  const field = await page.getByRole('combobox', { name: 'Delegation' }).boundingBox();
  const cancel = await page.getByRole('button', { name: /^Cancel/ }).boundingBox();
  expect((field?.y ?? NaN) + (field?.height ?? NaN)).toBeLessThanOrEqual(cancel?.y ?? NaN);
});

test('on a phone the links above a page stand beside each other', async ({ openGame }) => {
  const { page } = await openGame({ viewport: UPRIGHT, hasTouch: true, isMobile: true });
  const bar = page.getByRole('navigation', { name: 'Pages' });
  const links = bar.getByRole('link');
  const cut = await links.evaluateAll((all) =>
    all.flatMap((link) => (link.scrollWidth > link.clientWidth ? [link.textContent] : [])),
  );
  expect(cut).toEqual([]);
  expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

test('on a phone the bar of the desk has its own keys, each whole, and its menu is seen', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk', viewport: UPRIGHT, hasTouch: true });
  await page.getByRole('button', { name: 'New from a template' }).tap();
  const bar = page.getByRole('navigation', { name: 'Pages' });
  await bar.getByRole('button', { name: 'Play as any seat' }).waitFor();
  expect(await bar.getByRole('link').count()).toBe(0);
  const cut = await bar
    .getByRole('button')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.textContent] : [])),
    );
  expect(cut).toEqual([]);
  await bar.getByText('Export').tap();
  await bar.getByRole('button', { name: 'Positions as CSV' }).tap({ trial: true });
});

test('upright, the rarer acts are behind one key, and each is reached', async ({ openGame }) => {
  const { page } = await openGame({ route: '?still=1#/', viewport: UPRIGHT, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const names = (where: string) => page.locator(`${where} [data-part="key"] > b`).allInnerTexts();
  expect(await names('[data-part="con-row"] >')).toEqual(['Ask', 'Offer deal', 'Actions']);
  await key(page, /^Actions/).click();
  expect(await names('#more-keys')).toEqual([
    'Propose wording',
    'Package',
    'Move',
    'Cable',
    'Agenda',
    'Withdraw',
  ]);
  await page
    .locator('#more-keys')
    .getByRole('button', { name: /Package/ })
    .click();
  await page.locator('[data-part="play"][data-screen="trade"]').waitFor();
});

test('while others act and answers come, nothing moves that was not touched', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, reducedMotion: 'no-preference' });
  await watchShift(page);
  await takeSeat(page, CLASS, 1);
  for (let turn = 0; turn < 3; turn += 1) await letItPass(page);
  expect(await readShift(page)).toBeLessThan(0.05);
});

test('nor do letters that come late, or parts on a machine that is never idle', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, reducedMotion: 'no-preference' });
  await page.evaluate(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  await takeSeat(page, CLASS, 1);
  await watchShift(page);
  await page.locator('[data-part="struck"]').waitFor();
  release();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await letItPass(page);
  await page.locator('[data-part="packet"]').waitFor();
  expect(await readShift(page)).toBeLessThan(0.05);
});

test('the back key of a phone leads one view back, and not out of the game', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, hasTouch: true, isMobile: true });
  await takeSeat(page, CLASS, 1);
  const shown = page.locator('[data-part="play"]');
  const open = () => shown.getAttribute('data-screen');
  const tabs = page.locator('[data-part="tabs"][data-place="bottom"]');
  await tabs.getByRole('button', { name: 'Trade' }).tap();
  await tabs.getByRole('button', { name: 'Text' }).tap();
  expect(new URL(page.url()).hash).toMatch(/^#\/play\/[^/]+\/text$/);
  const rarer = page.locator('#more-keys');
  await page.locator('[popovertarget="more-keys"]').tap();
  await rarer.waitFor();
  // A menu over the view is closed, and the view stays.
  await page.evaluate(() => history.back());
  await rarer.waitFor({ state: 'hidden' });
  await expect.poll(() => new URL(page.url()).hash).toMatch(/\/text$/);
  expect(await open()).toBe('text');
  await page.goBack();
  await expect.poll(open).toBe('trade');
  await page.goBack();
  await expect.poll(open).toBe('hall');
  await page.goBack();
  await page.locator('#game-menu').waitFor();
  expect(await open()).toBe('hall');
  expect(new URL(page.url()).hash).toMatch(/^#\/play\/[^/]+$/);
  await page.locator('#game-menu').getByRole('button').last().tap();
  await page.waitForURL(/#\/$/);
});

test('once a turn is ended at the trading table, what came of it is told in the hall from its top', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('3');
  await table(page).waitFor();
  const readTops = () =>
    page.locator('[data-part="play-main"]').evaluate((main) => {
      return [main, ...main.querySelectorAll('*')].map(({ scrollTop }) => scrollTop);
    });
  await page.locator('[data-part="play-main"]').evaluate((main) => {
    for (const one of [main, ...main.querySelectorAll('*')]) one.scrollTop = 600;
  });
  expect(Math.max(...(await readTops()))).toBeGreaterThan(200);
  await key(page, /End turn/).click();
  await expect.poll(async () => Math.max(...(await readTops()))).toBe(0);
});

test('whoever begins an act again keeps what was chosen for it', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  await key(page, /Ask/).click();
  const whom = page.getByRole('combobox', { name: 'Delegation' });
  await whom.selectOption('IRN');
  await key(page, /Ask/).click();
  expect(await whom.inputValue()).toBe('IRN');
  // Nor does whoever was asked before take the place of the one chosen now.
  await page.locator('[data-part="form"] [type="submit"]').click();
  await whom.waitFor({ state: 'detached' });
  await key(page, /Ask/).click();
  await whom.selectOption('CHN');
  await key(page, /Ask/).click();
  expect(await whom.inputValue()).toBe('CHN');
});

test('on a phone every seat of a class is named, and the acts of one lie over no other', async ({
  openGame,
}) => {
  const { page } = await openGame({
    viewport: UPRIGHT,
    hasTouch: true,
    isMobile: true,
    keeps: EXPERIENCED,
  });
  await takeSeat(page, CLASS, 1);
  const stage = page.locator('[data-part="hall-stage"]');
  await stage.locator('canvas').waitFor();
  const plates = stage.locator('[data-part="hall-plate"]');
  const hidden = () =>
    plates.evaluateAll((all) =>
      all.flatMap((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return one.contains(seen) ? [] : [one.textContent];
      }),
    );
  await expect.poll(() => plates.count()).toBe(12);
  await plates.filter({ hasText: 'Iran' }).tap();
  await page.locator('[data-part="picked"]').getByRole('button', { name: /^Ask/ }).first().tap();
  await page.locator('[data-part="voice"]').waitFor();
  expect(await plates.count()).toBe(12);
  expect(await hidden()).toEqual([]);
});

test('on a phone an offer is answered by one row of buttons, and the question of sound leaves the news whole', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT });
  await takeSeat(page, CLASS, 4);
  const accepts = page.getByRole('button', { name: /^Accept/ });
  for (const digit of ['1', '3']) {
    await page.keyboard.press(digit);
    await accepts.filter({ visible: true }).first().waitFor();
    expect(await accepts.filter({ visible: true }).count()).toBe(1);
  }
  await page.keyboard.press('1');
  await key(page, /Refuse/).click();
  await page.locator('[data-part="sound-ask"]').waitFor();
  const line = await page.locator('[data-part="log-line"]').boundingBox();
  expect(line?.width).toBeGreaterThan(300);
});

test('on a phone a form has the room of the news and of the other acts until it is put or taken back', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: UPRIGHT, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const others = page.locator('[data-part="log"], [data-part="con"]');
  await expect.poll(() => others.count()).toBe(2);
  await page.keyboard.press('a');
  await page.locator('[data-part="form"]').waitFor();
  await expect.poll(() => others.count()).toBe(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => others.count()).toBe(2);
});

test('an address with a view opens it', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('2');
  await page.locator('[data-part="play"][data-screen="text"]').waitFor();
  const saved = page.getByRole('button', { name: 'Menu' });
  await saved.click();
  await page.getByText('Saved in this browser').waitFor();
  await page.reload();
  await page.locator('[data-part="play"][data-screen="text"]').waitFor();
});

for (const size of [UPRIGHT, ON_ITS_SIDE]) {
  test(`${size.width} x ${size.height}: runs come first on the page of comparison, and nothing sticks out`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ route: '#/compare', viewport: size });
    await page.locator('input[type="file"]').first().setInputFiles(makeRecordFiles());
    const list = page.getByRole('region', { name: '4 of 4 runs verified' });
    await list.waitFor();
    await page.getByRole('heading', { name: 'Questions for both' }).waitFor();
    const grid = page.getByRole('grid', { name: 'Where each run ended' });
    const rows = await grid.getByRole('row').all();
    const tops = await Promise.all(rows.map(async (row) => (await row.boundingBox())?.y ?? NaN));
    expect(tops[3]).toBeLessThan(size.height);
    expect(await sticksOut(page)).toEqual([]);
    // Only the tables that are walked by arrow keys have more columns than a phone has room for.
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(section, div)')]
        .filter((one) => !one.querySelector('[role="grid"]') && one.scrollWidth > one.clientWidth)
        .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline')
        .map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth}`),
    );
    expect(wide).toEqual([]);
    const about = page.getByRole('button', { name: 'Table (CSV)' });
    expect((await about.boundingBox())?.y).toBeGreaterThan((await list.boundingBox())?.y ?? 0);
  });
}

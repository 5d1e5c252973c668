/** What has to hold on every screen: no barrier that axe finds, targets large enough, nothing cut or sticking out. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import {
  barriers,
  cutWords,
  faintWords,
  likeFields,
  longNames,
  smallTargets,
  sticksOut,
  unreached,
} from './accessibility.ts';
import { test } from './game.ts';
import { walkDialogs, walkDoor, walkPages, walkPhases, walkViews } from './walk.ts';

/** Gathers findings as `screen: finding`. */
function gatherer(page: Page, checks: readonly ((page: Page) => Promise<string[]>)[]) {
  const found: string[] = [];
  const seen: string[] = [];
  const visit = async (screen: string): Promise<void> => {
    seen.push(screen);
    for (const check of checks) {
      for (const one of await check(page)) found.push(`${screen}: ${one}`);
    }
  };
  return { found, seen, visit };
}

const SIZES = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: 'narrow, under a finger', viewport: { width: 390, height: 844 }, hasTouch: true },
];

/** Milliseconds: axe looks at twenty screens. */
const LONG = 300_000;

const SCHEMES = [
  { colorScheme: 'light', checks: [barriers, smallTargets, sticksOut] },
  // Boxes and names are the same at night.
  { colorScheme: 'dark', checks: [faintWords] },
] as const;

for (const { name, ...size } of SIZES) {
  for (const { colorScheme, checks } of SCHEMES) {
    test(
      `no barriers and no small targets in any view: ${name}, ${colorScheme}`,
      async ({ openGame }) => {
        const { page } = await openGame({ ...size, colorScheme });
        const { found, seen, visit } = gatherer(page, checks);
        await walkDoor(page, visit);
        await walkViews(page, visit);
        await walkDialogs(page, visit);
        await walkPages(page, visit);
        expect(seen.length).toBe(24);
        expect(found).toEqual([]);
      },
      LONG,
    );

    // What is told apart by its name is so at every size and by night.
    const named = name === 'wide' && colorScheme === 'light' ? [longNames, likeFields] : [];

    test(
      `no barriers and no small targets in any phase: ${name}, ${colorScheme}`,
      async ({ openGame }) => {
        const { page } = await openGame({ ...size, colorScheme });
        const { found, seen, visit } = gatherer(page, [...checks, ...named]);
        await walkDoor(page, () => Promise.resolve());
        await walkPhases(page, visit);
        expect(seen.length).toBeGreaterThan(5);
        expect(found).toEqual([]);
      },
      LONG,
    );
  }
}

/** A browser in which text of twice the size was chosen before. */
function largeText(): BrowserContextOptions {
  const settings = { name: 'square-brackets/settings', value: JSON.stringify({ textSize: 200 }) };
  const { origin } = new URL(inject('address'));
  return { storageState: { cookies: [], origins: [{ origin, localStorage: [settings] }] } };
}

for (const width of [1440, 1024, 390]) {
  test(`text of twice the size, ${width} wide: nothing is cut, and what scrolls is a stop of the keyboard`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ viewport: { width, height: 900 }, ...largeText() });
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
      .toBe('32px');
    const { found, visit } = gatherer(page, [cutWords, sticksOut, unreached]);
    await walkDoor(page, visit);
    await walkViews(page, visit);
    expect(found).toEqual([]);
  });
}

/** WCAG 1.4.12: lines, letters and words this far apart. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

for (const width of [1440, 390]) {
  test(`text with space between, ${width} wide: nothing is cut`, async ({ openGame }) => {
    const { page } = await openGame({ viewport: { width, height: 900 } });
    await page.addStyleTag({ content: SPACED });
    // The line of the log is one of many, and says so; the whole is in the log.
    const cut = async (at: Page) =>
      (await cutWords(at)).filter((one) => !one.startsWith('play-log-line'));
    const { found, visit } = gatherer(page, [cut]);
    await walkDoor(page, visit);
    await walkViews(page, visit);
    expect(found).toEqual([]);
  });
}

test('320 wide: nothing sticks out sideways', async ({ openGame }) => {
  const { page } = await openGame({ viewport: { width: 320, height: 700 } });
  const { found, visit } = gatherer(page, [sticksOut]);
  await walkDoor(page, visit);
  await walkViews(page, visit);
  await walkDialogs(page, visit);
  await walkPages(page, visit);
  expect(found).toEqual([]);
});

test('the room is as high as the window, and scrolls inside alone', async ({ openGame }) => {
  const { page } = await openGame();
  await walkDoor(page, () => Promise.resolve());
  const found: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await walkViews(page, async (screen) => {
      const high = await page.evaluate(() => document.documentElement.scrollHeight);
      if (high !== height) found.push(`${width} x ${height}, ${screen}: ${high}`);
    });
  }
  expect(found).toEqual([]);
});

/** What has to hold on every screen: no barrier that axe finds, targets large enough, nothing cut or sticking out. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  barriers,
  cutWords,
  faintOtherwise,
  likeFields,
  longNames,
  smallTargets,
  sticksOut,
  unreached,
} from './accessibility.ts';
import { inRoom as test } from './game.ts';
import { walkDialogs, walkDoor, walkPages, walkPhases, walkViews } from './walk.ts';

type Check = (page: Page) => Promise<string[]>;

/** Gathers findings as `screen: finding`; at each of the widths, if any, the first of which the walk goes on at. */
function gatherer(page: Page, checks: readonly Check[], widths: readonly number[] = []) {
  const found: string[] = [];
  const seen: string[] = [];
  const check = async (screen: string): Promise<void> => {
    for (const one of checks) {
      for (const finding of await one(page)) found.push(`${screen}: ${finding}`);
    }
  };
  const visit = async (screen: string): Promise<void> => {
    seen.push(screen);
    if (widths.length === 0) await check(screen);
    for (const width of widths.toReversed()) {
      await page.setViewportSize({ width, height: 900 });
      await check(`${screen}, ${width} wide`);
    }
  };
  return { found, seen, visit };
}

const SIZES = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, colorScheme: 'light', hasTouch: false },
  {
    name: 'narrow, under a finger',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    hasTouch: true,
  },
] as const;

/** Milliseconds: axe looks at twenty screens. */
const LONG = 300_000;

for (const { name, ...size } of SIZES) {
  // What is told apart by its name is so at every size.
  const named = name === 'wide' ? [longNames, likeFields] : [];

  test(
    `no barriers and no small targets in any view, by day and by night: ${name}`,
    async ({ openGame }) => {
      const { page } = await openGame(size);
      const { found, seen, visit } = gatherer(page, [
        barriers,
        smallTargets,
        sticksOut,
        faintOtherwise,
        ...named,
      ]);
      await walkDoor(page, visit);
      await walkViews(page, visit);
      await walkDialogs(page, visit);
      await walkPages(page, visit);
      expect(seen.length).toBe(24);
      expect(found).toEqual([]);
    },
    LONG,
  );

  test(
    `no barriers and no small targets in any phase, by day and by night: ${name}`,
    async ({ openGame }) => {
      const { page } = await openGame(size);
      const { found, seen, visit } = gatherer(page, [
        barriers,
        smallTargets,
        sticksOut,
        faintOtherwise,
        ...named,
      ]);
      await walkDoor(page, () => Promise.resolve());
      await walkPhases(page, visit);
      expect(seen.length).toBeGreaterThan(5);
      expect(found).toEqual([]);
    },
    LONG,
  );
}

/** The line of the log is one of many, and says so; the whole is in the log. */
async function cutBesideLog(page: Page): Promise<string[]> {
  return (await cutWords(page)).filter((one) => !one.includes('play-log-line'));
}

const LARGE = { settings: { textSize: 200 } };
const WIDTHS = [1440, 1024, 390];

test(
  'text of twice the size: nothing of a ballot, the gavel and the debrief is cut',
  async ({ openGame }) => {
    const { page } = await openGame({ keeps: LARGE });
    const { found, seen, visit } = gatherer(page, [cutBesideLog, sticksOut, unreached], WIDTHS);
    await walkDoor(page, () => Promise.resolve());
    await walkPhases(page, visit);
    expect(seen.join()).toMatch(/Roll call.*gavel.*debrief/);
    expect(found).toEqual([]);
  },
  LONG,
);

test('text of twice the size: nothing is cut, and what scrolls is a stop of the keyboard', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: LARGE });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('32px');
  const { found, visit } = gatherer(page, [cutWords, sticksOut, unreached], WIDTHS);
  await walkDoor(page, visit);
  await walkViews(page, visit);
  expect(found).toEqual([]);
});

test('text of twice the size on a small screen: no page is wider than its window', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 }, keeps: LARGE });
  const { found, visit } = gatherer(page, [sticksOut]);
  await walkPages(page, visit);
  expect(found).toEqual([]);
});

/** WCAG 1.4.12: lines, letters and words this far apart. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

test('text with space between: nothing is cut', async ({ openGame }) => {
  const { page } = await openGame();
  await page.addStyleTag({ content: SPACED });
  const { found, visit } = gatherer(page, [cutBesideLog], [1440, 390]);
  await walkDoor(page, visit);
  await walkViews(page, visit);
  expect(found).toEqual([]);
});

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
  await walkViews(page, async (screen) => {
    for (const [width, height] of [
      [1024, 768],
      [390, 844],
      [844, 390],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const high = await page.evaluate(() => document.documentElement.scrollHeight);
      if (high !== height) found.push(`${width} x ${height}, ${screen}: ${high}`);
    }
  });
  expect(found).toEqual([]);
});

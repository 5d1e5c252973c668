/** What each size of window owes the eye: words to the glyphs, things beside each other, cards that lie over nothing. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { askForGuesses, key, letItPass, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { openList, table } from './table.ts';

/** Milliseconds: a conference to its end. */
const LONG = 120_000;

const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };
const VERY_LARGE = { width: 2560, height: 1440 };

async function seated(page: Page, size: { width: number; height: number }): Promise<void> {
  await takeSeat(page, /The Last Day/, 1);
  await page.getByRole('button', { name: 'I know how' }).click();
  await page.setViewportSize(size);
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

for (const size of [UPRIGHT, ON_ITS_SIDE, { width: 1024, height: 768 }]) {
  test(`${size.width} x ${size.height}: the glyphs of the seats are told in words`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, size);
    const seen = await page
      .locator('[data-part="legend"] [data-part="stances"] li > span[aria-hidden]')
      .evaluateAll((words) =>
        words.flatMap((word) => (word.clientWidth > 10 ? [word.textContent] : [])),
      );
    expect(seen).toEqual(['firm', 'leans', 'can accept', 'leans', 'firm']);
  });
}

test('a phone, the hall as a list: the words under the glyphs keep clear of each other', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await seated(page, UPRIGHT);
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await page.locator('[data-part="legend"] [data-part="room-door"]').waitFor();
  const boxes = await page
    .locator('[data-part="legend"] [data-part="stances"] li > span[aria-hidden]')
    .evaluateAll((words) =>
      words.map((word) => ({ from: word.getBoundingClientRect().left, wide: word.scrollWidth })),
    );
  const over = boxes.filter(({ from, wide }, i) => from + wide > (boxes[i + 1]?.from ?? 390));
  expect(over).toEqual([]);
});

for (const size of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, ON_ITS_SIDE]) {
  test(`${size.width} x ${size.height}: the lamps of those called are in sight with the ballots`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, { width: 1440, height: 900 });
    await letItPass(page);
    await page.keyboard.press('4');
    await page.setViewportSize(size);
    const lamps = await boxOf(page.locator('[data-part="called-dots"]'));
    const log = await boxOf(page.locator('[data-part="log"]'));
    expect(await page.locator('[data-part="called-dots"] > i').count()).toBe(193);
    expect(lamps.y + lamps.height).toBeLessThanOrEqual(log.y);
  });
}

test('a phone on its side: both felts lie beside the page of a deal', async ({ openGame }) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.setViewportSize(ON_ITS_SIDE);
  await page.keyboard.press('3');
  const [given, middle, asked] = [
    await boxOf(page.locator('[data-part="felt"]').first()),
    await boxOf(page.locator('[data-part="table-mid"]')),
    await boxOf(page.locator('[data-part="felt"]').last()),
  ];
  expect(given.x + given.width).toBeLessThanOrEqual(middle.x);
  expect(middle.x + middle.width).toBeLessThanOrEqual(asked.x);
});

test(
  'the board of a vote is whole on a phone on its side; at the gavel a card lies over nothing',
  async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, { width: 1440, height: 900 });
    const record = page.locator('[data-part="votes-record"]');
    while (!(await record.count())) await letItPass(page);
    await page.setViewportSize(ON_ITS_SIDE);
    const log = await boxOf(page.locator('[data-part="log"]'));
    const lamps = await boxOf(page.locator('[data-part="board-over"]'));
    const tally = await boxOf(page.locator('[data-part="board"] [data-part="tally"]'));
    const mark = await boxOf(page.locator('[data-part="board"] [data-part="tally"] > p').last());
    const board = await boxOf(page.locator('[data-part="board-in"]'));
    expect(tally.x + tally.width).toBeLessThanOrEqual(board.x + board.width);
    expect(lamps.height).toBeGreaterThan(55);
    expect(tally.y).toBeGreaterThanOrEqual(lamps.y + lamps.height);
    expect(tally.y + tally.height).toBeLessThan(log.y - 20);
    // Short by how many, and of how many: one line.
    expect(mark.height).toBeLessThan(20);

    await page.setViewportSize({ width: 1440, height: 900 });
    while (await letItPass(page));
    // A text put to the vote is looked at first.
    const on = page.getByRole('button', { name: 'Go on', exact: true });
    if (await on.count()) await on.first().click();
    await page.setViewportSize({ width: 1024, height: 768 });
    const moment = await boxOf(page.locator('[data-part="moment"]'));
    const card = await boxOf(page.locator('[data-part="concept-card"]'));
    expect(card.y).toBeGreaterThanOrEqual(moment.y + moment.height);
  },
  LONG,
);

for (const size of [UPRIGHT, ON_ITS_SIDE]) {
  const named = `${size.width} x ${size.height}`;

  test(`${named}: every key of the desk is in sight`, async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await takeSeat(page, /High Seas Agreement/, 5);
    await page.getByRole('button', { name: 'I know how' }).click();
    await page.setViewportSize(size);
    const beyond = await page
      .locator(
        '[data-part="con-keys"] [data-part="con-row"] > [data-part="key"], [data-part="con-row"] + [data-part="key"]',
      )
      .evaluateAll((keys) =>
        keys.flatMap((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          const ends = [left + 3, left + width - 3];
          const seen = ends.every((x) =>
            one.contains(document.elementFromPoint(x, top + height / 2)),
          );
          return seen ? [] : [one.textContent];
        }),
      );
    // Upright, most are behind one of them.
    const keys = size === UPRIGHT ? 3 : 6;
    expect(await page.locator('[data-part="con-row"] > [data-part="key"]').count()).toBe(keys);
    expect(beyond).toEqual([]);
  });

  test(`${named}: the key of a hint lies over none of its words`, async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await takeSeat(page, /High Seas Agreement/, 5);
    await page.locator('[data-part="first-turn"] [data-part="btns"] button').first().click();
    await page.locator('[data-part="voice"]').waitFor();
    await page.setViewportSize(size);
    const lines = await page.locator('[data-part="first-turn"]').evaluate((card) => {
      const keys =
        card.querySelector('[data-part="btns"]')?.getBoundingClientRect() ?? new DOMRect();
      return [...card.querySelectorAll('p')].map((words) => {
        const { top, bottom } = words.getBoundingClientRect();
        return top < keys.bottom && bottom > keys.top ? words.innerText : 'clear';
      });
    });
    expect([...new Set(lines)]).toEqual(['clear']);
    const box = await boxOf(page.locator('[data-part="first-turn"] [data-part="btns"]'));
    const log = await boxOf(page.locator('[data-part="log"]'));
    expect(box.y + box.height).toBeLessThanOrEqual(log.y);
  });
}

test('a phone on its side: half round and question keep clear of the bar of the table', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await askForGuesses(page);
  await takeSeat(page, /High Seas Agreement/, 5);
  await key(page, /Package/).click();
  await (await openList(page, 'give')).first().click();
  await (await openList(page, 'give')).nth(1).click();
  await page.setViewportSize(ON_ITS_SIDE);
  await table(page)
    .locator('[data-part="table-mid"]')
    .evaluate((column) => column.scrollTo(0, 0));
  const gauge = await boxOf(table(page).locator('[data-part="gauge"]'));
  const foot = await boxOf(table(page).locator('[data-part="table-foot"]'));
  expect(gauge.y + gauge.height).toBeLessThanOrEqual(foot.y);
  await table(page).locator('[data-part="table-foot"] button[type="submit"]').click();
  const question = await boxOf(page.locator('[data-part="trade-guess"] > label'));
  const answer = await boxOf(page.locator('[data-part="guess-row"]'));
  const desk = await boxOf(page.locator('[data-part="con"]'));
  expect(question.x + question.width).toBeLessThanOrEqual(answer.x);
  expect(question.y + question.height).toBeLessThanOrEqual(desk.y);
  expect(answer.y + answer.height).toBeLessThanOrEqual(desk.y);
});

test('the door of the informals prints no key while nobody has called a room', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await seated(page, { width: 1440, height: 900 });
  const door = page.locator('[data-part="hall-door"]');
  await door.waitFor();
  expect(await door.locator('kbd').isVisible()).toBe(false);
  expect(await door.getAttribute('aria-keyshortcuts')).toBe('');
});

test('the hint of the wall is written for the back row', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByRole('group', { name: 'Seat' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Play on the wall' }).click();
  await page.setViewportSize({ width: 1920, height: 1080 });
  const size = await page
    .getByText(/^Keys 1 to 9/)
    .evaluate((hint) => Number.parseFloat(getComputedStyle(hint).fontSize));
  expect(size).toBeGreaterThanOrEqual(20);
});

test('a very large window: text grows with it, a chosen size counts from there, and names have room', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: VERY_LARGE, route: '?still=1#/' });
  const textSize = () =>
    page.evaluate(() =>
      Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
    );
  expect(await textSize()).toBe(24);
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const spill = await page
    .locator('[data-part="con-plate"] b')
    .evaluate((name) => name.scrollWidth - name.clientWidth);
  expect(spill).toBeLessThanOrEqual(0);
  await page.keyboard.press('4');
  const last = await boxOf(page.locator('[data-part="board-names"] li').last());
  const foot = await boxOf(page.locator('[data-part="board-foot"]'));
  expect(last.y + last.height).toBeLessThanOrEqual(foot.y);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  expect(await textSize()).toBeGreaterThan(24);
});

test(
  'once it is over a phone and a desk give one number for what it came to',
  async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await takeSeat(page, /The Last Boat Home/, 1);
    while (await letItPass(page));
    const [points = ''] =
      (await page.locator('[data-part="con-plate"]').innerText()).match(/\d+(\.\d)?(?= points)/) ??
      [];
    expect(points).not.toBe('');
    expect(await page.locator('[data-part="top-now"]').textContent()).toContain(`${points} points`);
  },
  LONG,
);

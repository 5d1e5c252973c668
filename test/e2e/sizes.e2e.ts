/** What each size of window owes the eye: words to the glyphs, things beside each other, cards that lie over nothing. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { letItPass, takeSeat } from './desk.ts';
import { test } from './game.ts';

/** Milliseconds: a conference to its end. */
const LONG = 120_000;

const ON_ITS_SIDE = { width: 844, height: 390 };

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

for (const size of [{ width: 390, height: 844 }, ON_ITS_SIDE, { width: 1024, height: 768 }]) {
  test(`${size.width} x ${size.height}: the glyphs of the seats are told in words`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, size);
    const seen = await page
      .locator('.legend .stances li > span')
      .evaluateAll((words) =>
        words.flatMap((word) => (word.clientWidth > 20 ? [word.textContent] : [])),
      );
    expect(seen).toEqual([
      'firm, narrower',
      'prefers narrower',
      'can accept',
      'prefers broader',
      'firm, broader',
    ]);
  });
}

test('a phone, the hall as a list: the words under the glyphs keep clear of each other', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await seated(page, { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await page.locator('.legend .room-door').waitFor();
  const boxes = await page
    .locator('.legend .stances li > span')
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
    const lamps = await boxOf(page.locator('.called-dots'));
    const log = await boxOf(page.locator('.log'));
    expect(await page.locator('.called-dots > i').count()).toBe(193);
    expect(lamps.y + lamps.height).toBeLessThanOrEqual(log.y);
  });
}

test('a phone on its side: both felts lie beside the page of a deal', async ({ openGame }) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.setViewportSize(ON_ITS_SIDE);
  await page.keyboard.press('3');
  const [given, middle, asked] = [
    await boxOf(page.locator('.felt').first()),
    await boxOf(page.locator('.table-mid')),
    await boxOf(page.locator('.felt').last()),
  ];
  expect(given.x + given.width).toBeLessThanOrEqual(middle.x);
  expect(middle.x + middle.width).toBeLessThanOrEqual(asked.x);
});

test(
  'the board of a vote is whole on a phone on its side; at the gavel a card lies over nothing',
  async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, { width: 1440, height: 900 });
    const record = page.locator('.votes-record');
    while (!(await record.count())) await letItPass(page);
    await page.setViewportSize(ON_ITS_SIDE);
    const log = await boxOf(page.locator('.log'));
    const lamps = await boxOf(page.locator('.board-over'));
    const tally = await boxOf(page.locator('.board .tally'));
    const mark = await boxOf(page.locator('.board .tally > p').last());
    expect(lamps.height).toBeGreaterThan(55);
    expect(tally.y).toBeGreaterThanOrEqual(lamps.y + lamps.height);
    expect(tally.y + tally.height).toBeLessThan(log.y - 20);
    // Short by how many, and of how many: one line.
    expect(mark.height).toBeLessThan(20);

    await page.setViewportSize({ width: 1440, height: 900 });
    while (await letItPass(page));
    await page.setViewportSize({ width: 1024, height: 768 });
    const moment = await boxOf(page.locator('.moment'));
    const card = await boxOf(page.locator('.concept-card'));
    expect(card.y).toBeGreaterThanOrEqual(moment.y + moment.height);
  },
  LONG,
);

/** What each size of window owes the eye: words to the glyphs, things beside each other, cards that lie over nothing. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXPERIENCED, GUESSING, key, letItPass, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';
import { openClosed } from './played.ts';
import { openList, table } from './table.ts';

/** Milliseconds: a conference to its end. */
const LONG = 120_000;

const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };
const WIDE = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 768 };
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

test('each glyph of a seat is told in words; on a phone that lists the hall, clear of each other', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  const glyphs = page.locator('[data-part="legend"] [data-part="stances"] li > span[aria-hidden]');
  await seated(page, ON_ITS_SIDE);
  for (const size of [ON_ITS_SIDE, SMALL, UPRIGHT]) {
    await page.setViewportSize(size);
    const seen = await glyphs.evaluateAll((words) =>
      words.flatMap((word) => (word.clientWidth > 10 ? [word.textContent] : [])),
    );
    expect([size, seen]).toEqual([size, ['firm', 'leans', 'can accept', 'leans', 'firm']]);
  }
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await page.locator('[data-part="legend"] [data-part="room-door"]').waitFor();
  const boxes = await glyphs.evaluateAll((words) =>
    words.map((word) => ({ from: word.getBoundingClientRect().left, wide: word.scrollWidth })),
  );
  const over = boxes.filter(({ from, wide }, i) => from + wide > (boxes[i + 1]?.from ?? 390));
  expect(over).toEqual([]);
});

test('the lamps of those called are in sight with the ballots', async ({ openGame }) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await seated(page, WIDE);
  const door = page.locator('[data-part="hall-door"]');
  await door.waitFor({ state: 'attached' });
  // Nobody has called a room yet: the door of the informals is not there, and takes no key.
  expect(await door.isVisible()).toBe(false);
  expect(await door.getAttribute('aria-keyshortcuts')).toBe('');
  await letItPass(page);
  await page.keyboard.press('4');
  expect(await page.locator('[data-part="called-dots"] > i').count()).toBe(193);
  for (const size of [WIDE, SMALL, ON_ITS_SIDE]) {
    await page.setViewportSize(size);
    const lamps = await boxOf(page.locator('[data-part="called-dots"]'));
    const log = await boxOf(page.locator('[data-part="log"]'));
    expect(lamps.y + lamps.height, `${size.width} wide`).toBeLessThanOrEqual(log.y);
  }
});

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
  'the board of a vote is whole on a phone on its side; no card comes over the gavel',
  async ({ openGame }) => {
    const { page } = await openGame({ route: '?still=1#/' });
    await seated(page, WIDE);
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

    await page.setViewportSize(WIDE);
    while (await letItPass(page));
    // A text put to the vote is looked at first.
    const on = page.getByRole('button', { name: 'Go on', exact: true });
    if (await on.count()) await on.first().click();
    await page.setViewportSize(SMALL);
    await page.locator('[data-part="moment"]').waitFor();
    expect(await page.locator('[data-part="concept-card"]').count()).toBe(0);
  },
  LONG,
);

/** Names of the keys that are not wholly in sight. */
function keysBeyond(page: Page): Promise<(string | null)[]> {
  return page
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
}

/** Paragraphs of the hint that its keys lie over. */
function wordsBehindKeys(page: Page): Promise<string[]> {
  return page.locator('[data-part="first-turn"]').evaluate((card) => {
    const keys = card.querySelector('[data-part="btns"]')?.getBoundingClientRect() ?? new DOMRect();
    return [...card.querySelectorAll('p')].flatMap((words) => {
      const { top, bottom } = words.getBoundingClientRect();
      return top < keys.bottom && bottom > keys.top ? [words.innerText] : [];
    });
  });
}

test('on a phone the key of a hint lies over none of its words, and every key of the desk is in sight', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  await takeSeat(page, /High Seas Agreement/, 5);
  const hint = page.locator('[data-part="first-turn"]');
  await hint.locator('[data-part="btns"] button').first().click();
  await page.locator('[data-part="voice"]').waitFor();
  for (const size of [UPRIGHT, ON_ITS_SIDE]) {
    await page.setViewportSize(size);
    expect(await hint.locator('p').count()).toBeGreaterThan(0);
    expect(await wordsBehindKeys(page)).toEqual([]);
    const keys = await boxOf(hint.locator('[data-part="btns"]'));
    const log = await boxOf(page.locator('[data-part="log"]'));
    expect(keys.y + keys.height).toBeLessThanOrEqual(log.y);
  }
  await page.getByRole('button', { name: 'I know how' }).click();
  // Upright, most are behind one of them.
  for (const [size, count] of [
    [UPRIGHT, 3],
    [ON_ITS_SIDE, 6],
  ] as const) {
    await page.setViewportSize(size);
    expect(await page.locator('[data-part="con-row"] > [data-part="key"]').count()).toBe(count);
    expect(await keysBeyond(page)).toEqual([]);
  }
});

test('a phone on its side: half round and question keep clear of the bar of the table', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/', keeps: GUESSING });
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

test('once it is over a phone and a desk give one number for what it came to', async ({
  openGame,
}) => {
  const page = await openClosed(openGame, /The Last Boat Home/, { route: '?still=1' });
  const [points = ''] =
    (await page.locator('[data-part="con-plate"]').innerText()).match(/\d+(\.\d)?(?= points)/) ??
    [];
  expect(points).not.toBe('');
  expect(await page.locator('[data-part="top-now"]').textContent()).toContain(`${points} points`);
});

test('beside the hall the axis of an article stands whole above the cards', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.getByRole('region', { name: 'Ask your adviser' }).waitFor();
  const above = page.locator('[data-part="above"]');
  const axis = await boxOf(above.getByRole('figure').first());
  const pane = await boxOf(above);
  expect(axis.y + axis.height).toBeLessThanOrEqual(pane.y + pane.height);
});

test('beside the hall the words of an article stand whole above what was said, a delegation and a form', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.keyboard.press('1');
  const above = page.locator('[data-part="above"]');
  const measureCut = async () => {
    const [words, pane] = [
      await boxOf(above.locator('[data-part="card-text"]')),
      await boxOf(above),
    ];
    return words.y + words.height - (pane.y + pane.height);
  };
  await askBeneath(page, measureCut, 0);
});

/** Asks India by a form and hears its answer. @param measureCut pixels of what stands above that are cut off @param most of them */
async function askBeneath(
  page: Page,
  measureCut: () => Promise<number>,
  most: number,
): Promise<void> {
  await page.keyboard.press('a');
  await page.locator('[data-part="form"]').waitFor();
  await expect.poll(measureCut).toBeLessThanOrEqual(most);
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'India' });
  await page.keyboard.press('Enter');
  await page.locator('[data-part="voice"]').waitFor();
  await expect.poll(measureCut).toBeLessThanOrEqual(most);
}

test('on a small screen the axis stands whole under its title, above a form and what was said', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: SMALL, keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.keyboard.press('1');
  const above = page.locator('[data-part="above"]');
  const measureCut = async () => {
    const [title, axis, pane] = [
      await boxOf(above.getByRole('heading')),
      await boxOf(above.getByRole('figure').first()),
      await boxOf(above),
    ];
    const [over, under] = [
      title.y + title.height - axis.y,
      axis.y + axis.height - pane.y - pane.height,
    ];
    return Math.max(over, under);
  };
  await askBeneath(page, measureCut, 1);
});

test('the plate of a seat has one height, whatever has moved its forecast', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: SMALL, keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const plate = page.locator('[data-part="con-plate"]');
  await plate.getByText(/^heading for \d+$/).waitFor();
  const { height } = await boxOf(plate);
  await letItPass(page);
  await plate.getByText(/^heading for \d+ \(/).waitFor();
  await expect.poll(async () => (await boxOf(plate)).height).toBe(height);
  // Why is told on a press.
  await plate.getByRole('button', { name: /^heading for/ }).click();
  await plate.locator('[data-part="heading-cause"]').waitFor();
});

test('on a small screen and on a large one the dark board of a class has room for whole names', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 }, keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.keyboard.press('4');
  const names = page.locator('[data-part="board-names"] li');
  // The board is set once its letters have come.
  const measure = async () => {
    const last = await boxOf(names.last());
    const foot = await boxOf(page.locator('[data-part="board-foot"]'));
    const cut = await names
      .locator('> span:last-child')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    return { below: last.y + last.height > foot.y, cut };
  };
  await expect.poll(measure).toEqual({ below: false, cut: 0 });
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect.poll(measure).toEqual({ below: false, cut: 0 });
});

test('at twice the size the keys of the front door are whole, and the dark board hangs whole or not at all', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 720, height: 450 }, keeps: EXPERIENCED });
  const settings = await boxOf(page.getByRole('button', { name: 'Settings' }));
  const links = await boxOf(page.getByRole('navigation', { name: 'Pages' }));
  expect(settings.x + settings.width).toBeLessThanOrEqual(links.x + links.width);
  await page.setViewportSize({ width: 1440, height: 900 });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.keyboard.press('4');
  const board = await boxOf(page.locator('[data-part="board-in"]'));
  const foot = await boxOf(page.locator('[data-part="board-foot"]'));
  expect(foot.y + foot.height).toBeLessThanOrEqual(board.y + board.height);
});

/** The adviser tells as much as it is asked, lays a trade on the table, and says nothing for anybody. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, letItPass, log, playKey, setUp, takeFirstOfFile } from './desk.ts';
import { test } from './game.ts';
import { openList, table } from './table.ts';

/** The class with an adviser, once the guide of the first turn is sent away. */
async function playAdvised(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /Cybercrime: class/ }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await takeFirstOfFile(page);
  await page.locator('fieldset').getByText('Adviser', { exact: true }).click();
  await setUp(page, 1);
  await playKey(page).click();
  await desk(page).waitFor();
  const advice = page.getByRole('region', { name: 'Ask your adviser' });
  expect(await advice.count()).toBe(0);
  await page.getByRole('button', { name: 'I know how' }).click();
  return advice;
}

test('advice is climbed rung by rung by keyboard, and the act is left to the person', async ({
  openGame,
}) => {
  const { page } = await openGame();
  const advice = await playAdvised(page);
  await advice.getByRole('button', { name: 'Give me a question to think about' }).press('Enter');
  await expect.poll(() => page.locator('*:focus').innerText()).toMatch(/^“.+\?”$/);
  await advice.getByRole('button', { name: 'Where should I look?' }).press('Enter');
  const partner = await page.locator('*:focus').innerText();
  expect(await barriers(page)).toEqual([]);
  const before = await log(page).innerText();
  const asked = page.getByRole('combobox', { name: 'Delegation' });
  // What was told is drawn anew with each choice, and leaves the keyboard where it is.
  await page.keyboard.press('a');
  await asked.focus();
  await page.keyboard.press('ArrowDown');
  expect(await asked.evaluate((list) => list === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await advice.getByRole('button', { name: 'Prepare the question' }).press('Enter');
  await asked.waitFor();
  expect(partner).toMatch(/: .+\.$/);
  expect(partner).toContain(await asked.locator('option:checked').innerText());
  expect(await log(page).innerText()).toBe(before);
  await page.locator('[data-part="form"] [type="submit"]').press('Enter');
  await expect.poll(() => log(page).innerText()).not.toBe(before);
});

test('a hint that is open leaves the keyboard where a package is put together', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 } });
  const advice = await playAdvised(page);
  await page.keyboard.press('k');
  await page.getByRole('button', { name: 'Ask your adviser' }).press('Enter');
  await advice.getByRole('button', { name: 'Give me a question to think about' }).press('Enter');
  await expect.poll(() => page.locator('*:focus').innerText()).toMatch(/\?”$/);
  await (await openList(page, 'give')).first().press('Enter');
  const bar = table(page).getByRole('slider');
  await expect.poll(() => bar.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await bar.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a trade is told in words, and how often it may be told again', async ({ openGame }) => {
  const { page } = await openGame();
  const advice = await playAdvised(page);
  const tell = advice.getByRole('button', { name: 'Tell me the trade' });
  const prepare = advice.getByRole('button', { name: 'Prepare the question' });
  const left: string[] = [];
  const isSettled = async () =>
    (await advice.count()) === 0 || (await advice.getAttribute('aria-busy')) === 'false';
  const folded = page.locator('div[data-part="advice"] button');
  for (let turn = 0; turn < 40 && left.length < 2; turn += 1) {
    if ((await folded.count()) > 0) await folded.click();
    // It looks on for as long as the machine takes.
    await expect.poll(isSettled, { timeout: 60_000 }).toBe(true);
    if ((await tell.count()) > 0) {
      left.push(
        await advice
          .getByText(/^(\d|None) left$/)
          .first()
          .innerText(),
      );
      await tell.click();
      expect(await advice.getByText(/^(Package|Offer deal): /).innerText()).toContain('“');
      await letItPass(page);
    } else if ((await prepare.count()) > 0) {
      await prepare.click();
      await page.locator('[data-part="form"] [type="submit"]').press('Enter');
      await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
    } else if (!(await letItPass(page))) break;
  }
  expect(left).toEqual(['3 left', '2 left'].slice(0, left.length));
  expect(left.length).toBeGreaterThan(0);
});

test('an adviser that stands open is closed by one key, and the keyboard stays with its button', async ({
  openGame,
}) => {
  const { page } = await openGame();
  const advice = await playAdvised(page);
  await advice.getByRole('button', { name: 'Close' }).press('Enter');
  const open = page.getByRole('button', { name: 'Ask your adviser' });
  await expect.poll(() => open.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await advice.count()).toBe(0);
  await open.press('Enter');
  const close = advice.getByRole('button', { name: 'Close' });
  await expect.poll(() => close.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('the adviser is closed, stays so in every form, and is opened again by one button', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  const advice = await playAdvised(page);
  const open = page.getByRole('button', { name: 'Ask your adviser' });
  await open.click();
  await advice.getByRole('button', { name: 'Give me a question to think about' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).waitFor();
  await advice.getByRole('button', { name: 'Close' }).click();
  for (const letter of ['Escape', 'k', '1', 'a']) {
    await page.keyboard.press(letter);
    await open.waitFor();
    expect(await advice.count()).toBe(0);
  }
  await open.click();
  await advice.waitFor();
});

test('on a phone what came of an act stands above the adviser, who folds for a new sitting', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  const advice = await playAdvised(page);
  const open = page.getByRole('button', { name: 'Ask your adviser' });
  await open.click();
  await advice.waitFor();
  await letItPass(page);
  const came = page.getByRole('heading', { name: 'Since your last move' });
  await came.waitFor();
  await open.waitFor();
  expect(await advice.count()).toBe(0);
  const tops = [came, open].map(async (one) => (await one.boundingBox())?.y ?? NaN);
  const [since = NaN, adviser = NaN] = await Promise.all(tops);
  expect(since).toBeLessThan(adviser);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`${width} x ${height}: beside the hall what was told before an answer is its head line, and the way to the adviser is in sight`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ viewport: { width, height } });
    await playAdvised(page);
    await page.keyboard.press('1');
    const since = page.getByRole('heading', { name: 'Since your last move' });
    const more = page.locator('[data-part="beside"] summary', { hasText: /^All that moved/ });
    const open = page.locator('div[data-part="advice"] button');
    const isInSight = async () => {
      const [row, column] = await Promise.all([
        open.boundingBox(),
        page.locator('[data-part="beside"]').boundingBox(),
      ]);
      return row !== null && column !== null && row.y + row.height <= column.y + column.height + 1;
    };
    await letItPass(page);
    await since.waitFor();
    await expect.poll(isInSight).toBe(true);
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'India' });
    await page.locator('[data-part="form"] [type="submit"]').click();
    await page.locator('[data-part="voice"]').waitFor();
    expect(await more.isVisible()).toBe(false);
    await expect.poll(isInSight).toBe(true);
    await page.locator('[data-part="beside"] [data-line] > summary', { has: since }).press('Enter');
    await expect.poll(() => since.isVisible()).toBe(true);
    await expect.poll(() => page.locator('[data-part="beside"] [data-line][open]').count()).toBe(1);
  });

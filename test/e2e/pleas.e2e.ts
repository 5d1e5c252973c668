/** The Chair's text as a turn: read, pleaded on by keyboard, and told at once with what decided it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, key, letItPass, log, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { openList, tableIt } from './table.ts';

async function waitForPleas(page: Page): Promise<boolean> {
  for (let n = 0; n < 12; n += 1) {
    if (await key(page, /Say nothing/).count()) return true;
    await letItPass(page);
  }
  return false;
}

/** All that decides on the first article is in sight, and nothing lies over anything else. */
async function expectInSight(page: Page): Promise<void> {
  const boxes = await page.locator('[data-part="pleas"]').evaluate((pleas) => {
    const measure = (one: Element) => {
      const { top, bottom } = one.getBoundingClientRect();
      return [top, bottom] as const;
    };
    const plan = pleas.querySelector('[data-part="plan"]');
    const parts = [...(plan?.querySelectorAll('h3, [data-part], figure, p, [data-choice]') ?? [])];
    const answer = plan?.querySelector('[data-choice]');
    const others = parts.filter((one) => answer && !one.contains(answer) && one !== answer);
    return {
      pane: measure(pleas),
      parts: parts.map(measure),
      under: answer ? others.map((one) => measure(one)[1] - measure(answer)[0]) : [],
    };
  });
  for (const [top, bottom] of boxes.parts) {
    expect(top).toBeGreaterThanOrEqual(boxes.pane[0]);
    expect(bottom).toBeLessThanOrEqual(boxes.pane[1]);
  }
  expect(Math.max(...boxes.under, 0)).toBe(0);
}

const SIZES = [
  { width: 1440, height: 760 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

test('a plea that can still count is said so first, is made by keyboard, and what it came to is told at once', async ({
  openGame,
}) => {
  const { page } = await openGame();
  // In this draw the Chair's words cost Egypt points, and nobody has pleaded before it.
  await takeSeat(page, /Convention against Cybercrime: class/, 170, 'Egypt');
  expect(await waitForPleas(page)).toBe(true);
  const pleas = page.locator('[data-part="pleas"]');
  await pleas.waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Text' }).first().getAttribute('aria-current'))
    .toBe('page');
  expect(await pleas.getByRole('heading', { level: 2 }).innerText()).toBe('The Chair’s text');
  await pleas.locator('[data-part="plan-worth"]').first().waitFor();
  expect(await pleas.locator('[data-part="prospect"]').first().innerText()).toMatch(
    /^(Your plea keeps it|It stays if you and .+ plead)\.$/,
  );
  expect(await pleas.innerText()).toMatch(/−\d+\s+points? for you at the close if the Chair’s/);
  expect(await barriers(page)).toEqual([]);
  expect(await key(page, /Say nothing/).innerText()).toContain('left to the Chair');
  for (const size of SIZES) {
    // oxlint-disable-next-line no-await-in-loop -- one window
    await page.setViewportSize(size);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expectInSight(page);
  }
  await page.setViewportSize(SIZES[0] ?? { width: 0, height: 0 });

  // What stops the trade is named for what it is.
  await page.keyboard.press('3');
  await page
    .locator('[data-part="trade-shut"]')
    .getByText(/^The Chair plans to change/)
    .waitFor();
  await page.keyboard.press('2');
  await pleas.waitFor();

  // The key of pleas shows what else may be said as well, until it is let go.
  const back = pleas.getByRole('button', { name: /^Back the Chair on Art/ });
  const keep = pleas.getByRole('button', { name: /^Plead to keep Art/ }).first();
  expect(await back.count()).toBe(0);
  await page.keyboard.press('l');
  await back.first().waitFor();
  await expect.poll(() => keep.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await back.first().waitFor({ state: 'detached' });
  await page.keyboard.press('l');
  await expect.poll(() => keep.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');

  await pleas.waitFor({ state: 'detached' });
  const since = page.getByRole('region', { name: /^Since your last move/ });
  await since
    .getByText(/^(Kept for now|Changed): /)
    .first()
    .waitFor();
  expect(await since.innerText()).toMatch(/Why: .+ of the floor’s weight/);
  await log(page)
    .getByRole('button', { name: /^Log \(/ })
    .click();
  await page
    .getByText(/Egypt pleaded to keep “.+” on Art/)
    .first()
    .waitFor();
});

test('where nothing that the seat says changes the Chair’s text that is said first, with one button to go on', async ({
  openGame,
}) => {
  const { page } = await openGame();
  // In this draw New Zealand gains by the Chair's words.
  await takeSeat(page, /Convention against Cybercrime: class/, 806, 'New Zealand');
  expect(await waitForPleas(page)).toBe(true);
  const pleas = page.locator('[data-part="pleas"]');
  await pleas.getByText('Nothing you say changes this.').waitFor();
  expect(await pleas.getByRole('button').allInnerTexts()).toEqual(['Leave it to the Chair']);
  expect(await barriers(page)).toEqual([]);
  await pleas.getByRole('button', { name: 'Leave it to the Chair' }).click();
  await pleas.waitFor({ state: 'detached' });
});

test('a package that was refused as the Chair’s text came is told above it, with who refused', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 5);
  for (let turn = 0; turn < 3; turn += 1) await letItPass(page);
  for (const label of ['India', 'China']) {
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label });
    await page.locator('[data-part="form"] [type="submit"]').press('Enter');
    await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('k');
  await (await openList(page, 'give')).last().press('Enter');
  await tableIt(page);
  const pleas = page.locator('[data-part="pleas"]');
  await pleas.getByText('The room refused the package from Singapore.').waitFor();
  expect(await pleas.innerText()).toMatch(
    /refused the package from Singapore\.[^]+Why: \d of \d refused; at most \d may\.[^]+The Chair’s text/,
  );
});

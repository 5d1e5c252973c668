/** The Chair's text as a turn: read, pleaded on by keyboard, and told at once with what decided it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, key, letItPass, log, takeSeat } from './desk.ts';
import { type Game, test } from './game.ts';
import { openList, tableIt } from './table.ts';

/** Half of the conferences have changes announced: one of these has. */
const SEEDS = [5, 10, 12, 15, 2];

async function waitForPleas(page: Page): Promise<boolean> {
  for (let n = 0; n < 12; n += 1) {
    if (await key(page, /Say nothing/).count()) return true;
    await letItPass(page);
  }
  return false;
}

async function openPleas(openGame: () => Promise<Game>): Promise<Page> {
  for (const seed of SEEDS) {
    const { page } = await openGame();
    await takeSeat(page, /Convention against Cybercrime: class/, seed);
    if (await waitForPleas(page)) return page;
  }
  throw new Error('no Chair had changes in mind');
}

test('by keyboard a seat pleads once, and hears at once what was kept and why', async ({
  openGame,
}) => {
  const page = await openPleas(openGame);
  const pleas = page.locator('[data-part="pleas"]');
  await pleas.waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Text' }).first().getAttribute('aria-current'))
    .toBe('page');
  expect(await pleas.getByRole('heading', { level: 2 }).innerText()).toBe('The Chair’s text');
  const papers = await pleas.locator('[data-part="plan"]').count();
  await expect.poll(() => pleas.locator('[data-part="plan-worth"]').count()).toBe(papers);
  expect(await pleas.getByRole('radio').count()).toBe(2 * papers);
  expect(await barriers(page)).toEqual([]);
  expect(await key(page, /Say nothing/).innerText()).toContain('left to the Chair');

  // What stops the trade is named for what it is.
  await page.keyboard.press('3');
  await page
    .locator('[data-part="trade-shut"]')
    .getByText(/^The Chair plans to change/)
    .waitFor();
  await page.keyboard.press('2');
  await pleas.waitFor();

  await page.setViewportSize({ width: 1440, height: 760 });
  // Both answers of the first article are in sight, however long its words are.
  const [answer, room] = [
    await pleas.getByRole('radio').first().boundingBox(),
    await pleas.boundingBox(),
  ];
  if (!answer || !room) throw new Error('no answers');
  expect(answer.y + answer.height).toBeLessThanOrEqual(room.y + room.height);
  // By pointer the key that pleads stands under the answer, and has the keyboard.
  await pleas
    .getByRole('radio', { name: /^Plead to keep Art/ })
    .first()
    .click();
  const confirm = pleas.locator('[data-part="plan"]').first().locator('[data-part="plea-confirm"]');
  await expect
    .poll(() =>
      confirm
        .getByRole('button')
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  // In a low window too all of its row is in sight, with what a plea costs.
  const measureHidden = async () => {
    const [row, pane] = [await confirm.boundingBox(), await pleas.boundingBox()];
    return row && pane ? row.y + row.height - (pane.y + pane.height) : NaN;
  };
  expect(await measureHidden()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await confirm.waitFor({ state: 'detached' });

  await page.keyboard.press('l');
  const [keep, back] = [
    pleas.getByRole('radio', { name: /^Plead to keep Art/ }).first(),
    pleas.getByRole('radio', { name: /^Back the Chair on Art/ }).first(),
  ];
  await expect.poll(() => keep.evaluate((radio) => radio === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect([await keep.isChecked(), await back.isChecked()]).toEqual([false, true]);
  await page.keyboard.press('ArrowUp');
  await pleas.getByRole('button', { name: /^Plead to keep Art/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');

  await pleas.waitFor({ state: 'detached' });
  const since = page.getByRole('region', { name: /^Since your last move/ });
  await since
    .getByText(/^(Kept|Changed): /)
    .first()
    .waitFor();
  expect(await since.innerText()).toMatch(/Why: .+ of the floor’s weight/);
  await log(page)
    .getByRole('button', { name: /^Log \(/ })
    .click();
  await page
    .getByText(/pleaded to keep “.+” on Art/)
    .first()
    .waitFor();
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

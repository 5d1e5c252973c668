/** The rolling text: from bracket to bracket, revisions compared, clean, beside one's own, on paper. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, key, letItPass, takeSeat } from './desk.ts';
import { test } from './game.ts';

const BOAT = /The Last Boat Home/;
const HIGH_SEAS = /High Seas Agreement/;
const LAST_DAY = /The Last Day/;

const sheet = (page: Page): Locator => page.getByRole('region', { name: 'Draft text' });
const contents = (page: Page): Locator => page.getByRole('navigation', { name: 'Contents' });
const current = (page: Page): Locator => contents(page).locator('[aria-current="true"]');
const notes = (page: Page): Locator => page.locator('[data-part="text-notes"]');
const mode = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'View of the draft' }).getByRole('button', { name, exact: true });

/** Takes a seat and opens the text on the person's first turn. */
async function openText(page: Page, conference: RegExp, seed: number): Promise<void> {
  await takeSeat(page, conference, seed);
  await desk(page).waitFor();
  await key(page, /Ask|Accept|Move/)
    .first()
    .waitFor();
  await page.keyboard.press('2');
  await sheet(page).waitFor();
}

test('from bracket to bracket by keyboard, and by arrows in the contents', async ({ openGame }) => {
  const { page } = await openGame();
  await openText(page, HIGH_SEAS, 3);
  const marked = async (): Promise<string> =>
    (await page.locator('[data-part="par-on"] h3').textContent()) ?? '';
  const first = await marked();
  await page.keyboard.press('n');
  await expect.poll(marked).not.toBe(first);
  await page.keyboard.press('p');
  await expect.poll(marked).toBe(first);

  await current(page).press('End');
  await expect.poll(() => current(page).innerText()).toMatch(/41\s+Capacity and technology/);
  await expect.poll(marked).toBe('Article\u00a041 Capacity and technology');
  expect(await current(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await expect.poll(marked).toBe('Article\u00a028 Impact assessment');
  await expect
    .poll(() =>
      page
        .locator('[data-part="par-on"]')
        .evaluate((article) => article.getBoundingClientRect().top),
    )
    .toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
});

/** Counts the sentences that close while the page is open. */
const COUNT_CLOSING = `
  window.closings = 0;
  addEventListener('animationstart', ({ animationName }) => {
    if (animationName === 'text-closing') window.closings += 1;
  });
`;

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  const moves = reducedMotion === 'no-preference';
  test(`brackets of words that are agreed ${moves ? 'draw together' : 'go at once with reduced motion'}`, async ({
    openGame,
  }) => {
    const { page } = await openGame({ reducedMotion });
    await page.evaluate(COUNT_CLOSING);
    await openText(page, HIGH_SEAS, 3);
    await page.keyboard.press('n');
    const travels = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const { pseudoElement } = effect as KeyframeEffect;
          return pseudoElement === '::before' && effect?.getTiming().duration === 140;
        }).length,
    );
    expect(travels).toBe(moves ? 1 : 0);
    const settled = page
      .locator('[data-part="par-chip"] [data-part="chip"]')
      .filter({ hasText: /✓ agreed/ });
    const before = await settled.count();
    while ((await settled.count()) === before) {
      await letItPass(page);
      await page.keyboard.press('2');
    }
    const closings = () => page.evaluate(() => (window as { closings?: number }).closings ?? 0);
    if (moves) await expect.poll(closings).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-part="closing"]').count()).toBe(0);
    if (!moves) expect(await closings()).toBe(0);
  });
}

test('where what the letters mean lies under the list, the contents move no further than they have to', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1280, height: 600 } });
  await openText(page, LAST_DAY, 1);
  await current(page).press('Home');
  for (let down = 0; down < 12; down += 1) await current(page).press('ArrowDown');
  await page.locator('[data-part="toc"] li:nth-child(13) [aria-current="true"]').waitFor();
  const [button, port] = await Promise.all(
    [current(page), contents(page)].map((part) =>
      part.evaluate((element) => element.getBoundingClientRect().bottom),
    ),
  );
  expect(Math.abs((port ?? 0) - (button ?? 0))).toBeLessThan(2);
});

test('a bracket: its words, who holds it and why, what other words would do', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await openText(page, BOAT, 1);
  await page.keyboard.press('[');
  await notes(page).getByRole('heading', { name: 'Which wording?' }).waitFor();
  const foot = page.locator('[data-part="par-on"]').getByRole('list', { name: 'Footnotes' });
  expect(await foot.getByRole('listitem').count()).toBe(3);
  await foot.getByText(/“Until dawn”\. Preferred by Corrin\./).waitFor();

  await notes(page)
    .getByRole('radio', { name: /Until dawn/ })
    .click();
  await notes(page).getByText('With C, “Until dawn”:').waitFor();
  await notes(page)
    .getByText(/of the floor would block it once it is in the text. It can close below 12%/)
    .waitFor();
  await expect
    .poll(() => page.locator('[data-part="par-on"] [data-part="alt"][data-chosen]').innerText())
    .toBe('option C:\n[dawnC]\nend of option');
  expect(await barriers(page)).toEqual([]);

  await notes(page).getByRole('button', { name: 'Propose wording' }).click();
  const form = page.locator('form');
  expect(await form.getByRole('radio', { name: /Until dawn/ }).isChecked()).toBe(true);
  // Priced as on the trading table.
  await form
    .getByText(/^about (the same|[+−]\d+) by the close$/)
    .first()
    .waitFor();
});

test('revisions compared: strikes and underlines with their counts', async ({ openGame }) => {
  const { page } = await openGame();
  await openText(page, HIGH_SEAS, 3);
  const from = page.getByRole('combobox', { name: 'From' });
  // Until two sittings have changed the words of an article.
  for (let turn = 0; turn < 12; turn += 1) {
    await page.keyboard.press('2');
    await sheet(page).waitFor();
    await mode(page, 'Compare').click();
    await from.selectOption({ label: 'SIM/L.1, at the opening' });
    if ((await sheet(page).locator('ins').count()) > 0) break;
    await letItPass(page);
  }
  const [struck, added] = [sheet(page).locator('p > del'), sheet(page).locator('p > ins')];
  expect(await added.count()).toBeGreaterThan(0);
  const words = await page.locator('[data-part="change-sum"]').first().innerText();
  const told = (kind: string) => Number(new RegExp(`(\\d+) ${kind}`).exec(words)?.[1] ?? 0);
  const notesOf = sheet(page).locator('[data-part="par-note"]');
  expect(told('addition')).toBe((await added.count()) - (await notesOf.locator('> ins').count()));
  expect(told('deletion')).toBe((await struck.count()) - (await notesOf.locator('> del').count()));
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Changed only' }).check();
  expect(await page.locator('[data-part="tick-same"]').count()).toBe(0);
});

test('clean, and beside one’s own text', async ({ openGame }) => {
  const { page } = await openGame();
  await openText(page, BOAT, 1);
  expect(await sheet(page).locator('[data-part="alt"]').count()).toBeGreaterThan(0);
  await mode(page, 'Clean').click();
  expect(
    await sheet(page)
      .locator('[data-part="alt"], [data-part="foot"], [data-part="par-chip"], ins, del')
      .count(),
  ).toBe(0);
  await sheet(page)
    .getByText(/burning from dusk until midnight, on every night/)
    .waitFor();
  await page.getByText('Not all of them are agreed.').waitFor();
  expect(await barriers(page)).toEqual([]);

  await mode(page, 'Your ideal').click();
  expect(await page.locator('[data-part="beside"]').count()).toBe(2);
  expect(await barriers(page)).toEqual([]);
});

test('a draft without brackets asks for no words', async ({ openGame }) => {
  const { page } = await openGame();
  await openText(page, LAST_DAY, 1);
  await notes(page)
    .getByRole('heading', { name: 'This wording is agreed ad referendum' })
    .waitFor();
  expect(await notes(page).getByRole('radio').count()).toBe(0);
  await sheet(page).getByText('Last day', { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('on paper: the sheet alone, its symbol and what it is not', async ({ openGame }) => {
  const { page } = await openGame();
  await openText(page, BOAT, 1);
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) => page.locator(selector).first().isVisible();
  expect(await shown('[data-part="sheet-title"]')).toBe(true);
  expect(await shown('[data-part="foot"]')).toBe(true);
  expect(await page.locator('[data-part="page-head"]').innerText()).toContain('SIM/L.1');
  expect(await page.locator('[data-part="page-foot"]').innerText()).toContain(
    'Simulated. Not a document of the United Nations.',
  );
  for (const part of [
    '[data-part="con"]',
    '[data-part="log"]',
    '[data-part="toc"]',
    '[data-part="text-bar"]',
    '[data-part="text-notes"]',
  ]) {
    expect([part, await shown(part)]).toEqual([part, false]);
  }
});

test('on a phone the notes stand under the article, and nothing is wider than the screen', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await openText(page, BOAT, 1);
  await page.keyboard.press('[');
  await page.locator('[data-part="par-on"] [data-part="text-notes"]').waitFor();
  await page.locator('[data-part="par-on"]').getByRole('button', { name: 'Next bracket' }).click();
  await expect
    .poll(() => page.locator('[data-part="par-on"] h3').first().textContent())
    .toBe('Article\u00a02 The last boat');
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('[data-part="text"] *:not(svg *)')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      )
      .map((element) => element.className),
  );
  expect(wide).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});

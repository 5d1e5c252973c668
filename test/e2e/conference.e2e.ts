/** Whole conferences in a real browser, against the production build under its policy. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from './browsers.ts';
import { desk, key, letItPass, log, playKey, playOut, readDesk, takeSeat, unfold } from './desk.ts';
import { inRoom as test } from './game.ts';
import { readPixels } from './pixels.ts';
import { openDebrief } from './played.ts';
import { putWords, tableIt } from './table.ts';

const BOAT = /The Last Boat Home/;
const LAST_DAY = /The Last Day/;

test('first-brackets by mouse: ask, offer a deal, let it pass, read what came of it', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, BOAT, 1);
  await key(page, /Ask/).click();
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'Merrow' });
  await page.getByRole('form').getByRole('button', { name: /^Ask/ }).click();
  await log(page).getByText('Tern Isles asked Merrow what matters to it.').first().waitFor();
  await offerDeal(page);
  await log(page)
    .getByText(/Corrin (accepted|refused)/)
    .first()
    .waitFor();
  await playOut(page);
  await unfold(page);
  await page.getByRole('heading', { name: 'The final text' }).waitFor();
});

/** Lights until dawn for a boat at midnight. */
async function offerDeal(page: Page): Promise<void> {
  await key(page, /Offer/).click();
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Corrin' });
  await putWords(page, 'give', 'Article 1', /Until dawn/);
  await putWords(page, 'want', 'Article 2', /At nine o'clock|At midnight/);
  await tableIt(page);
}

/** Tabs until the element has the focus, as a person without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < 120; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came to it');
}

test('first-brackets by keyboard alone', async ({ openGame }) => {
  const { page } = await openGame();
  await tabTo(page, page.getByRole('button', { name: BOAT }));
  await page.keyboard.press('Enter');
  await tabTo(page, playKey(page));
  await page.keyboard.press('Enter');
  await desk(page).waitFor();
  if (await key(page, /Refuse/).count()) await page.keyboard.press('r');
  await key(page, /Ask/).waitFor();
  await page.keyboard.press('a');
  await tabTo(page, page.getByRole('combobox', { name: 'Delegation' }));
  await page.keyboard.type('Merrow');
  await tabTo(page, page.getByRole('form').getByRole('button', { name: /^Ask/ }));
  await page.keyboard.press('Enter');
  await log(page)
    .getByText(/asked Merrow/)
    .first()
    .waitFor();
  for (let i = 0; i < 40; i += 1) {
    const due = key(
      page,
      /Accept|\bNo\b roll call|Stay silent|Say nothing|End turn|Go on|See the outcome/,
    ).first();
    await due.waitFor();
    if (/See the outcome/.test(await due.innerText())) break;
    await tabTo(page, due);
    const told = async () => (await log(page).innerText()) + (await readDesk(page));
    const before = await told();
    await page.keyboard.press('Enter');
    await expect.poll(told).not.toBe(before);
  }
  await tabTo(page, key(page, /See the outcome/));
  await page.keyboard.press('Enter');
  await unfold(page);
  await page.getByRole('heading', { name: 'The final text' }).waitFor();
});

test('the last day, from the front door to the gavel', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('button[data-part="document"]').filter({ hasText: LAST_DAY }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await playKey(page).click();
  await page.getByRole('heading', { name: LAST_DAY }).waitFor();
  await page.locator('canvas').waitFor();
  const shown = await readPixels(page.locator('canvas'));
  expect(shown.colours).toBeGreaterThan(100);
  expect(shown.commonest).toBeLessThan(0.5);
  let votes = 0;
  const last = key(page, /Stay silent|See the outcome/);
  const due = last.or(key(page, /\bNo\b roll call|End turn|Go on|Accept/)).first();
  for (;;) {
    await due.waitFor();
    if (await last.count()) break;
    if (await key(page, /\bNo\b roll call/).count()) votes += 1;
    await letItPass(page);
  }
  expect(votes).toBe(7);
  // Somebody may object, and the text be put to the vote.
  await playOut(page);
  await unfold(page);
  await page.getByRole('heading', { name: 'Who voted how, and why' }).waitFor();
  // The real roll call of its file, and under it how the same question went here.
  expect(await page.locator('[data-part="real-votes"] > li').count()).toBe(2);
});

test('a game goes on where it was after the page is killed', async ({ browser, openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, BOAT, 3);
  await letItPass(page);
  const [before, address] = [await readDesk(page), page.url()];
  await page.getByText(/Saved in this browser/).waitFor({ state: 'attached' });
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await desk(again).waitFor();
  expect(await readDesk(again)).toBe(before);
  expect(browser.isConnected()).toBe(true);
});

test('a broken file is refused with its place and its remedy', async ({ openGame }) => {
  const { page } = await openGame();
  const broken = 'format: square-brackets/scenario@1\nid: x\ntitle: X\nartcles: []\n';
  await page.locator('input[type="file"]').setInputFiles({
    name: 'broken.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(broken),
  });
  await page
    .getByText(/articles/)
    .first()
    .waitFor();
  await page
    .getByText(/broken\.yaml/)
    .first()
    .waitFor();
  expect(await page.getByText(/4:1/).count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: LAST_DAY }).count()).toBe(1);
});

test('without WebGL the hall is a list with the same acts', async ({ openGame }) => {
  const plain = await launchChromium(['--disable-3d-apis']);
  const { page, faults } = await openGame({ on: plain });
  await takeSeat(page, BOAT, 1);
  await page
    .getByText(/cannot draw the hall/)
    .first()
    .waitFor();
  expect(await page.locator('canvas').count()).toBe(0);
  await page
    .getByRole('button', { name: /Merrow/ })
    .first()
    .waitFor();
  await playOut(page);
  await unfold(page);
  await page.getByRole('heading', { name: 'The final text' }).waitFor();
  expect(faults).toEqual([]);
  await plain.close();
});

test('a record saved as a file is proved when it is opened again', async ({ openGame }) => {
  const page = await openDebrief(openGame, BOAT);
  await unfold(page);
  const saved = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /record/i })
    .first()
    .click();
  const path = await (await saved).path();
  await page.goto(new URL('#/', page.url()).href);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'game.json',
    mimeType: 'application/json',
    buffer: await readFile(path),
  });
  await page
    .getByText(/verified/i)
    .first()
    .waitFor();
});

/** Outside of a conference by ear: what comes of a file, and what is wrong with a field. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, takeSeat } from './desk.ts';
import { drop } from './drop.ts';
import { test } from './game.ts';
import { listenIn } from './listener.ts';
import { makeRecordFiles } from './record-files.ts';

test('a broken file at the front door is said, with what is wrong', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('button[data-part="document"]').first().waitFor();
  const said = await listenIn(page);
  await drop(page, { name: 'broken.yaml', text: 'format: square-brackets/scenario@1\nid: x\n' });
  await page.locator('[data-part="file-report"]').waitFor();
  await expect.poll(async () => (await said()).join()).toMatch(/broken\.yaml: \d+ errors?/);
});

test('what is wrong with a field of the desk belongs to it', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  // A mark joins its name where something is wrong.
  const title = page.getByRole('textbox', { name: /^Title/ }).first();
  await title.waitFor();
  expect(await title.getAttribute('aria-invalid')).toBe(null);
  await title.fill('');
  // What is wrong is found beside the page.
  await page.locator('[data-part="desk-field"] input[aria-invalid="true"]').waitFor();
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  const told = await title.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${told}"]`).innerText()).not.toBe('');
});

test('each view is said when its number is pressed; the tab and main are named after it', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await desk(page).waitFor();
  const views = [
    ['3', /^Trading table\. /, /^Trade · /, /^Trade, /],
    ['4', /^Vote\. /, /^Vote · /, /^Vote, /],
    ['2', /^Text, sitting 1 of \d+\. /, /^Text · /, /^Text, /],
    ['1', /^Hall, sitting 1 of \d+\. /, /^Hall · /, /^Hall, /],
  ] as const;
  const said = await listenIn(page);
  for (const [key, words, title, name] of views) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await said()).at(-1)).toMatch(words);
    expect(await page.title()).toMatch(title);
    expect(await page.getByRole('main').getAttribute('aria-label')).toMatch(name);
  }
  expect((await said()).length).toBe(views.length);
});

test('a page that comes up is read out by its heading', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('link', { name: 'Codex' }).press('Enter');
  const main = page.getByRole('main', { name: 'Codex' });
  await expect.poll(() => main.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('where more contrast is asked for no text is fainter than the rest', async ({ openGame }) => {
  const { page } = await openGame({ contrast: 'more' });
  const inks = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--ink', '--ink-2', '--ink-3'].map((name) => style.getPropertyValue(name));
  });
  expect(new Set(inks).size).toBe(1);
});

test('the first stop of every page leads to how it is played by ear', async ({ openGame }) => {
  const { page } = await openGame();
  for (const route of ['#/', '#/codex', '#/compare']) {
    await page.goto(new URL(route, page.url()).href);
    await page.reload();
    await page.locator('#root > [inert]').waitFor({ state: 'detached' });
    await page.getByRole('main').waitFor();
    await page.keyboard.press('Tab');
    const first = page.getByRole('link', { name: 'Playing with a screen reader' });
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Playing with a screen reader' }).waitFor();
  const parts = page.getByRole('main').getByRole('heading', { level: 2 });
  expect(await parts.allInnerTexts()).toEqual([
    'Your first game',
    'How a conference is laid out',
    'The four views',
    'What is said, and when',
    'Brackets in words',
    'Time, motion and sound',
    'Keys',
  ]);
});

/** Presses of Tab and Enter from the top of the front door, until a conference has begun. */
async function countPresses(page: Page, past: string): Promise<number> {
  const skip = page.getByRole('button', { name: past });
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    presses += 1;
  };
  while (!(await skip.evaluate((one) => one === document.activeElement))) await press('Tab');
  await press('Enter');
  await press('Enter');
  await desk(page).waitFor();
  return presses;
}

test('from the front door to Play in at most twelve presses, with the seat chosen first or as it is', async ({
  openGame,
}) => {
  for (const past of ['Skip to the seats', 'Skip to Play']) {
    const { page } = await openGame();
    await page.locator('[data-part="wants"]').waitFor();
    expect(await countPresses(page, past)).toBeLessThanOrEqual(12);
  }
});

/** Of the page of comparison, with four records of a class and one that is none. */
async function compareFour(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
  const said = await listenIn(page);
  const broken = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') };
  const files = [...makeRecordFiles(), broken];
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.getByRole('heading', { name: 'Questions for both' }).waitFor();
  return said;
}

test('what came of files is said on the page of comparison, those that could not be read as well', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const said = await compareFour(page);
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('4 runs are here. 1 file or line could not be read.');
});

test('a chart is heard by its sentence, a count of votes in words, a column by its name', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  await compareFour(page);
  const figure = page.getByRole('figure', { name: /^From Run 1/ });
  expect(await figure.getByRole('img').count()).toBe(0);
  const save = page.getByRole('button', { name: /^Save SVG of/ });
  expect(await save.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual([
    'Save SVG of How they ended',
    'Save SVG of Worth to the player’s seat (points)',
    ...(await page.locator('h3:has(+ figure)').allInnerTexts()).map((one) => `Save SVG of ${one}`),
  ]);
  const votes = page.getByRole('group', { name: 'Votes by group' });
  await page.getByRole('combobox', { name: 'Votes in' }).selectOption({ index: 3 });
  expect(await votes.getByRole('cell').first().ariaSnapshot()).toMatch(
    /^- cell "\d+ in favour, \d+ against, \d+ abstaining, \d+ absent"/,
  );
  const seen = page.getByRole('grid', { name: /^How they negotiated/ });
  await seen.getByRole('columnheader', { name: 'Asked first', exact: true }).waitFor();
});

/** Where the keyboard stands: somewhere after a form is gone, and never behind a bar that stays. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, EXPERIENCED, GUESSING, key, letItPass, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { measureSeen, openList } from './table.ts';

const CLASS = /Convention against Cybercrime: class/;

/** What has the keyboard where another thing lies over its middle, or it is cut by the row it scrolls in; else none. */
function hidden(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one.matches('body, main')) return null;
    const { left, right, top, height } = one.getBoundingClientRect();
    const over = [left + 4, (left + right) / 2, right - 4].map((x) =>
      document.elementFromPoint(x, top + height / 2),
    );
    const covered = over.some((other) => !other || !(one.contains(other) || other.contains(one)));
    return covered ? one.innerText : null;
  });
}

/** Everything the tab key comes by that is hidden there. */
async function hiddenOnTheWay(page: Page, stops: number): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < stops; n += 1) {
    await page.keyboard.press('Tab');
    const one = await hidden(page);
    if (one !== null) found.push(one);
  }
  return found;
}

/** All keys that a screen reader tells of buttons. */
async function shortcuts(page: Page): Promise<string[]> {
  const told = await page
    .locator('[aria-keyshortcuts]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts') ?? ''));
  return [...new Set(told.filter((one) => one !== ''))].sort();
}

test('a form that is put away leaves the keyboard in the view', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Withdraw' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Withdraw' }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('what came after a turn that ended by itself is told before E ends the next', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED, reducedMotion: 'no-preference' });
  await takeSeat(page, CLASS, 1);
  for (const label of ['United States', 'China', 'India', 'Iran']) {
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label });
    await page.locator('[data-part="form"] [type="submit"]').press('Enter');
    await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
  }
  const telling = page.getByRole('button', { name: 'Skip to your turn' });
  await telling.waitFor();
  await page.keyboard.press('e');
  await telling.waitFor({ state: 'detached' });
  await desk(page)
    .getByRole('heading', { name: /^Sitting 2 / })
    .waitFor();
  await page.keyboard.press('e');
  await desk(page)
    .getByRole('heading', { name: /^Sitting 3 / })
    .waitFor();
});

test('Escape closes the rarer acts, and leaves the form under them', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('l');
  const form = page.getByRole('heading', { name: 'Withdraw' });
  await form.waitFor();
  const rarer = page.getByRole('group', { name: 'Other actions' });
  await page.locator('[data-part="key"][data-key="x"]').click();
  await rarer.waitFor();
  await page.keyboard.press('Escape');
  await rarer.waitFor({ state: 'hidden' });
  expect(await form.count()).toBe(1);
});

test('the letter of the rarer acts brings the keyboard to the first of them, and back', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.getByRole('button', { name: 'Help' }).focus();
  await page.keyboard.press('x');
  const rarer = page.getByRole('group', { name: 'Other actions' }).getByRole('button').first();
  expect(await rarer.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await rarer.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Help');
});

test('letters that are turned off do nothing, also after a reload; keys that are held still do', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Letter and digit shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  // Nor are they told to a screen reader; each button is still that of its key, as the lesson has it.
  expect(await shortcuts(page)).toEqual(['Control+k', 'Control+z']);
  expect(await page.locator('[data-part="con-keys"] [data-key="e"]').count()).toBe(1);
  await page.reload();
  await key(page, /End turn/).waitFor();
  expect(await page.locator('[data-part="play"] kbd:visible').count()).toBe(0);
  expect(await shortcuts(page)).toEqual(['Control+k', 'Control+z']);
  await page.keyboard.press('a');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find anything' }).waitFor();
  await page.keyboard.type('ask');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-part="form"]').count()).toBe(0);
  expect(await page.locator('[data-part="play"]').getAttribute('data-screen')).toBe('hall');
});

test('Escape puts a form away from its list', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).press('Escape');
  await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('Enter on the heading of the table tables what was laid there', async ({ openGame }) => {
  const { page } = await openGame({ keeps: GUESSING });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('o');
  await (await openList(page, 'want')).first().press('Enter');
  await page.locator('#table-title').press('Enter');
  await page
    .getByRole('button', { name: 'Skip the guess' })
    .or(page.getByText('Answered'))
    .first()
    .waitFor();
});

test('an offer that was made leaves the keyboard in the view', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('o');
  await page.getByRole('combobox', { name: 'To' }).selectOption({ index: 1 });
  await (await openList(page, 'want')).first().press('Enter');
  await page.getByRole('button', { name: 'Make offer' }).press('Enter');
  await page
    .getByText(/(accepted|refused) the offer from Singapore/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('a view left by its number leaves the keyboard in the next; rows that scroll show it whole', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('3');
  const paper = page.getByRole('button', { name: 'Your instructions' });
  // No paper stands there with nothing on it.
  expect(
    await page.getByRole('button', { name: /^(Offers|Promises and trust|What you have)/ }).count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Value charts' }).focus();
  await page.keyboard.press('Tab');
  expect(await paper.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await hidden(page)).toBe(null);
  await page.keyboard.press('4');
  await page.locator('[data-part="play"][data-screen="vote"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('the menu shuts behind the keyboard', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  const menu = page.locator('#game-menu');
  await menu.getByRole('button').last().press('Tab');
  await menu.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.waitFor({ state: 'hidden' });
});

test('on a phone the key that has the keyboard is whole', async ({ openGame }) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await takeSeat(page, CLASS, 1);
  await key(page, /Ask/).focus();
  expect(await hiddenOnTheWay(page, 6)).toEqual([]);
});

test('at the trading table nothing that the keyboard comes by is behind the keys', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('a');
  const whom = page.getByRole('combobox', { name: 'Delegation' });
  await whom.selectOption({ label: 'United States' });
  await page.locator('[data-part="form"] [type="submit"]').press('Enter');
  await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await page.getByRole('heading', { name: 'Would the United States accept?' }).waitFor();
  expect(await hiddenOnTheWay(page, 8)).toEqual([]);
});

test('in a low window what one acts on and what comes of it stay in sight', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 }, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const inHand = () => page.evaluate(() => document.activeElement?.tagName);
  // The words chosen are not under the foot of their form, which grows as they are chosen.
  await page.keyboard.press('w');
  await page.getByRole('combobox', { name: 'Article' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: 'Article' }).press('Tab');
  for (const step of ['Space', 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(step);
    await page.locator('[data-part="form"] [type="submit"]:not(:disabled)').waitFor();
    await expect.poll(() => hidden(page)).toBe(null);
  }
  // What will come of a package is seen whole beside its words.
  await page.keyboard.press('k');
  await (await openList(page, 'give')).first().press('Enter');
  const verdict = page
    .locator('[data-part="table-mid"]')
    .getByText(/will probably refuse; it fails/)
    .first();
  await verdict.waitFor();
  expect(await verdict.evaluate(measureSeen)).toBe(1);
  // What lies on the table is put away by its own key alone.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.locator('#table-title').press('Enter');
  await key(page, /Package/)
    .and(page.locator('[aria-disabled="true"]'))
    .waitFor();
  await expect.poll(inHand).toBe('MAIN');
  await key(page, /End turn/).press('Enter');
  await desk(page).getByText('Sitting 2 of 8').waitFor();
  await expect.poll(inHand).toBe('MAIN');
});

test('a question that was answered before says so', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const form = page.locator('[data-part="form"]');
  const choose = async () => {
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'India' });
  };
  await choose();
  expect(await form.innerText()).toContain('Your first question each turn is free.');
  await form.locator('[type="submit"]').press('Enter');
  await form.waitFor({ state: 'detached' });
  await choose();
  await form.getByText('It answered this in sitting 1.').waitFor();
});

test('no concept comes while a ballot or consensus is asked for, nor over the gavel; the ballots are reached in sight', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 }, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const ballot = key(page, /\bNo\b.*roll call|^N No/);
  const ends = key(page, /End turn|Refuse/).and(page.locator(':not([aria-disabled="true"])'));
  while ((await ballot.or(ends).first().innerText()).match(/End turn|Refuse/))
    await letItPass(page);
  const concept = page.getByRole('complementary', { name: 'Concept' });
  expect(await concept.count()).toBe(0);
  await page.getByRole('main').focus();
  expect(await hiddenOnTheWay(page, 16)).toEqual([]);
  await ballot.press('Enter');
  while (await letItPass(page)) expect(await concept.count()).toBe(0);
  expect(await concept.count()).toBe(0);
});

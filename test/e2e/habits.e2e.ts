/** Habits of good games: taking back, looking back, branching, finding anything, settings, captions. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, EXPERIENCED, key, log, readDesk, takeSeat } from './desk.ts';
import { type OpenGame, test } from './game.ts';

const BOAT = /The Last Boat Home/;
const CYBERCRIME_CLASS = /Convention against Cybercrime: class/;

/** Each opens with the floor in the person's hands; the view is the text, where the hall's canvas sleeps. */
async function seated(openGame: OpenGame, conference = BOAT): Promise<Page> {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, conference, 1);
  await page.keyboard.press('2');
  return page;
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Your moves so far' });
const acts = async (page: Page) =>
  Number(await page.locator('#log-back [role="slider"]').getAttribute('aria-valuemax'));
const undo = (page: Page) => log(page).getByRole('button', { name: 'Undo' });

/** Puts an article on the agenda, which nobody answers. */
async function putOnAgenda(page: Page): Promise<void> {
  const before = await acts(page);
  await page.keyboard.press('g');
  await page.locator('form').getByRole('combobox').selectOption({ index: 1 });
  await page.locator('form button[type="submit"]').click();
  await expect.poll(() => acts(page)).toBe(before + 1);
}

/** @param index in the list of delegations: one that has answered does not again */
async function ask(page: Page, index = 1): Promise<void> {
  const before = await acts(page);
  await page.keyboard.press('a');
  await page.locator('form').getByRole('combobox').first().selectOption({ index });
  await page.locator('form button[type="submit"]').click();
  await expect.poll(() => acts(page)).toBe(before + 1);
}

test('an act nobody answered is taken back; one that was answered is branched off instead', async ({
  openGame,
}) => {
  const page = await seated(openGame, CYBERCRIME_CLASS);
  expect(await undo(page).getAttribute('aria-disabled')).toBe('true');
  // Nothing is new to somebody who has just come in.
  await log(page).getByRole('button', { name: 'Log', exact: true }).waitFor();
  const plates = await readDesk(page);
  await putOnAgenda(page);
  await page.keyboard.press('u');
  await expect.poll(() => acts(page)).toBe(0);
  expect(await readDesk(page)).toBe(plates);

  await ask(page);
  await page.keyboard.press('Control+z');
  const why = page.getByRole('dialog', { name: 'Undo is not possible' });
  await why
    .getByText(
      /You cannot take back your last move, because of what you have heard since: .+ asked .+/,
    )
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  await expect.poll(() => acts(page)).toBe(0);
  expect(await readDesk(page)).toBe(plates);

  await page.goto(new URL('#/', page.url()).href);
  await page.getByText('another branch of a game in progress').waitFor();
  await page
    .getByRole('button', { name: /^Delete: / })
    .last()
    .click();
  await page.getByText(/^Deleted: /).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('another branch of a game in progress').click();
  await desk(page).waitFor();
  await expect.poll(() => acts(page)).toBe(1);
});

/** @param pressed whether the line stands in the strip before */
async function toggleHistory(page: Page, pressed: 'true' | 'false'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const history = page.getByRole('button', { name: 'History' });
  await expect.poll(() => history.getAttribute('aria-pressed')).toBe(pressed);
  await history.click();
}

test('earlier moments are looked at by the keyboard, read-only, and gone on from', async ({
  openGame,
}) => {
  const page = await seated(openGame, CYBERCRIME_CLASS);
  await ask(page);
  await putOnAgenda(page);
  const now = await readDesk(page);
  expect(await slider(page).count()).toBe(0);
  await toggleHistory(page, 'false');
  expect(await slider(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await slider(page).getAttribute('aria-valuetext')).toBe(
    'Before move 2 of 2: Agenda, sitting 1',
  );
  await page.keyboard.press('Home');
  expect(await slider(page).getAttribute('aria-valuetext')).toBe(
    'Before move 1 of 2: Ask, sitting 1',
  );
  expect(await key(page, /Ask/).getAttribute('aria-disabled')).toBe('true');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to now' }).click();
  expect(await readDesk(page)).toBe(now);
  expect(await slider(page).getAttribute('aria-valuetext')).toBe('Now, after 2 moves');
  await toggleHistory(page, 'true');
  expect(await slider(page).count()).toBe(0);
  await toggleHistory(page, 'false');

  await slider(page).press('ArrowLeft');
  await page.getByRole('button', { name: 'Branch from here' }).click();
  await expect.poll(() => acts(page)).toBe(1);
  expect(await key(page, /Ask/).getAttribute('aria-disabled')).toBe('false');
  // Said in the hall until something is done there.
  await page.keyboard.press('1');
  const branched = page.locator('[data-part="to-try"]');
  await branched.filter({ hasText: 'it goes on from sitting 1.' }).waitFor();
  await ask(page, 2);
  await branched.waitFor({ state: 'detached' });
});

test('a paper is not open at a moment before it had anything on it', async ({ openGame }) => {
  const page = await seated(openGame, CYBERCRIME_CLASS);
  await ask(page);
  await page.keyboard.press('3');
  const learnt = page.getByRole('button', { name: /^What you have learnt/ });
  const paper = page.locator('#papers-open');
  await learnt.click();
  await paper.waitFor();
  await toggleHistory(page, 'false');
  await slider(page).press('Home');
  await learnt.waitFor({ state: 'detached' });
  expect(await paper.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await learnt.waitFor();
});

test('the palette finds acts with their reasons, articles and settings, by keyboard alone', async ({
  openGame,
}) => {
  const page = await seated(openGame);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox', { name: 'Find anything' });
  await field.waitFor();
  const items = page.getByRole('menuitem');
  expect(await items.filter({ hasText: 'Accept' }).innerText()).toContain(
    'No offer is waiting for your answer.',
  );
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type('prop wor');
  await expect.poll(() => items.first().innerText()).toContain('Propose wording');
  await page.keyboard.press('Enter');
  await page.locator('form').getByRole('combobox', { name: 'Article' }).waitFor();
  await page.keyboard.press('Escape');

  await page.locator('main').press('/');
  await field.waitFor();
  await page.keyboard.type('trade');
  await expect.poll(() => items.first().innerText()).toContain('Trade');
  await page.keyboard.press('Enter');
  await page.locator('[data-part="play"][data-screen="trade"]').waitFor();

  await page.locator('main').press('/');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
});

test('a dialog asked for in the moment another closes opens, and stays', async ({ openGame }) => {
  const page = await seated(openGame);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.waitFor();
  // In one task, so that the second is asked for before the first says it is closed.
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    const search = new KeyboardEvent('keydown', { key: '/', bubbles: true });
    document.querySelector('main')?.dispatchEvent(search);
  });
  await page.getByRole('dialog', { name: 'Find anything' }).waitFor();
  await help.waitFor({ state: 'detached' });
});

test('settings hold after a visit, and dress the page', async ({ openGame }) => {
  const page = await seated(openGame);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('slider', { name: 'Text size' }).press('End');
  await dialog
    .getByRole('group', { name: 'Contrast' })
    .getByRole('radio', { name: 'More' })
    .check();
  await dialog.getByRole('radio', { name: 'Stronger' }).check();
  await dialog.getByRole('radio', { name: 'At once' }).check();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const dressed = () =>
    page.evaluate(() => {
      const { dataset } = document.documentElement;
      const { fontSize } = getComputedStyle(document.documentElement);
      return [fontSize, dataset['contrast'], dataset['stances']];
    });
  expect(await dressed()).toEqual(['32px', 'more', 'strong']);
  await page.reload();
  await desk(page).waitFor();
  expect(await dressed()).toEqual(['32px', 'more', 'strong']);
});

test('captions say each sound, with sound off', async ({ openGame }) => {
  const page = await seated(openGame);
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Find anything' }).waitFor();
  await page.keyboard.type('captions');
  await page.getByRole('menuitem', { name: 'Captions of sounds' }).waitFor();
  await page.keyboard.press('Enter');
  const captions = page.getByRole('group', { name: 'Sounds' });
  await captions.waitFor();
  await page.locator('main').focus();
  await ask(page);
  await captions.getByText('a nameplate clacks down').waitFor();
  await page.keyboard.press('m');
  await expect
    .poll(() => page.getByRole('button', { name: 'Sound' }).first().getAttribute('aria-pressed'))
    .toBe('true');
});

test('what others did is told line by line, paused and skipped, and never in the way', async ({
  openGame,
}) => {
  const { page } = await openGame({ reducedMotion: 'no-preference' });
  await takeSeat(page, CYBERCRIME_CLASS, 1);
  await page.keyboard.press(',');
  await page.keyboard.press('e');
  const pace = page.getByRole('button', { name: 'Continue' });
  await pace.waitFor();
  expect(
    await log(page)
      .getByText(/^1\/\d+$/)
      .count(),
  ).toBe(1);
  await page.keyboard.press('.');
  await pace.waitFor({ state: 'detached' });
  // A form taken up ends it too.
  await page.keyboard.press('e');
  await pace.waitFor();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).waitFor();
  await pace.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  expect(await pace.count()).toBe(0);
});

/** The instructor's desk: one document as forms, as a table and as source. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk as playersDesk } from './desk.ts';
import { test } from './game.ts';

async function fromTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New from a template' }).click();
  await doctorHasRead(page);
}

/** The findings are those of the document as it stands. */
async function doctorHasRead(page: Page): Promise<void> {
  await page
    .getByRole('complementary', { name: 'Doctor' })
    .getByText(/\d errors? ·/)
    .waitFor();
}

async function part(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the scenario' })
    .getByRole('button', { name })
    .click();
}

/** The document as the source view has it. */
async function source(page: Page): Promise<string> {
  await part(page, /^Source$/);
  const editor = page.locator('.cm-content');
  await editor.getByText('format').first().waitFor();
  return editor.innerText();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const data = new DataTransfer();
    data.setData('text/plain', cells);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('an option edited in a form stands in the source beside its comments, and goes back', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await part(page, /^Articles/);
  await page.getByLabel('Text', { exact: true }).first().fill('Each Party may guard the coast.');
  const text = await source(page);
  expect(text).toContain('text: Each Party may guard the coast. }');
  expect(text).toContain('# Options of one article share most of their words');
  await page.getByRole('button', { name: /^Undo \(/ }).click();
  await page.getByText('Each Party may take measures to protect the coast.').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('what is typed into the source stands in the forms; what cannot be read is told in its place', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await source(page);
  await page.locator('.cm-line', { hasText: 'title: My conference' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of the coast');
  await part(page, /^Title and scope/);
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-place=\'["title"]\'] input')?.value ===
      'My conference of the coast',
  );
  await source(page);
  await page.locator('.cm-line', { hasText: 'My conference of the coast' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(': [');
  await page
    .getByRole('complementary', { name: 'Doctor' })
    .getByText(/Not valid YAML/)
    .first()
    .waitFor();
  await part(page, /^Articles/);
  await page.getByText('The source cannot be read right now').waitFor();
  await page.getByRole('button', { name: /^Undo \(/ }).click();
  await page.getByText('The source cannot be read right now').waitFor({ state: 'detached' });
});

test('a finding leads to its place, and the draft is played', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await part(page, /^Procedure/);
  await page.getByLabel('Sittings (half days)').fill('');
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  await doctor.getByText(/1 error ·/).waitFor();
  await part(page, /^Teaching/);
  await doctor
    .getByRole('button', { name: /^Procedure/ })
    .first()
    .click();
  const sittings = page.getByLabel('Sittings (half days)');
  await sittings.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-place]') !== null);
  await sittings.fill('2');
  await doctor.getByText(/0 errors ·/).waitFor();
  await page.getByRole('button', { name: 'Play as any seat' }).click();
  await page.getByLabel('Seat', { exact: true }).selectOption({ label: 'Second delegation' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await playersDesk(page).waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#\/play\//);
});

test('one button fixes a finding, says so before and after, and one step undoes it', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await source(page);
  await page.locator('.cm-line', { hasText: 'sittings: 4' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('entryIntoForce: { ratifications: 9 }');
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  const remedy = 'Require 3 ratifications instead of 9';
  const fix = doctor.getByRole('button', { name: remedy, exact: true });
  await fix.click();
  await doctor.getByText('Done: Require 3 ratifications instead of 9.').waitFor();
  const back = doctor.getByRole('button', { name: 'Undo' });
  expect(await back.evaluate((key) => key === document.activeElement)).toBe(true);
  await page.locator('.cm-line', { hasText: 'ratifications: 3' }).waitFor();
  await fix.waitFor({ state: 'detached' });
  await back.click();
  await page.locator('.cm-line', { hasText: 'ratifications: 9' }).waitFor();
  await fix.waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a matrix of 193 by 27 is pasted, and goes back in one step', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'Convention against Cybercrime, 2024' }).click();
  await doctorHasRead(page);
  await part(page, /^Positions/);
  await page.getByLabel('Rows to show').selectOption('delegations');
  const grid = page.getByRole('grid');
  await grid.focus();
  const first = page.locator('#cell-0-0');
  const before = await first.innerText();
  await paste(page, Array.from({ length: 193 }, () => Array(27).fill('42').join('\t')).join('\n'));
  await page.waitForFunction(() => document.querySelector('#cell-0-0')?.textContent === '42');
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => document.querySelector('#cell-192-26')?.textContent === '42');
  expect(await grid.getAttribute('aria-activedescendant')).toBe('cell-192-26');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Home');
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('#cell-0-0')?.innerText === text,
    before,
  );
  expect(await barriers(page)).toEqual([]);
});

test('the table by keyboard: typing, ranges, filling, clearing back to what is inherited', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await part(page, /^Positions/);
  const grid = page.getByRole('grid');
  await grid.focus();
  const cells = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role=row]')]
        .slice(1)
        .map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent)),
    );
  expect(await cells()).toEqual([
    ['100', '50'],
    ['0', '100'],
    ['50', '0'],
    ['·', '·'],
  ]);
  await page.keyboard.type('75');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await page.waitForFunction(() => document.querySelector('#cell-2-0')?.textContent === '75');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('#cell-2-1')?.textContent === '·');
  expect(await cells()).toEqual([
    ['75', '50'],
    ['75', '100'],
    ['75', '·'],
    ['·', '·'],
  ]);
});

test('a table with other headers is mapped by hand and laid in', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await part(page, /^Positions/);
  await page.getByRole('button', { name: 'From a table' }).click();
  await page
    .getByLabel('Cells from a spreadsheet')
    .fill('Country\tArt. 1\tMoney\nfirst delegation\t10\t20\nSomebody\t30\t40\n');
  await page.getByText('1 position fits.').waitFor();
  const columns = page.getByRole('group', { name: 'What each column holds' });
  await columns.getByLabel(/^Money/).selectOption({ label: 'Ideal · 2 Means' });
  await page.getByLabel('Somebody', { exact: true }).selectOption({ label: 'Third delegation' });
  await page.getByRole('button', { name: /Import the cells|Create the conference/ }).click();
  await page.waitForFunction(() => document.querySelector('#cell-2-1')?.textContent === '40');
  expect(await page.locator('#cell-0-0').innerText()).toBe('10');
  expect(await barriers(page)).toEqual([]);
});

test('a draft is there again after the page is opened anew', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromTemplate(page);
  await page.getByLabel('Title', { exact: true }).first().fill('Kept');
  await page.getByText('Draft saved').waitFor();
  await page.reload();
  await doctorHasRead(page);
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-place=\'["title"]\'] input')?.value ===
      'Kept',
  );
  await part(page, /^Versions/);
  const older = page.getByRole('list', { name: 'Saved versions' }).getByRole('listitem').nth(1);
  await older.getByRole('button', { name: /^Compare/ }).click();
  await page.getByText('Line by line').click();
  await page.locator('.cm-changedLine').first().waitFor();
  await page.goto(new URL('#/desk', page.url()).href);
  await page.getByRole('link', { name: 'Kept' }).waitFor();
});

test('a link offers an address, and nothing is fetched before a person agrees', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk?address=https%3A%2F%2Fexample.org%2Fa.yaml' });
  await page.getByText('The link you followed asks to load this address.').waitFor();
  expect(await page.getByLabel('Web address of a file').inputValue()).toBe(
    'https://example.org/a.yaml',
  );
  await page.getByLabel('Web address of a file').fill('ftp://example.org/a.yaml');
  await page.getByRole('button', { name: 'Load from this address' }).click();
  await page.getByRole('alert').getByText('Use one that starts with https://').waitFor();
  expect(await barriers(page)).toEqual([]);
});

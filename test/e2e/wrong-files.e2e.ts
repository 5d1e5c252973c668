/** What is put down on the pile of hand-ins and is none of them: told by what it is, and what to do. */
import { expect } from 'vitest';
import { drop } from './drop.ts';
import { test } from './game.ts';

const WRONG = [
  ['positions.csv', 'Who,Nets\nNorth,10\n', 'file/table', 'This is a table, not a result. '],
  ['results.xlsx', 'PK', 'file/workbook', 'This is a spreadsheet. '],
  ['essay.docx', 'PK', 'file/document', 'This is a word-processor document. '],
  ['screen.png', '\x89PNG\r\n', 'file/picture', 'This is a picture, which cannot be verified. '],
  ['all.zip', 'PK\x03\x04', 'file/archive', 'This zip archive cannot be opened here'],
  ['course.html', '<!doctype html><p>Sign in', 'file/web', 'This is a web page, '],
  ['mine.txt', ' ', 'file/empty', 'This file is empty. '],
  [
    'cut.json',
    '{"format":"square-brackets/record@1","scenario":{"id":',
    'file/record',
    'This record or result is incomplete or was changed. ',
  ],
  ['notes.txt', 'Bring the laptops', 'record/json', 'This is not a record, result '],
] as const;

test('each kind of wrong file on the pile of hand-ins is told by what it is', async ({
  openGame,
}) => {
  for (const [name, text, code, words] of WRONG) {
    const { page } = await openGame({ route: '#/collect' });
    await page.getByRole('heading', { name: 'Collect results' }).waitFor();
    await drop(page, { name, text });
    const faults = page.locator('[data-part="faults"]');
    await faults.getByText(name).waitFor();
    // Nothing else was put down, so nothing is said of others.
    expect(await faults.getByRole('heading').allInnerTexts()).toEqual([
      '1 file or line could not be read',
    ]);
    expect(await faults.locator('[data-part="mono"]').allInnerTexts()).toEqual([code]);
    expect(await faults.locator('[data-part="fault-message"]').innerText()).toContain(words);
    await page.context().close();
  }
});

const UNFIT = [
  [
    'essay.docx',
    'PK',
    'essay.docx is a word-processor document',
    'Copy its text and paste it under “Paste a scenario or a result line”.',
  ],
  [
    'screen.png',
    '\x89PNG\r\n',
    'screen.png is a picture',
    'A picture cannot be verified. Ask for the scenario (YAML or JSON), the record or the result itself.',
  ],
  [
    'all.zip',
    'PK\x03\x04',
    'all.zip is a zip archive',
    'Unpack it and open the scenario, record or result inside. To collect a class’s results, use the archive as it is.',
  ],
  [
    'course.html',
    '<!doctype html><p>Sign in',
    'course.html is a web page',
    'You may have to sign in first: look for Download where you got it.',
  ],
  ['mine.txt', ' ', 'mine.txt is empty', 'Ask for it again, or save it again.'],
  [
    'cells.csv',
    'Who,Nets\nNorth,10\n',
    'cells.csv is a table of positions',
    'The instructor’s desk turns a table into a conference: it opens there under Positions, and you can check it first.',
  ],
] as const;

test('a wrong file on the page that hands out is told by what it is, and the links stay', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  const link = page.getByRole('textbox', { name: /^Link: / }).first();
  await link.waitFor();
  const before = await link.inputValue();
  for (const [name, text, words] of UNFIT) {
    await drop(page, { name, text });
    await page.getByRole('heading', { name: words, exact: true }).waitFor();
    expect(await link.inputValue()).toBe(before);
  }
});

test('on the first screen each is told what to do with it alone, and a zip of hand-ins is collected', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/' });
  const report = page.locator('[data-part="file-report"]');
  for (const [name, text, words, how] of UNFIT) {
    await drop(page, { name, text });
    await page.getByRole('heading', { name: words, exact: true }).waitFor();
    expect(await report.locator('p').first().innerText()).toBe(how);
    expect(await report.getByRole('button', { name: 'Collect them' }).count()).toBe(
      name === 'all.zip' ? 1 : 0,
    );
  }
  await drop(page, { name: 'all.zip', text: 'PK\x03\x04' });
  await report.getByRole('button', { name: 'Collect them' }).click();
  await page.getByRole('heading', { name: 'Collect results' }).waitFor();
  await page.locator('[data-part="faults"]').getByText('all.zip').waitFor();
});

test('a file on the page for paper is told, and the paper stays', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/print/first-brackets' });
  const plan = page.getByRole('heading', { name: 'Lesson plan' });
  await plan.waitFor();
  await drop(page, { name: 'essay.docx', text: 'PK' });
  await page.getByText('essay.docx was not opened: this page opens no files.').waitFor();
  expect(await plan.isVisible()).toBe(true);
});

/** What is put down on the pile of hand-ins and is none of them: told by what it is, and what to do. */
import { expect } from 'vitest';
import { drop } from './drop.ts';
import { test } from './game.ts';

const WRONG = [
  ['positions.csv', 'Who,Nets\nNorth,10\n', 'file/table', 'This is a table, not a result. '],
  ['results.xlsx', 'PK', 'file/workbook', 'This is a workbook. '],
  ['essay.docx', 'PK', 'file/document', 'This is a document of a word processor. '],
  ['screen.png', '\x89PNG\r\n', 'file/picture', 'This is a picture, and proves nothing. '],
  ['all.zip', 'PK\x03\x04', 'file/archive', 'This is a zip archive that does not open here'],
  ['course.html', '<!doctype html><p>Sign in', 'file/web', 'This is a web page, '],
  ['mine.txt', ' ', 'file/empty', 'There is nothing in it. '],
  [
    'cut.json',
    '{"format":"square-brackets/record@1","scenario":{"id":',
    'file/record',
    'This record or result is not whole, or something was added to it. ',
  ],
  ['notes.txt', 'Bring the laptops', 'record/json', 'This is neither a record, nor a result, '],
] as const;

test('each kind of wrong file on the pile of hand-ins is told by what it is', async ({
  openGame,
}) => {
  for (const [name, text, code, words] of WRONG) {
    const { page } = await openGame({ route: '#/collect' });
    await page.getByRole('heading', { name: 'Collect results' }).waitFor();
    await drop(page, { name, text });
    const faults = page.locator('.faults');
    await faults.getByText(name).waitFor();
    // Nothing else was put down, so nothing is said of others.
    expect(await faults.getByRole('heading').allInnerTexts()).toEqual([
      '1 file or line could not be read',
    ]);
    expect(await faults.locator('.mono').allInnerTexts()).toEqual([code]);
    expect(await faults.locator('.fault-message').innerText()).toContain(words);
    await page.context().close();
  }
});

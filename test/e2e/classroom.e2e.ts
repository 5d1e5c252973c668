/** An evening of an instructor: a conference from a spreadsheet, handed out, played by a class, and collected. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, playOut, unfold } from './desk.ts';
import { drop } from './drop.ts';
import { test } from './game.ts';

const SHEET = `Northern lights treaty

Country\tBloc\tVotes\tNo deal\t1 Scope\tWeight scope\t2 Samples\tWeight samples\t3 Fees\tWeight fees
Norland\tNorth\t1\t40%\t90\t9\t20\t3\t50\t4
Danland\tNorth\t1\t30%\t80\t8\t30\t4\t40\t3
Coastland\tCoast\t1\t35%\t20\t4\t90\t9\t60\t6
Islandia\tIslands\t1\t35%\t10\t3\t60\t5\t90\t9
`;

async function fromSheet(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Cells from a spreadsheet' }).fill(SHEET);
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('4 new delegations. 3 new articles').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /Import the cells|Create the conference/ }).click();
  await page.waitForFunction(() => document.querySelector('#cell-3-2')?.textContent === '90');
  await page.getByText('0 errors').waitFor();
}

async function download(page: Page, press: () => Promise<void>): Promise<[string, string]> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
}

test('a spreadsheet becomes a conference, is handed out by link, played, and proved where it was written', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromSheet(page);
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await page.getByRole('textbox', { name: 'Link: Norland' }).waitFor();
  await page.reload();
  const link = page.getByRole('textbox', { name: 'Link: Danland' });
  await link.waitFor();
  const invitation = await link.inputValue();
  const address = new URL(invitation).hash;
  const { page: student } = await openGame({ route: address });
  await student.getByRole('heading', { name: 'Danland' }).waitFor();
  await student.getByRole('button', { name: 'Take the seat' }).click();
  await desk(student).waitFor();
  await playOut(student);
  await unfold(student);
  await student.getByRole('textbox', { name: /Your label/ }).fill('Table 1');
  await student.getByRole('button', { name: 'Copy result line' }).click();
  const line = await student.getByRole('textbox', { name: 'Result line' }).inputValue();
  const [file] = await download(student, () =>
    student.getByRole('button', { name: 'Save result file' }).click(),
  );
  expect(file).toBe('Table-1-northern-lights-treaty-danland-1.result.json');
  await page.goto(new URL('#/collect', page.url()).href);
  await page.getByRole('textbox', { name: /Paste result lines/ }).fill(line);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const proved = page.getByRole('heading', { name: '1 hand-in, 1 verified' });
  await proved.waitFor();
  await page.getByLabel(/Labels you expect/).fill('Table 1\nTable 2');
  await page.reload();
  await proved.waitFor();
  await page.getByText('1 hand-in is kept in this browser').waitFor();
  await page.getByRole('heading', { name: 'Missing: 1' }).waitFor();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const question = page.getByRole('dialog', { name: 'Forget everything' });
  await question
    .getByText(/The run and its scenario file are deleted .* The 2 labels you expect/)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: 'Keep them' }).click();
  await proved.waitFor();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await question.getByRole('button', { name: 'Forget everything' }).click();
  await proved.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Records and results' }).waitFor();
  expect(await page.getByText('1 hand-in is kept in this browser').count()).toBe(0);
  // A result that was put on the desk is told, and goes where it is read.
  const { page: other } = await openGame({ route: '#/desk' });
  await other.getByRole('heading', { name: 'From a spreadsheet' }).waitFor();
  await drop(other, { name: 'result.txt', text: line });
  await other.getByText('result.txt is a record or result').waitFor();
  await other.getByRole('button', { name: 'Open it in Collect results' }).click();
  await other.getByRole('heading', { name: '1 hand-in, 0 verified' }).waitFor();
  // Elsewhere than it was written, the conference comes with a link to any of its seats.
  await other.getByText('which is not in this browser').waitFor();
  expect(await barriers(other)).toEqual([]);
  await other.getByText('Paste result lines or a record').click();
  await other.getByRole('textbox', { name: /Paste result lines/ }).fill(invitation);
  await other.getByRole('button', { name: 'Add', exact: true }).click();
  await other.getByRole('heading', { name: '1 hand-in, 1 verified' }).waitFor();
  await other.getByText('Northern lights treaty').waitFor();
});

test('a table on the front door is told, and goes to the desk with one key', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await drop(page, { name: 'pandemic.csv', text: SHEET.replaceAll('\t', ',') });
  await page.getByRole('heading', { name: 'pandemic.csv is a table of positions' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open it on the desk' }).click();
  await page.getByText('4 new delegations. 3 new articles').waitFor();
});

test('short links: what is set is there after a detour, a wrong file is told, the packed file opens the seat', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromSheet(page);
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await page.getByLabel(/Seed/).fill('7');
  const lock = page.getByRole('checkbox', { name: 'undo' });
  await lock.check();
  await page.getByRole('checkbox', { name: /Short links/ }).check();
  const [name, packed] = await download(page, () =>
    page.getByRole('button', { name: 'Save the scenario file' }).click(),
  );
  expect(packed).not.toContain('Norland');
  const link = page.getByRole('textbox', { name: 'Link: Norland' });
  const before = await link.inputValue();
  await page.getByRole('link', { name: /Print/ }).click();
  await page.goBack();
  await link.waitFor();
  expect(await link.inputValue()).toBe(before);
  expect(await page.getByLabel(/Seed/).inputValue()).toBe('7');
  expect(await lock.isChecked()).toBe(true);
  await page.getByRole('link', { name: 'Edit it on the desk' }).click();
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await link.waitFor();
  expect(await link.inputValue()).toBe(before);
  // By the link of the desk, whose address names no draft, the one that lies open is found with what was set for it.
  await page.goto(new URL('#/share', page.url()).href);
  await page.waitForURL(/#\/share$/);
  await link.waitFor();
  expect(await link.inputValue()).toBe(before);
  expect(await page.getByLabel(/Seed/).inputValue()).toBe('7');
  const { page: student } = await openGame({ route: new URL(before).hash });
  await student.getByText(`called ${name}`).waitFor();
  const file = student.locator('input[type=file]');
  const chosen = (text: string, called: string) =>
    file.setInputFiles({ name: called, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await chosen('{"format":"square-brackets/record@1"}', 'result.json');
  await student.getByText('result.json is not the scenario this link is for').waitFor();
  expect(await barriers(student)).toEqual([]);
  await chosen(packed, name);
  await student.getByRole('heading', { name: 'Norland' }).waitFor();
});

test('what the desk exports it reads again, dropped or chosen', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await fromSheet(page);
  const exported = async (kind: string): Promise<[string, string]> => {
    await page.locator('[data-part="desk-menu"] summary').click();
    return download(page, () => page.getByRole('button', { name: kind }).click());
  };
  const [name, yaml] = await exported('YAML, with comments');
  const [, json] = await exported('JSON');
  const [, csv] = await exported('Positions as CSV');
  expect(name).toBe('northern-lights-treaty.yaml');
  expect(yaml).toContain('# A conference from a table.');
  expect(JSON.parse(json)).toMatchObject({
    id: 'northern-lights-treaty',
    delegations: [{ id: 'norland' }, {}, {}, {}],
  });
  expect(csv.split(/\r?\n/)[1]).toBe(
    'norland,delegations,Norland,90,20,50,0.9,0.3,0.4,,,,,,,north,1,,0.4,,',
  );
  const { page: other } = await openGame({ route: '#/desk' });
  await other.getByRole('heading', { name: 'From a spreadsheet' }).waitFor();
  await drop(other, { name: 'mine.json', text: json });
  await other.getByText('0 errors').waitFor();
  await drop(other, { name: 'positions.csv', text: csv.replace('Norland,90', 'Norland,5') });
  await other.getByRole('button', { name: /Import the cells|Create the conference/ }).click();
  await other.waitForFunction(() => document.querySelector('#cell-0-0')?.textContent === '5');
  await drop(other, { name: 'photo.png', text: '\u0089PNG' });
  await other.getByText('photo.png').waitFor();
});

test('a second tab looks on at a draft until it takes it over', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const title = page.getByLabel('Title', { exact: true }).first();
  await title.fill('One');
  await page.getByText('Draft saved').waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByText('This draft is open in another tab').waitFor();
  const there = second.getByLabel('Title', { exact: true }).first();
  expect(await there.inputValue()).toBe('One');
  expect(await second.locator('[data-part="desk-section"]').getAttribute('inert')).toBe('');
  await title.fill('Two');
  await page.getByText('Draft saved').waitFor();
  await second.getByRole('button', { name: 'Edit it here' }).click();
  await second.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-place=\'["title"]\'] input')?.value === 'Two',
  );
  await page.getByText('This draft is open in another tab').waitFor();
  await there.fill('Three');
  await second.getByText('Draft saved').waitFor();
  await page.getByRole('button', { name: 'Edit it here' }).click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-place=\'["title"]\'] input')?.value ===
      'Three',
  );
});

test('a class shows hands on the wall, and nothing of its own is there unless asked for', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByLabel(/Seed/).fill('5');
  await page.getByRole('group', { name: 'Seat' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Play on the wall' }).click();
  await page.getByRole('heading', { name: /^You are / }).waitFor();
  expect(await page.getByText(/points/).count()).toBe(0);
  await page.keyboard.press('v');
  await page.getByText(/Draft: [\d.]+ point/).waitFor();
  await page.keyboard.press('v');
  expect(await barriers(page)).toEqual([]);
  const choices = page.locator('[data-part="wall-choices"] li:not([data-off])');
  const names = await choices.locator('b').allInnerTexts();
  const [ask, end] = [names.indexOf('Ask') + 1, names.indexOf('End turn') + 1];
  for (const key of [ask, ask, end]) await page.keyboard.press(`${key}`);
  await page.getByText('2 of 3 hands').waitFor();
  await page.keyboard.press(`Shift+Digit${ask}`);
  await page.getByText('A tie at 1 of 2 hands').waitFor();
  await page.keyboard.press(`${ask}`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ask', exact: true }).waitFor();
  await page.getByRole('heading', { name: /^You are / }).waitFor();
  expect(await page.getByText(/points/).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('No hands yet').waitFor();
  const before = await page.locator('[data-part="wall"]').innerText();
  await page.keyboard.press(`${end}`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('[data-part="wall"]')?.innerText !== text,
    before,
  );
});

test('the trading table on the wall hides what is the own of the seat until it is asked for', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByLabel(/Seed/).fill('5');
  await page.getByRole('group', { name: 'Seat' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Play on the wall' }).click();
  const names = page.locator('[data-part="wall-choices"] li:not([data-off]) b');
  await names.first().waitFor();
  const offer = (await names.allInnerTexts()).indexOf('Offer deal') + 1;
  await page.keyboard.press(`${offer}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Add an article/ }).click();
  const first = page.locator('[data-part="add-row"]').first();
  await first.waitFor();
  const own = async (): Promise<string[]> =>
    await page
      .getByText(/Draft: [\d.]+ point|^you [+−\d]|would like|would help|What you give/)
      .filter({ visible: true })
      .allInnerTexts();
  expect(await own()).toEqual([]);
  await first.click();
  await page.locator('[data-part="felt-card"]').waitFor();
  expect(await own()).toEqual([]);
  expect(
    await page
      .locator('[data-part="felt-card"] [data-part="mono"]')
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'What it is worth to us' }).click();
  await page
    .getByText(/Draft: [\d.]+ point/)
    .filter({ visible: true })
    .waitFor();
});

test('a seat changes hands in the middle, stays so after a reload, and the record is proved', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByLabel(/Seed/).fill('5');
  const seats = page.getByRole('group', { name: 'Seat' });
  await seats.getByRole('checkbox').nth(0).check();
  await seats.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Play together' }).click();
  const curtain = page.getByRole('heading', { name: /Pass the screen to/ });
  await curtain.waitFor();
  const first = await curtain.innerText();
  await page.getByRole('button', { name: /Nobody is there/ }).click();
  await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, first);
  await page.reload();
  await curtain.waitFor();
  await page.keyboard.press('Enter');
  await desk(page).waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Who plays which seat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who plays which seat' });
  await dialog.waitFor();
  expect(await dialog.getByText('a person here', { exact: true }).count()).toBe(1);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await playOut(page);
  // Each of the two finds their own at the head of the page, with nothing unfolded.
  const seen = page.getByRole('combobox', { name: 'Seen from the seat of' });
  const points = page.locator('[data-part="lead-figure"]');
  const [own, mine] = [await points.innerText(), await seen.inputValue()];
  const seated = await seen
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await seen.selectOption(seated.find((seat) => seat !== mine) ?? '');
  await points.filter({ hasNotText: own }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await unfold(page);
  const [, record] = await download(page, () =>
    page
      .getByRole('button', { name: /Save (the )?record/i })
      .first()
      .click(),
  );
  expect(JSON.parse(record)).toMatchObject({ handovers: [{ by: 'delegation' }] });
  const { page: other } = await openGame();
  await drop(other, { name: 'game.record.json', text: record });
  await other.getByRole('heading', { name: 'The record is verified' }).waitFor();
});

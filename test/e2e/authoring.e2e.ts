/** What an instructor does between the spreadsheet and the class: wordings from a table, and games of policies. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { test } from './game.ts';

const WORDINGS = `Article\tWording\tWhere on the scale\tLegal text
1 Duties\tBest efforts\t10\tEach Party shall endeavour to guard the coast, as far as its means allow.
\tPlain duty\t80\tEach Party shall guard the coast.
2 Means\tOwn means\t0\tEach Party shall bear its own costs.
\tCommon fund\t\tA common fund shall bear the costs of those that ask for it.
`;

async function part(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the scenario' })
    .getByRole('button', { name })
    .click();
}

test('wordings come from a table: the longer column is the text, what has no position is told, one step has it back', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  await part(page, /^Positions/);
  await page.getByRole('button', { name: 'From a table' }).click();
  await page.getByLabel('Cells from a spreadsheet').fill(WORDINGS);
  const columns = page.getByRole('group').filter({ has: page.getByLabel('Legal text') });
  const uses = () =>
    columns
      .locator('[data-part="desk-import-grid"]')
      .getByRole('combobox')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  // The table is read beside the page.
  await expect.poll(uses).toEqual(['article', 'option', 'position', 'text']);
  await page.getByText('1 wording has no position in the table').waitFor();
  // One column is of each kind.
  await columns.getByLabel('Wording', { exact: true }).selectOption('text');
  await expect.poll(uses).toEqual(['article', 'text', 'position', 'none']);
  await columns.getByLabel('Legal text').selectOption('text');
  await columns.getByLabel('Wording', { exact: true }).selectOption('option');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import the wordings' }).click();
  const texts = page.getByLabel('Text', { exact: true });
  const values = () =>
    texts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await page.waitForFunction(
    () =>
      document.querySelector('[data-part="desk-main"]')?.getAttribute('data-section') ===
      'articles',
  );
  await texts.first().waitFor();
  expect(await values()).toContain('Each Party shall guard the coast.');
  await page.getByRole('button', { name: /^Undo \(/ }).click();
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('textarea')].some(
        ({ value }) => value === 'Each Party shall guard the coast.',
      ),
  );
  await part(page, /^Versions/);
  await page.getByRole('list', { name: 'Saved versions' }).getByRole('listitem').first().waitFor();
});

test('a long title is cut short in the bar, and its keys keep their place', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk', viewport: { width: 1240, height: 800 } });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const bar = page.getByRole('banner');
  const keys = bar.getByRole('button');
  await bar.getByRole('button', { name: 'Play as any seat' }).waitFor();
  const places = () =>
    keys.evaluateAll((all) =>
      all.map((one) => {
        const { right, top, width, height } = one.getBoundingClientRect();
        return { right, top, width, height };
      }),
    );
  const before = await places();
  const title = 'A convention on everything that has ever been negotiated anywhere. '.repeat(4);
  await page.getByLabel('Title', { exact: true }).first().fill(title);
  const note = page.getByRole('banner').locator('> p');
  await expect.poll(() => note.innerText()).toContain(title.trim());
  expect(await places()).toEqual(before);
  expect(await note.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1240);
});

test('the bar of balance tells how games end, is there after a reload, and is stale once the rules change', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByText('No test games yet.').waitFor();
  await part(page, /^Balance/);
  await page.getByLabel('Conferences').selectOption('40');
  await page.getByRole('button', { name: 'Play them' }).click();
  const bar = page.getByRole('region', { name: /40/ });
  const endings = bar.getByRole('img');
  await endings.waitFor();
  const told = (await endings.getAttribute('aria-label')) ?? '';
  const shares = [...told.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
  expect(Math.round(shares.reduce((sum, one) => sum + one, 0))).toBe(100);
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await endings.waitFor();
  expect(await endings.getAttribute('aria-label')).toBe(told);
  await part(page, /^Procedure/);
  await page.getByLabel('Sittings (half days)').fill('2');
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  await doctor.getByText('You have changed the scenario since this balance report').waitFor();
  await bar.getByText('Played on an earlier draft.').waitFor();
  await page.getByRole('button', { name: /^Undo \(/ }).click();
  await doctor
    .getByText('You have changed the scenario since this balance report')
    .waitFor({ state: 'detached' });
});

test('what a table is taken for fits a small window, with its keys, and its notes are for whoever wrote them', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk', viewport: { width: 1024, height: 768 } });
  const heads = 'Country;Coalition;Art. 3 Products;importance;Art. 6 Supply;importance;Notes';
  const table = `Plastics, ${'as I read the bulletins, '.repeat(6)}\n;;;;;;\n${heads}
Norway;High Ambition;9;80%;9,5;90%;co-chairs with Rwanda
Saudi Arabia;Like-minded;1;70%;0;100%;no cap
China;;4;70%;2;80%;moved late
`;
  await page.getByLabel('Cells from a spreadsheet').fill(table);
  await page.getByRole('button', { name: 'Preview' }).click();
  const pane = page.locator('[data-part="desk-import"]');
  await pane.getByText('3 new delegations. 2 new articles').waitFor();
  expect(await pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const uses = await pane
    .locator('[data-part="desk-import-grid"]')
    .first()
    .getByRole('combobox')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  expect(uses).toEqual([
    'who',
    'trait groups',
    'newArticle ideal Art. 3 Products',
    'newArticle salience Art. 3 Products',
    'newArticle ideal Art. 6 Supply',
    'newArticle salience Art. 6 Supply',
    'none',
  ]);
  expect(await barriers(page)).toEqual([]);
});

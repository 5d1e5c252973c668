/** What comes out of the printer: a sheet for each seat, and on it that seat's instructions. */
import { expect } from 'vitest';
import { test } from './game.ts';

test('each brief of a class fits one sheet, code and lines to write on included', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/print/high-seas-class' });
  for (const part of ['Guide, plans, debrief, rubric', 'Draft text', 'Seat cards'])
    await page.getByRole('checkbox', { name: part }).uncheck();
  const codes = page.locator('[data-part="kit-code"] svg');
  await codes.nth(7).waitFor();
  expect(await codes.count()).toBe(8);
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(8);
});

test('a seat without a brief is not told what the Chair is', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await page.getByRole('textbox', { name: 'Summary' }).fill('Two shores share one lake.');
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  await page.getByRole('textbox', { name: 'Brief' }).fill('');
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await page.getByRole('link', { name: /Print/ }).click();
  const brief = page
    .locator('[data-part="kit-sheet"]', { hasText: 'Confidential to the delegation' })
    .first();
  await brief.waitFor();
  const said = await brief.innerText();
  expect(said).toContain('Two shores share one lake.');
  expect(said).not.toContain('You take no side.');
});

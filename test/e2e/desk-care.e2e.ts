/** What must not be lost on the desk and around it: a page, a draft, a table, a place. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { test } from './game.ts';

test('from the page that hands out, a conference that ships opens as a copy on the desk', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByRole('button', { name: 'Open a copy on the desk' }).click();
  await page.waitForURL(/#\/desk\/d/);
  const title = page.getByRole('textbox', { name: 'Title', exact: true }).first();
  await title.waitFor();
  expect(await title.inputValue()).toBe('The Last Boat Home (copy)');
});

test('what the doctor would mend is played beside the draft as it stands, and kept only when asked', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await parts.getByRole('button', { name: /^Balance/ }).click();
  await page.getByLabel('Conferences').selectOption('40');
  await page.getByRole('button', { name: 'Play them' }).click();
  await page.getByText('40 simulated conferences').waitFor();
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  const worth = page
    .getByRole('textbox', { name: 'What no treaty is worth, 0 to 1' })
    .or(page.getByRole('spinbutton', { name: 'What no treaty is worth, 0 to 1' }));
  await worth.first().fill('0');
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  const tryIt = doctor.getByRole('button', { name: /^Try it: Set its reservation to/ }).first();
  await tryIt.click();
  const trial = page.getByRole('region', { name: /^Tried: Set its reservation to/ });
  const table = trial.getByRole('table');
  await table.waitFor({ timeout: 120_000 });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Figure',
    'As it stands',
    'With the change',
    'Clearly moved',
  ]);
  expect(await barriers(page)).toEqual([]);
  // Nothing is changed by trying.
  expect(await tryIt.count()).toBe(1);
  await trial.getByRole('button', { name: 'Keep the change' }).click();
  await trial.waitFor({ state: 'detached' });
  await tryIt.waitFor({ state: 'detached' });
  await page.waitForFunction(
    () => !document.body.innerText.includes('The scenario was changed since its balance report'),
  );
});

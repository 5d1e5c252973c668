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

test('a fix the doctor offers is played beside the draft as it stands, and kept only when asked', async ({
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
    .getByRole('textbox', { name: 'Value of no deal (BATNA), 0 to 1' })
    .or(page.getByRole('spinbutton', { name: 'Value of no deal (BATNA), 0 to 1' }));
  await worth.first().fill('0');
  const doctor = page.getByRole('complementary', { name: 'Doctor' });
  const tryIt = doctor.getByRole('button', { name: /^Try it: Set its reservation to/ }).first();
  await tryIt.waitFor();
  await doctor.getByText('You have changed the scenario since this balance report').waitFor();
  // That is a warning too, and counted as one.
  const warnings = await doctor.locator('li[data-severity="warning"]').count();
  expect(warnings).toBe(2);
  await doctor.getByText('0 errors · 2 warnings').waitFor();
  await tryIt.click();
  const trial = page.getByRole('region', { name: /^(Trying|Tried): Set its reservation to/ });
  const table = trial.getByRole('table');
  await table.waitFor({ timeout: 120_000 });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Figure',
    'As it is',
    'With the change',
    'Clear change',
  ]);
  expect(await barriers(page)).toEqual([]);
  // On a phone its tables scroll in their place, and the page beside them does not.
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  // Nothing is changed by trying, and what came of it is there for whoever looks elsewhere meanwhile.
  expect(await tryIt.count()).toBe(1);
  const figures = await table.innerText();
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  await trial.waitFor({ state: 'detached' });
  await parts.getByRole('button', { name: /^Balance/ }).click();
  await table.waitFor();
  expect(await trial.getByRole('progressbar').count()).toBe(0);
  expect(await table.innerText()).toBe(figures);
  // A trial that is left leaves the report of the draft as it stands.
  await trial.getByRole('button', { name: 'Discard the change' }).click();
  await trial.waitFor({ state: 'detached' });
  await page.getByText('40 simulated conferences').waitFor();
  expect(await page.getByText('You have changed the scenario since').count()).toBe(0);
  await tryIt.click();
  await table.waitFor({ timeout: 120_000 });
  expect(await table.innerText()).toBe(figures);
  await trial.getByRole('button', { name: 'Keep the change' }).click();
  await trial.waitFor({ state: 'detached' });
  await tryIt.waitFor({ state: 'detached' });
  await page.waitForFunction(
    () =>
      !document.body.innerText.includes('You have changed the scenario since this balance report'),
  );
});

test('the page of the desk is no longer than the window, and no slider lies under what stands beside it', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  // Enough to be said of it that the doctor has more than a window holds.
  for (let n = 0; n < 10; n += 1) await page.getByRole('button', { name: 'Add' }).first().click();
  // Nothing is said against what was just added; of what a step back and forth leaves there is.
  const step = (name: RegExp) => page.getByRole('button', { name }).click();
  await step(/^Undo \(/);
  await step(/^Redo \(/);
  await page.waitForFunction(
    () => document.querySelectorAll('[data-part="desk-doctor"] li').length > 9,
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
  ).toBe(0);
  const slider = page.locator('[data-part="desk-number"] input[type="range"]').first();
  const field = page.locator('[data-part="desk-field"]', { has: slider }).first();
  const [bar, box] = [await slider.boundingBox(), await field.boundingBox()];
  expect(bar!.x + bar!.width).toBeLessThanOrEqual(box!.x + box!.width);
});

test('a number emptied to be typed anew keeps its row until it is taken away', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByRole('button', { name: 'Open a copy on the desk' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  const weight = page.getByRole('textbox', { name: 'population' });
  await weight.fill('');
  await weight.pressSequentially('7');
  expect(await weight.inputValue()).toBe('7');
  await page.getByRole('button', { name: 'Remove population' }).click();
  await weight.waitFor({ state: 'detached' });
});

test('a version is named, compared in sentences, deleted, brought back and gone back to', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await parts.getByRole('button', { name: /^Versions/ }).click();
  await page.getByLabel('Name for this version (optional)').fill('First');
  await page.getByRole('button', { name: 'Save this version' }).click();
  await page
    .getByText(/^First \(/)
    .first()
    .waitFor();
  await parts.getByRole('button', { name: /^Title/ }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('The harbour');
  await parts.getByRole('button', { name: /^Versions/ }).click();
  await page.getByText('Title: changed from My conference to The harbour.').waitFor();
  await page.getByRole('button', { name: /^Delete: First/ }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('button', { name: /^Go back to this version: First/ }).click();
  await page.getByText('Nothing has changed.').waitFor();
});

test('what history adopted is chosen from the options of the article, or a position', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  const source = async (): Promise<string> => {
    await parts.getByRole('button', { name: /^Source$/ }).click();
    await page.locator('.cm-content').getByText('format').first().waitFor();
    const text = await page.locator('.cm-content').innerText();
    await parts.getByRole('button', { name: /^Articles/ }).click();
    return text;
  };
  await parts.getByRole('button', { name: /^Articles/ }).click();
  const adopted = page.getByLabel('Adopted in history', { exact: true });
  expect(await adopted.getByRole('option').allInnerTexts()).toEqual([
    'Not set',
    'May',
    'Should',
    'Shall',
    'A position on the axis',
  ]);
  await adopted.selectOption({ index: 1 });
  const id = await adopted.inputValue();
  expect(await source()).toContain(`adopted: ${id}`);
  await adopted.selectOption({ label: 'A position on the axis' });
  expect(await source()).toContain('adopted: 50');
  await adopted.selectOption({ label: 'Not set' });
  expect(await source()).not.toContain('adopted:');
});

test('on a phone the button that plays the draft is one line high', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk', viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const play = page.getByRole('button', { name: 'Play as any seat' });
  await play.waitFor();
  const { lines, line } = await play.evaluate((one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return {
      lines: words.getBoundingClientRect().height,
      line: parseFloat(getComputedStyle(one).fontSize),
    };
  });
  expect(lines).toBeLessThan(2 * line);
});

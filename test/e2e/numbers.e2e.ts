/** The page about the numbers, and the numbers a game ends with. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { unfold } from './desk.ts';
import { test } from './game.ts';
import { openDebrief } from './played.ts';

test('a value has an address of its own, and its row is in sight there', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/numbers/ratifyHorizon' });
  const row = page.getByRole('row', { name: /Years considered/ });
  await row.waitFor();
  await page.waitForFunction(() => window.scrollY > 0);
  const box = await row.boundingBox();
  expect(box && box.y >= 0 && box.y < 900).toBe(true);
});

test('the contents lead to a part, and a formula to its values', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/numbers' });
  await page.getByRole('link', { name: 'Formulas' }).click();
  expect(new URL(page.url()).hash).toBe('#/numbers/formulas');
  await page.getByRole('link', { name: 'Cost of objecting alone' }).click();
  expect(new URL(page.url()).hash).toBe('#/numbers/isolation');
});

test('the page has no barrier, and nothing of it lies beside a phone', async ({ openGame }) => {
  const { page } = await openGame({
    route: '#/numbers',
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('heading', { name: 'What it leaves out' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await barriers(page)).toEqual([]);
});

test('a game ends between par and ace, and tells what the treaty becomes', async ({ openGame }) => {
  const page = await openDebrief(openGame, /The Last Boat Home/);
  await unfold(page);
  const par = page.getByRole('region', { name: 'Par and ace' });
  await par.getByRole('heading', { name: 'Instructions met' }).waitFor();
  expect(await par.getByRole('button').count()).toBe(0);
  const hands = par.getByRole('table', { name: 'This conference, played by others' });
  await hands.waitFor();
  const rows = await hands
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(new Set(rows.map(([hand]) => hand))).toEqual(
    new Set([
      'You',
      'Only waits',
      'Pushes its own aims',
      'Asks and trades',
      'Knows all instructions',
      'Submits the best package it sees',
      'Plays each act to the end first',
    ]),
  );
  const worth = new Map(rows.map(([hand, points]) => [hand, points]));
  const yours = par.locator('[data-part="par-figures"]').first().locator('dd').first();
  expect(worth.get('You')).toBe(await yours.textContent());
  expect(await barriers(page)).toEqual([]);
});

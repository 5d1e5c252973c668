/** What would have changed it, as a person reads it: before a vote, in the text, and when all is over. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, EXPERIENCED, key, letItPass, takeSeat, unfold } from './desk.ts';
import { test } from './game.ts';
import { openDebrief } from './played.ts';

const BOAT = /The Last Boat Home/;
const LAST_DAY = /The Last Day/;

/** Cells of a table, row by row, as a reader of the page has them. */
function cellsOf(page: Page, caption: RegExp): Promise<string[][]> {
  return page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.children, (cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
      ),
    );
}

test('before a vote: who is nearest to another', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, LAST_DAY, 1);
  // The list of motions is closed, and the first of them is announced.
  await letItPass(page);
  await page.getByRole('heading', { name: 'Closest to changing their vote' }).waitFor();
  const near = await cellsOf(page, /^These ballots could change most easily/);
  expect(near.length).toBe(6);
  const points = near.map((row) => Number(row[2]));
  expect(points).toEqual([...points].sort((one, other) => one - other));
  expect(await barriers(page)).toEqual([]);
});

test('after a vote: every other rule', async ({ openGame }) => {
  const page = await openDebrief(openGame, LAST_DAY);
  await unfold(page);
  await page.getByRole('heading', { name: 'What would have changed it' }).waitFor();
  const rules = await cellsOf(page, /^The same ballots under other rules/);
  expect(rules.map(([rule]) => rule?.replace(/: .*/, ''))).toEqual([
    'More than half of those voting yes or no',
    'Two thirds of those voting yes or nothe rule here',
    'More than half of all members',
    'Two thirds of all members',
    'Nobody against',
    'Two thirds of those voting, and none of these against',
    'More than half, weighed by diplomatic weight (estimate)',
    'More than half, weighed by population',
  ]);
  const result = rules[1]?.[1] === 'Carried' ? 'carried' : 'failed';
  await page.getByRole('heading', { name: 'Other wordings' }).waitFor();
  expect((await cellsOf(page, new RegExp(`^The motion ${result}`))).length).toBe(6);
  expect(await barriers(page)).toEqual([]);
});

test('the price of closing by keyboard, on a phone', async ({ openGame }) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 }, keeps: EXPERIENCED });
  await takeSeat(page, BOAT, 1);
  await desk(page).waitFor();
  await key(page, /Ask|Accept/)
    .first()
    .waitFor();
  await page.keyboard.press('2');
  const price = page.locator('[data-part="text-notes"] details', {
    hasText: 'What it takes to close',
  });
  await price.locator('summary').press('Enter');
  await page
    .locator('[data-part="text-notes"]')
    .getByText(/of the floor’s weight is blocking/)
    .waitFor();
  await price.getByText(/^Estimated from/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

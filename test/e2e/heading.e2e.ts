/** Where the text is heading: on the axes, in words, and as a score that what is laid on the table moves. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, takeSeat } from './desk.ts';
import { test } from './game.ts';

test('the heading is drawn on every axis and said in words', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.locator('[data-part="heading-line"]').waitFor();
  await page.keyboard.press('3');
  const score = page.getByRole('region', { name: 'Your score at the close' });
  await score.getByText(/about \d+ if you wait, probably between \d+ and \d+/).waitFor();
  await page.getByRole('region', { name: 'What waiting will cost you' }).waitFor();
  expect(await page.locator('[data-part="heading-mark"]').count()).toBeGreaterThan(0);
  await page.locator('[data-part="felt-open"]').first().click();
  await page.locator('[data-part="add-row"]').first().click();
  await score.getByText(/About \d+ with what is on the table/).waitFor();
  await page
    .locator('[data-part="felt-card"]')
    .getByText(/^Now .+, by the close about /)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

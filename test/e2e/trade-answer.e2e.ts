/** What is answered to a proposal is told in the hall, and what was refused lies on the table again with one key. */
import { expect } from 'vitest';
import { EXPERIENCED, key, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { measureSeen, openList, table, tableIt } from './table.ts';

const HIGH_SEAS = /High Seas Agreement/;

test.for([
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)(
  'at %d x %d the answer to a package is told in the hall, in sight',
  async ([width, height], { openGame }) => {
    const { page } = await openGame({ viewport: { width, height }, keeps: EXPERIENCED });
    await takeSeat(page, HIGH_SEAS, 5);
    await page.keyboard.press('k');
    await (await openList(page, 'give')).first().click();
    await (await openList(page, 'give')).nth(1).click();
    await tableIt(page);
    await page.locator('[data-part="play"][data-screen="hall"]').waitFor();
    const answers = page.getByText(/^The room (accepted|refused) the package from /);
    await answers.first().waitFor();
    // Beside the hall, or on a phone in the line of the log.
    const seen = async () =>
      Math.max(
        ...(await Promise.all((await answers.all()).map((one) => one.evaluate(measureSeen)))),
      );
    await expect.poll(seen).toBeGreaterThan(0.9);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  },
);

test('an offer that was refused lies on the table again with one key', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, HIGH_SEAS, 5);
  const laid = table(page).locator('[data-part="felt-card"]');
  const again = page.locator('[data-part="deal-next"]').getByRole('button', { name: /^Revise/ });
  const asked = page.locator('[data-part="slip"]');
  const to = page.getByRole('combobox', { name: 'To' });
  // A counter-offer, or a deal, is no refusal: the next is asked for as much.
  for (let n = 0; n < 8 && !(await again.count()); n += 1) {
    if (await asked.count()) await page.keyboard.press('r');
    await key(page, /Offer/).click();
    await to.selectOption({ index: 1 + (n % ((await to.locator('option').count()) - 1)) });
    await (await openList(page, 'want')).first().click();
    await (await openList(page, 'want')).last().click();
    await tableIt(page);
    await page.locator('[data-part="voice"]').or(asked).first().waitFor();
  }
  await again.click();
  await table(page).waitFor();
  expect(await laid.count()).toBe(2);
});

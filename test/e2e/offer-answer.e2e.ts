/** An offer to answer on the trading table: said by whoever makes it, its sum above the keys, and the key that serves in front. */
import { expect } from 'vitest';
import { playKey, setUp, takeSeat } from './desk.ts';
import { test } from './game.ts';

const CLASS = /Convention against Cybercrime: class/;

test('an offer is a sentence of whoever makes it, above its terms', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 4);
  await page.keyboard.press('3');
  const slip = page.locator('[data-part="table-slip"]');
  const said = slip.locator('[data-part="offer-voice"]');
  await said.waitFor();
  expect(await said.innerText()).toMatch(/^“.*Articles?\s\d.*”$/);
  expect(await slip.innerText()).toMatch(/would give “/);
});

test('on a phone the sum of an offer that costs the seat stands over its keys, and Refuse in front', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await page.locator('button[data-part="document"]').filter({ hasText: CLASS }).click();
  await page.locator('[data-part="plate"]').filter({ hasText: 'Brazil' }).click();
  await setUp(page, 12);
  await playKey(page).click();
  await page.getByRole('button', { name: 'Trade' }).click();
  const foot = page.locator('[data-part="table-foot"]');
  const accept = foot.getByRole('button', { name: /Accept offer/ });
  await accept.waitFor();
  // Nothing that is explained lies over what is asked.
  expect(await page.locator('[data-part="concept-card"]').count()).toBe(0);
  const [sum, taken] = [
    await foot.getByText(/compared with waiting/).boundingBox(),
    await accept.boundingBox(),
  ];
  expect((sum?.y ?? Infinity) + (sum?.height ?? Infinity)).toBeLessThanOrEqual(taken?.y ?? 0);
  const ground = (name: RegExp) =>
    foot
      .getByRole('button', { name })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await ground(/Refuse/)).not.toBe(await ground(/Accept offer/));
  // The words are not in the text by the deal: what it brings without them is said beside.
  await foot.getByText(/^The deal alone brings about .+ by the close/).waitFor();
  // In the hall too it is said what comes in any case.
  await page.keyboard.press('1');
  await page
    .locator('[data-part="slip"]')
    .getByText(/^If it enters the text, about [+−]?\d+ points? compared with waiting/)
    .waitFor();
  // How much each article brings or costs stands behind that number.
  const worths = page
    .locator('[data-part="slip"]')
    .getByText(/^you (gain|lose) (very much|a lot|some|a little)$/);
  expect(await worths.count()).toBe(0);
});

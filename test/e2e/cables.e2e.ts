/** What closes a sitting, where it is read. */
import { expect } from 'vitest';
import { EXPERIENCED, key, takeSeat } from './desk.ts';
import { test } from './game.ts';

test('the news of a sitting is in sight beside the hall, however far its cards were scrolled', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED, viewport: { width: 1440, height: 700 } });
  await takeSeat(page, /Convention against Cybercrime: class/, 3);
  const column = page.locator('[data-part="beside"]');
  const [ends, refuse] = [key(page, /End turn/), key(page, /Refuse/)];
  const endTurn = async (sitting: number): Promise<void> => {
    const clock = page.getByText(`Sitting ${sitting} of 8`, { exact: true }).first();
    while (!(await clock.count())) {
      await ends.or(refuse).first().waitFor();
      await ((await refuse.count()) ? refuse : ends).click();
    }
  };
  await endTurn(2);
  await page.keyboard.press('1');
  await page.locator('[data-part="packet"]').waitFor();
  expect(
    await column.evaluate((one) => {
      one.scrollTop = one.scrollHeight;
      return one.scrollTop;
    }),
  ).toBeGreaterThan(0);
  await endTurn(3);
  await expect.poll(() => column.evaluate((one) => one.scrollTop)).toBe(0);
});

/** Where the text is heading: on the axes, in words, and as a score that what is laid on the table moves. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, key, letItPass, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { openList } from './table.ts';

test('the heading is drawn on every axis and said in words', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.locator('[data-part="heading-line"]').waitFor();
  await page.keyboard.press('3');
  const score = page.getByRole('region', { name: 'Your score at the close' });
  await score.getByText(/about \d+ if you wait, four times in five between \d+ and \d+/).waitFor();
  await page.getByRole('region', { name: 'What waiting will cost you' }).waitFor();
  expect(await page.locator('[data-part="heading-mark"]').count()).toBeGreaterThan(0);
  await page.locator('[data-part="felt-open"]').first().click();
  await page.locator('[data-part="add-row"]').first().click();
  await score.getByText(/About \d+ with what is on the table/).waitFor();
  await page
    .locator('[data-part="table-foot"]')
    .getByText(/^If it enters the text, about (as much as|[+−]\d+ points? compared with) waiting\./)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('of marks at the same place the words stand side by side', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await page.keyboard.press('3');
  await page.locator('[data-part="felt-open"]').first().click();
  await page.locator('[data-part="add-row"]').first().click();
  const score = page.getByRole('region', { name: 'Your score at the close' });
  await score.getByText(/with this \d+/).waitFor();
  const boxes = await score.evaluate((bar) => {
    const words = [...bar.querySelectorAll<HTMLElement>('b[style]')].map((mark) => {
      mark.style.insetInlineStart = `calc(50% - ${mark.offsetWidth / 2}px)`;
      return mark.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
    });
    return words.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  });
  expect(boxes.length).toBe(4);
  for (const [n, one] of boxes.entries())
    for (const other of boxes.slice(n + 1)) {
      const beside = one.right <= other.left || other.right <= one.left;
      const apart = one.bottom <= other.top || other.bottom <= one.top;
      expect(beside || apart).toBe(true);
    }
});

test('after each act the desk says how the heading has changed', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const heading = page.locator('[data-part="con-plate"] [data-part="score-marks"]');
  await heading.getByText(/^heading for \d+$/).waitFor();
  await letItPass(page);
  await heading.getByText(/^heading for \d+ \([+−]\d+\)$/).waitFor();
});

test('a package says what it brings if its room agrees, and the score goes by that', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /High Seas Agreement/, 1);
  await key(page, /Package/).click();
  await (await openList(page, 'give')).first().click();
  const foot = page.locator('[data-part="table-foot"]');
  const gain = foot.getByText(/^If the room agrees, (about|between) /);
  await gain.waitFor();
  // The numbers behind it are there on request.
  const runs = foot.getByText(/trial runs/);
  expect(await runs.isVisible()).toBe(false);
  await gain.click();
  await runs.waitFor();
  await (await openList(page, 'give')).nth(1).click();
  await gain.waitFor();
  const score = page.getByRole('region', { name: 'Your score at the close' });
  await score.getByText(/About \d+ with what is on the table/).waitFor();
});

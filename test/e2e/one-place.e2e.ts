/** What moves the page under a person: nothing but they themselves, and a turn that has ended. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, EXPERIENCED, key, letItPass, takeSeat } from './desk.ts';
import { inRoom, test } from './game.ts';

const CLASS = /Convention against Cybercrime: class/;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Parts that no wheel and no finger moves, which the browser moved to bring something in them into sight. */
function listMoved(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moved = new Set<string>();
    for (const sought of document.querySelectorAll<HTMLElement>('[data-part="play"] *')) {
      sought.scrollIntoView({ block: 'center' });
      sought.focus?.();
      for (let one = sought.parentElement; one; one = one.parentElement) {
        const free = /auto|scroll/.test(getComputedStyle(one).overflowY);
        // A line of the log that is cut to two lines is no place to be.
        if (one.scrollTop === 0 || free || one.matches('[data-part="log-line"], .visually-hidden'))
          continue;
        moved.add(`${one.tagName} ${one.dataset['part'] ?? one.className} ${one.scrollTop}`);
        one.scrollTop = 0;
      }
    }
    return [...moved];
  });
}

for (const [name, size] of [
  ['a desktop', {}],
  ['a phone', PHONE],
] as const)
  inRoom(
    `on ${name} neither the keyboard nor a script moves the page itself`,
    async ({ openGame }) => {
      const { page } = await openGame({ ...size, keeps: EXPERIENCED });
      await takeSeat(page, CLASS, 1);
      await page.locator('[data-part="plan-card"]').waitFor();
      for (const [digit, screen] of Object.entries({
        1: 'hall',
        2: 'text',
        3: 'trade',
        4: 'vote',
      })) {
        await page.keyboard.press(digit);
        await page.locator(`[data-part="play"][data-screen="${screen}"]`).waitFor();
        expect(await listMoved(page)).toEqual([]);
      }
    },
  );

test('a choice of what one wants to leave with leaves the column where it is', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const chips = page.locator('[data-part="plan-card"] label:has([type="checkbox"])');
  const head = page.locator('[data-part="above"]');
  const before = await head.boundingBox();
  await chips.nth(3).click();
  expect(await head.boundingBox()).toEqual(before);
});

test('a turn ended from the text keeps the place in it; the hall and the table show their top', async ({
  openGame,
}) => {
  const { page } = await openGame({ ...PHONE, keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const scroll = (share: number) =>
    page.evaluate((part) => {
      const all = [...document.querySelectorAll('[data-part="play-main"] *')];
      const tall = all.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
      const [most] = tall.toSorted(
        (one, other) =>
          other.scrollHeight - other.clientHeight - (one.scrollHeight - one.clientHeight),
      );
      if (part > 0) most?.scrollTo({ top: part * (most.scrollHeight - most.clientHeight) });
      return most?.scrollTop ?? NaN;
    }, share);
  const endTurn = async () => {
    const logged = await page.getByRole('button', { name: /^Log/ }).innerText();
    await key(page, /End turn/).tap();
    const asked = page.getByRole('button', { name: 'End the turn' });
    await page.waitForFunction(
      (before) =>
        document.querySelector('dialog[open]') !== null ||
        [...document.querySelectorAll('button')].every((one) => one.innerText !== before),
      logged,
    );
    if (await asked.count()) await asked.tap();
    await desk(page)
      .getByRole('button', { name: /End turn|Say nothing|Refuse|No changes/ })
      .first()
      .waitFor();
  };
  await page.keyboard.press('2');
  const at = await scroll(0.5);
  expect(at).toBeGreaterThan(100);
  await endTurn();
  // Words above may have become fewer.
  expect(await scroll(0)).toBeGreaterThan(at / 2);
  await page.keyboard.press('3');
  expect(await scroll(0.6)).toBeGreaterThan(0);
  await endTurn();
  await expect.poll(() => scroll(0)).toBe(0);
});

for (const viewport of [{ width: 1440, height: 900 }, PHONE.viewport])
  inRoom(
    `${viewport.width} x ${viewport.height}: that the talks are over stands in sight at once`,
    async ({ openGame }) => {
      const { page } = await openGame({ viewport, keeps: EXPERIENCED });
      await takeSeat(page, CLASS, 1);
      const over = page.locator('[data-part="talks-over"]');
      while (!(await over.count())) await letItPass(page);
      const lies = await over.evaluate((card) => {
        const { left, top, width, height } = card.getBoundingClientRect();
        const ends = [top + 4, top + height - 4];
        return ends.map((y) => card.contains(document.elementFromPoint(left + width / 2, y)));
      });
      expect(lies).toEqual([true, true]);
      // Nothing is traded any more, so nothing is advised.
      expect(await page.locator('[data-part="advice"]').count()).toBe(0);
    },
  );

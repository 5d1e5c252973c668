/** A guess of one's own before a proposal: made where the slider stands, and read again in the debrief. */
import { expect } from 'vitest';
import { GUESSING, log, playOut, takeSeat, unfold } from './desk.ts';
import { test } from './game.ts';
import { openList } from './table.ts';

const HIGH_SEAS = /High Seas Agreement/;
/** Milliseconds: a conference played to its end. */
const LONG = 300_000;

test(
  'a guess where the slider already stands counts, and what came of it outlives the last turn',
  async ({ openGame }) => {
    const { page } = await openGame({ keeps: GUESSING });
    await takeSeat(page, HIGH_SEAS, 5);
    await page.keyboard.press('3');
    await (await openList(page, 'want')).first().click();
    await page.locator('[data-part="table-foot"] button[type="submit"]').click();
    const typed = page.getByRole('spinbutton', { name: /how likely is/ });
    await typed.waitFor();
    expect(await typed.inputValue()).toBe('');
    // Its middle is where it stands: nothing changes under the pointer.
    await page.getByRole('slider', { name: 'Your guess in percent' }).click();
    await expect.poll(() => typed.inputValue()).toBe('50');
    const before = await log(page).innerText();
    await page.getByRole('button', { name: /^Submit(?! package)/ }).click();
    await expect.poll(() => log(page).innerText()).not.toBe(before);
    await playOut(page);
    await unfold(page);
    const guesses = page.getByRole('table', { name: 'Your guesses and the results' });
    expect(await guesses.getByRole('row').nth(1).innerText()).toMatch(
      /50% chance of a yes\s+refused/,
    );
  },
  LONG,
);

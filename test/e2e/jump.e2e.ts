/** Turns ended in one go: up to what concerns the seat, told in three lines and aloud, and taken back like a turn. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, key, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { listenIn } from './listener.ts';

test('by keyboard a seat jumps to the next thing that concerns it, and back', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 3);
  const jump = page.locator('[data-part="jump"]');
  const refuse = key(page, /Refuse/);
  await jump.or(refuse).first().waitFor();
  if (await refuse.count()) await refuse.click();
  await jump.waitFor();
  const said = await listenIn(page);
  // At the trading table too the question is seen, and has the keyboard.
  await page.keyboard.press('3');
  await page.locator('[data-part="play"][data-screen="trade"]').waitFor();
  await page.keyboard.press('f');
  const meanwhile = page.locator('[data-part="meanwhile"]');
  await meanwhile.waitFor();
  // What a jump does is said first, once, with a deal that the adviser sees.
  const before = page.getByRole('heading', { name: 'Before you jump ahead' });
  await before.waitFor();
  await expect.poll(() => page.locator('*:focus').innerText()).toBe('Before you jump ahead');
  const explained = await meanwhile.innerText();
  expect(explained).toContain('This ends your turns until something concerns you');
  expect(explained).not.toContain('Stopped here');
  await page.keyboard.press('f');
  await before.waitFor({ state: 'hidden' });
  await meanwhile.waitFor();
  expect(await meanwhile.getByRole('heading').innerText()).toMatch(
    /^Meanwhile: (one turn|\d+ turns) passed$/,
  );
  const lines = await meanwhile.getByRole('listitem').allInnerTexts();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(await meanwhile.innerText()).toMatch(/(Now .+|Stopped here: .+)\.(\s+Ask your adviser)?$/);
  // What happened meanwhile is told there alone.
  expect(await page.getByRole('heading', { name: /^Since your last move/ }).count()).toBe(0);
  await expect.poll(async () => (await said()).join(' ')).toContain('Meanwhile: ');
  expect(await barriers(page)).toEqual([]);

  // What was heard since cannot be unheard, as after any turn.
  await page.keyboard.press('u');
  await page.getByRole('dialog', { name: 'Undo is not possible' }).waitFor();
});

test('a jump ends where the adviser sees a deal, and a button leads to the ladder of advice', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const jump = page.locator('[data-part="jump"]');
  const refuse = key(page, /Refuse/);
  const meanwhile = page.locator('[data-part="meanwhile"]');
  const adviser = meanwhile.getByRole('button', { name: 'Ask your adviser' });
  while (!(await adviser.count())) {
    await jump.or(refuse).or(adviser).first().waitFor();
    if (await refuse.count()) await refuse.click();
    else if (await jump.count()) {
      await jump.click();
      await meanwhile.waitFor();
    }
  }
  expect(await meanwhile.innerText()).toMatch(
    /our adviser sees a deal that could bring you about \d+ points? by the close\./,
  );
  await adviser.click();
  const first = page.getByRole('button', { name: 'Give me a question to think about' });
  await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

/** One bracket a day: three tasks, a line to share, and a day that is played once. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { test } from './game.ts';

test('a day is played once, on a phone, and gives a line to share', async ({ openGame }) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await page.getByRole('link', { name: 'One bracket a day' }).click();
  const phrase = page.getByRole('region', { name: 'Decode the phrase' });
  await phrase.getByRole('button').first().click();
  expect(await phrase.getByRole('button', { pressed: true }).count()).toBe(1);
  const room = page.getByRole('region', { name: 'Submit one package' });
  const submit = room.getByRole('button', { name: 'Submit package' });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  await room.getByRole('group').first().getByRole('radio').nth(1).check();
  // Who will answer, and what each wants, is there before it is submitted.
  const members = room.getByRole('listitem').filter({ hasText: 'Cares most about' });
  const count = await members.count();
  expect(count).toBeGreaterThan(0);
  await submit.click();
  await room.getByText(/The best package today brings/).waitFor();
  // And then why each said what it said.
  expect(
    await room
      .getByRole('listitem')
      .filter({ hasText: / says (yes|no): / })
      .count(),
  ).toBe(count);
  const ballot = page.getByRole('region', { name: 'Cast one ballot' });
  await ballot.getByRole('button', { name: 'Yes' }).click();
  const line = page.getByRole('textbox', { name: 'Your line:' });
  const signs = await line.inputValue();
  expect(signs).toMatch(
    /^Square Brackets, .+: phrase [✓✗] · package (accepted by \d of \d, [+−]?\d+ points? \(best \+\d+\)|stopped by the plenary|refused, \d of \d said yes) · ballot [✓✗]$/u,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // The line is whole in sight.
  expect(
    await line.evaluate((one) => [
      one.scrollWidth - one.clientWidth,
      one.scrollHeight - one.clientHeight,
    ]),
  ).toEqual([0, 0]);
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  expect(await line.inputValue()).toBe(signs);
  expect(await page.getByRole('button', { name: 'Submit package' }).count()).toBe(0);
});

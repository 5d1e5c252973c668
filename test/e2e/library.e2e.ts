import { expect } from 'vitest';
import { test } from './game.ts';

test('the library filters, tells the real outcome to who asks, and plays the seat that is picked', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('link', { name: 'All negotiations' }).click();
  const cards = page.locator('[data-part="case"]');
  await cards.first().waitFor();
  const all = await cards.count();
  await page.getByRole('checkbox', { name: 'Hide invented ones' }).check();
  expect(await cards.count()).toBe(all - 2);
  await page.getByRole('combobox', { name: 'Length' }).selectOption('10');
  await page.getByRole('status').filter({ hasText: '1 negotiation' }).waitFor();
  const outcome = page.locator('[data-part="real-outcome"]');
  expect(await outcome.count()).toBe(0);
  await page.getByRole('button', { name: /^Show the real outcome of/ }).click();
  expect(await outcome.innerText()).toContain('Adopted without a vote');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  expect(await cards.count()).toBe(all);
  const found = page.getByRole('status').filter({ hasText: 'negotiation' });
  await page.getByRole('searchbox', { name: 'Search' }).fill('entebbe sign');
  expect(await cards.allInnerTexts()).toEqual([expect.stringContaining('Nile Basin')]);
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such thing');
  expect(await found.innerText()).toBe('No negotiation fits these filters.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Year');
  expect(await cards.first().innerText()).toContain('1787');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Suggested');
  await page.getByRole('button', { name: 'High Seas' }).first().press('Enter');
  expect(new URL(page.url()).hash).toBe('#/library/high-seas-class');
  const seat = page.locator('[data-part="case-seat"]').nth(1);
  const name = await seat.locator('span').first().innerText();
  await seat.press('Enter');
  expect(await seat.getAttribute('aria-pressed')).toBe('true');
  const play = page.locator('[data-part="library-play"]');
  expect((await play.innerText()).toLowerCase()).toContain(name.toLowerCase());
  await play.click();
  await page.getByRole('region', { name: 'Your desk' }).waitFor();
});

test('who follows a link to a case on a phone sees it, and no mark of difficulty sticks out of its seat', async ({
  openGame,
}) => {
  for (const [id, width] of [
    ['iraq-1441-class', 390],
    ['antarctica-1959-class', 1440],
    ['antarctica-1959-class', 320],
  ] as const) {
    const { page } = await openGame({
      route: `#/library/${id}`,
      viewport: { width, height: 844 },
    });
    const card = page.locator('[data-part="case"][data-open]');
    await card.waitFor();
    // A war followed the talks of 2002; the card says so before anybody plays.
    const care = await card.locator('[data-part="care"]').allInnerTexts();
    expect([id, ...care]).toEqual(
      id === 'iraq-1441-class' ? [id, expect.stringContaining('Nobody has to play it.')] : [id],
    );
    const sight = await card.evaluate((one) => one.getBoundingClientRect().top / innerHeight);
    expect([id, sight >= 0 && sight <= 0.5]).toEqual([id, true]);
    const outside = await page.locator('[data-part="case-seat"]').evaluateAll((seats) =>
      seats.flatMap((seat) => {
        const { right } = seat.getBoundingClientRect();
        const beyond = [...seat.querySelectorAll('i')].some(
          (mark) => mark.getBoundingClientRect().right > right,
        );
        return beyond ? [seat.textContent] : [];
      }),
    );
    expect([id, width, ...outside]).toEqual([id, width]);
  }
});

test('a cut chosen in the library is at the front door with all its seats', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/library/cybercrime-last-day' });
  await page.getByRole('radio', { name: /class/ }).check();
  expect(new URL(page.url()).hash).toBe('#/library/cybercrime-class');
  await page.getByRole('button', { name: /seats and settings$/ }).click();
  const document = page.locator('[data-part="document"][aria-pressed="true"]');
  await document.waitFor();
  expect(await document.innerText()).toContain('class');
});

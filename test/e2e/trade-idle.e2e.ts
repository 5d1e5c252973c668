/** The empty table: whom one could turn to, with help and without, and where the window has no room for it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, EXPERIENCED, key, playKey } from './desk.ts';
import { test } from './game.ts';
import { openList, table } from './table.ts';

const WIDE = { width: 1920, height: 1080 };
const TAKERS = /Russian Federation|China|Iran|Egypt|India/;

/** Brazil at the class's conference, with an offer begun. */
async function beginOffer(page: Page, help?: 'None'): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page
    .locator('button[data-part="document"]')
    .filter({ hasText: /Cybercrime: class/ })
    .click();
  await page.locator('[data-part="wants"]').waitFor();
  await page.getByText(/All \d+ seats/).click();
  await page.locator('[data-part="seat-board"]').getByRole('button', { name: 'Brazil' }).click();
  if (help) await page.locator('fieldset').getByText(help, { exact: true }).click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await playKey(page).click();
  await desk(page).waitFor();
  // A package may be before the room.
  const [refuse, offer] = [key(page, /Refuse/), key(page, /Offer/)];
  await refuse.or(offer).first().waitFor();
  if (await refuse.count()) await refuse.click();
  await offer.waitFor();
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: /^Would .+ accept\?$/ }).waitFor();
}

const partners = (page: Page) =>
  table(page).getByRole('region', { name: 'Who else you could talk to' });

test('a press turns the table: the keyboard goes to its question, side instruments stay behind', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: WIDE, keeps: EXPERIENCED });
  await beginOffer(page);
  const to = page.getByRole('combobox', { name: 'To' });
  const first = (await to.locator('option').allInnerTexts()).find((name) => TAKERS.test(name));
  await to.selectOption({ label: first ?? '' });
  await table(page).getByText('Side instruments').first().click();
  const side = table(page).getByRole('checkbox', { name: /protocol/i });
  await side.check();
  const other = partners(page).getByRole('button', { name: TAKERS }).first();
  const name = await other.locator('b').innerText();
  await other.press('Enter');
  await page.getByRole('heading', { name: `Would ${name} accept?` }).waitFor();
  expect(await page.locator('*:focus').getAttribute('id')).toBe('table-title');
  expect(await side.isChecked()).toBe(false);
});

test('without help nobody is ranked: partners stand as on the floor', async ({ openGame }) => {
  const { page } = await openGame({ viewport: WIDE });
  await beginOffer(page, 'None');
  await partners(page).waitFor();
  // Nobody is put across the table either.
  expect(await page.getByRole('combobox', { name: 'To' }).inputValue()).toBe('');
  expect(await partners(page).locator('b').allInnerTexts()).toEqual([
    'United States',
    'France (with the EU line)',
    'Russian Federation',
    'China',
    'Iran',
    'India',
    'Nigeria',
    'Jamaica (CARICOM)',
  ]);
  expect(await partners(page).locator('[data-part="felt-note"]').innerText()).toBe(
    'Choose one to trade with.',
  );
});

test('where sides stand under each other it is not fetched', async ({ openGame }) => {
  const { page } = await openGame({
    viewport: { width: 900, height: 900 },
    keeps: EXPERIENCED,
  });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await beginOffer(page);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((address) => address.includes('/idle-area-'))).toEqual([]);
  await page.setViewportSize(WIDE);
  await partners(page).waitFor();
});

test('who can give a side instrument alone is told so, on its own side of the table', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/library/unclos-1960-last-day' });
  await page.getByRole('button', { name: 'Play as the United States' }).click();
  await page.getByRole('region', { name: 'Your desk' }).waitFor();
  await page.keyboard.press('o');
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Chile' });
  await page.getByText('A side instrument might').waitFor();
  const own = page.getByRole('region', { name: 'The United States gives' });
  await own.getByText('Side instruments').first().click();
  await own.getByRole('checkbox', { name: /A letter giving up old rights/ }).check();
  await page.getByRole('button', { name: /^Make offer/ }).click();
  await page
    .getByText(/Chile accepted the offer from the United States/)
    .filter({ visible: true })
    .first()
    .waitFor();
});

test('a table on which nothing was begun turns to a package', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await beginOffer(page);
  await page.getByRole('radio', { name: /^Package/ }).check();
  await page.getByRole('heading', { name: 'Would the room agree?' }).waitFor();
});

test('marked words on a card do not hold its slider back', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await beginOffer(page);
  await (await openList(page, 'want')).first().click();
  const card = table(page).locator('[data-part="felt-card"]');
  const slider = card.getByRole('slider');
  const value = Number(await slider.inputValue());
  await card.evaluate((one) => getSelection()?.selectAllChildren(one));
  const { x, y, width, height } = (await slider.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  // Of the thumb, half at either end.
  const at = (share: number) => x + 12 + (width - 24) * share;
  await page.mouse.move(at(value / 100), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(value > 50 ? 0 : 1), y + height / 2, { steps: 8 });
  await page.mouse.up();
  expect(Number(await slider.inputValue())).not.toBe(value);
});

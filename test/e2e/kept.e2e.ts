/** What version 9 of the rules left in a browser opens in this page, whatever has moved since. */
import { expect } from 'vitest';
import { putKeptDatabase, readKeptDatabase } from '../kept/stores.ts';
import { desk } from './desk.ts';
import { test } from './game.ts';

const place = (name: string): URL => new URL(`../kept/rules-9/${name}`, import.meta.url);

test('a game saved by version 9 is listed, and opens to be read and begun anew', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.evaluate(putKeptDatabase, readKeptDatabase('square-brackets', place('save.json')));
  await page.reload();
  await page.getByText('Northern lights treaty').first().waitFor();
  await page.getByText('Danland').first().click();
  await desk(page).waitFor();
  expect(await page.getByText('Sitting 4 of 6').count()).toBeGreaterThan(0);
  const notice = page.locator('[data-part="page-notice"]');
  await notice.getByText('an earlier version of the rules').waitFor();
  await notice.getByRole('button', { name: 'Debrief and record' }).click();
  await page.locator('#again-title').waitFor();
  await page.goBack();
  const anew = notice.getByRole('button', { name: 'Start again with the same seat and seed' });
  await anew.click();
  await notice.waitFor({ state: 'detached' });
  await desk(page).waitFor();
});

test('a draft kept by version 9 is listed and opened on the desk', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.evaluate(
    putKeptDatabase,
    readKeptDatabase('square-brackets-desk', place('draft.json')),
  );
  await page.goto(new URL('#/desk/db548ee6d-77b', page.url()).href);
  await page.reload();
  await page.getByText('0 errors').waitFor();
});

/** A first conference from the Chair: a card that names the next act and its number, and no acts that a Chair never has. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, log, playKey } from './desk.ts';
import { inRoom as test } from './game.ts';

test('the Chair is led from the first question on, and no deal rings a seat', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page
    .locator('button[data-part="document"]')
    .filter({ hasText: /The Last Day/ })
    .click();
  await page
    .getByRole('button', { name: /Keep the room together/ })
    .first()
    .click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await playKey(page).click();
  await desk(page).waitFor();
  const card = page.getByRole('region', { name: 'In the Chair' });
  await card.getByText(/^Sound out Kenya\. It has 1\d% of the weight on the floor/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await card.getByRole('button', { name: 'Ask Kenya' }).click();
  await log(page)
    .getByText(/The Chair asked Kenya/)
    .first()
    .waitFor();
  await card.getByText('More', { exact: true }).click();
  await card.getByText(/A Chair has no instructions.* One of the 21 on the floor/).waitFor();
  const ring = page.getByRole('group', { name: 'Actions with Kenya' });
  await ring.getByRole('button', { name: /^Ask/ }).first().waitFor();
  expect(await ring.getByRole('button', { name: /^Offer/ }).count()).toBe(0);
  await card.getByRole('button', { name: 'I know how' }).click();
  await card.waitFor({ state: 'detached' });
});

/** What must not be lost on the desk and around it: a page, a draft, a table, a place. */
import { expect } from 'vitest';
import { test } from './game.ts';

test('from the page that hands out, a conference that ships opens as a copy on the desk', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByRole('button', { name: 'Open a copy on the desk' }).click();
  await page.waitForURL(/#\/desk\/d/);
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.waitFor();
  expect(await title.inputValue()).toBe('The Last Boat Home (copy)');
});

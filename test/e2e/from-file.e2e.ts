/** The built page opened from a folder says what to do, where the browser does not run it from there. */
import { expect } from 'vitest';
import { test } from './game.ts';

test('a page opened as a file says what to do instead', async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  const notice = page.getByText('does not run Square Brackets from a file');
  await notice.waitFor();
  expect(await notice.isVisible()).toBe(true);
  await page.close();
});

/** The instructor's guide, and the report on a scenario that stands in it. */
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, playKey } from './desk.ts';
import { test } from './game.ts';

test('the front door leads to the guide, and a part of the format has an address', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('link', { name: 'For instructors' }).click();
  await page.getByRole('heading', { name: 'Guide for instructors' }).waitFor();
  await page.getByRole('link', { name: 'A position' }).first().click();
  expect(new URL(page.url()).hash).toBe('#/guide/position');
  const caption = page.getByText('A position', { exact: true }).last();
  await page.waitForFunction(() => window.scrollY > 1000);
  const box = await page.locator('[id="/guide/position"]').boundingBox();
  expect([await caption.count(), box !== null && box.y >= 0 && box.y < 900]).toEqual([1, true]);
});

test('the example of the guide opens at the front door and can be played', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/guide' });
  const example = await page.getByRole('region', { name: /^An example to copy/ }).innerText();
  await page.goto(new URL('#/', page.url()).href);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'lake.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(example),
  });
  await page.getByRole('heading', { name: /lake\.yaml/ }).waitFor();
  await page.getByRole('heading', { name: 'Northmere' }).waitFor();
  await playKey(page).click();
  await desk(page).getByText('Northmere').first().waitFor();
});

test('a report is stopped, made, and has no barrier on a phone', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/guide', viewport: { width: 390, height: 844 } });
  await page.locator('[data-part="balance"] select').selectOption('40');
  const play = page.getByRole('button', { name: 'Play them' });
  await play.click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  await play.click();
  const seats = page.getByRole('table', { name: 'What skill is worth, by seat' });
  await seats.waitFor();
  const rows = await seats.getByRole('rowheader').allInnerTexts();
  expect(rows).toEqual(['Corrin', 'Tern Isles', 'Merrow']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await barriers(page)).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readSettled, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';

const inPlay = (page: Page) => page.locator('[data-part="play-main"]');

async function play(page: Page): Promise<void> {
  await page.locator('[data-part="wants"]').waitFor();
  await page.keyboard.press('Enter');
  await inPlay(page).waitFor();
}

/** What the play screen says, apart from the canvas. */
const shown = (page: Page) => readSettled(page.locator('[data-part="play"]'));

test('one key opens the class in a seat in which trading pays', async ({ openGame }) => {
  const { page } = await openGame();
  await play(page);
  expect(await page.locator('h1').innerText()).toBe(
    'Convention against Cybercrime: class negotiation',
  );
  expect(await page.locator('[data-part="con-plate"] b').first().innerText()).toBe('BRAZIL');
  expect(new URL(page.url()).hash).toMatch(/^#\/play\/[0-9a-f]{16}$/);
});

test('Enter plays on the conference that is chosen, and on the seat', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('[data-part="wants"]').waitFor();
  const heads = await page.locator('[data-part="wants"] th').allInnerTexts();
  expect(heads[0]).toMatch(/^\w.+ \(Art\.\s\d+\)$/);
  const boat = page.getByRole('button', { name: /The Last Boat Home/ });
  await boat.press('Enter');
  expect(await boat.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('heading', { level: 2, name: 'Tern Isles' }).waitFor();
  expect(await inPlay(page).count()).toBe(0);
  await boat.press('Enter');
  await inPlay(page).waitFor();
  expect(await page.locator('h1').innerText()).toBe('The Last Boat Home');
  await page.goto(new URL('#/', page.url()).href);
  await page.locator('[data-part="wants"]').waitFor();
  await page.locator('[data-part="plate"][aria-pressed="true"]').press('Enter');
  await inPlay(page).waitFor();
});

test('a reload resumes the game where it stood', async ({ openGame }) => {
  const { page } = await openGame();
  await play(page);
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  const before = await shown(page);
  await page.reload();
  await inPlay(page).waitFor();
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  await expect.poll(() => shown(page), { timeout: 20_000 }).toBe(before);
});

test('the front door resumes the latest game by one click', async ({ openGame }) => {
  const { page } = await openGame();
  await play(page);
  const address = page.url();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('link', { name: /^Resume: / }).click();
  await inPlay(page).waitFor();
  expect(page.url()).toBe(address);
});

test('a second tab looks on, and may take over', async ({ openGame }) => {
  const { page } = await openGame();
  await play(page);
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.locator('[data-part="page-notice"]').getByText('open in another tab').waitFor();
  await second.locator('[data-part="page-notice"] button').click();
  await second.locator('[data-part="page-notice"]').waitFor({ state: 'detached' });
  await page.locator('[data-part="page-notice"]').getByText('open in another tab').waitFor();
  expect(await page.locator('[data-part="page-notice"]').count()).toBe(1);
});

test('in a second tab an offer is read, and cannot be answered', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, /The Last Boat Home/, 3);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Accept/ })
    .waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.locator('[data-part="page-notice"]').getByText('open in another tab').waitFor();
  await second.getByRole('heading', { name: 'Corrin offers you a deal' }).waitFor();
  expect(
    await second
      .getByRole('main')
      .getByRole('button', { name: /^Accept/ })
      .count(),
  ).toBe(0);
});

test('play goes on where storage is refused, and the record can be saved and proved', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    });
  });
  await page.locator('[data-part="wants"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.reload({ waitUntil: 'networkidle' });
  await play(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-part="page-notice"] button').click();
  const path = await (await download).path();
  const other = await openGame();
  await other.page.locator('[data-part="open-file"] input').setInputFiles(path);
  await other.page.getByText('The record is verified').waitFor();
  expect(new URL(other.page.url()).hash).toMatch(/^#\/outcome\/record-/);
});

test('a scenario that is refused says where, and loses nothing', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('[data-part="wants"]').waitFor();
  await page.locator('[data-part="plate"]').nth(2).click();
  const text = 'format: square-brackets/scenario@1\nid: x\ntitle: 3\narticels: []\n';
  await page.locator('[data-part="open-file"] summary').click();
  await page.locator('[data-part="open-file"] textarea').fill(text);
  await page.locator('[data-part="open-file"] details button').click();
  await page.locator('[data-part="findings"] li').first().waitFor();
  const places = await page.locator('[data-part="finding-place"]').allInnerTexts();
  expect(places).toEqual(['1:1', '1:1', '1:1', '3:8', '4:1']);
  expect(await page.locator('[data-part="open-file"] textarea').inputValue()).toBe(text);
  expect(await page.locator('[data-part="plate"]').nth(2).getAttribute('aria-pressed')).toBe(
    'true',
  );
});

const SIZES = [
  [390, 844],
  [844, 390],
  [1024, 768],
  [1440, 900],
] as const;

/** The key of the page stands in the first screen at every size, and nothing overflows. */
async function standsInFirstScreen(page: Page, part: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const key = page.locator(`[data-part="${part}"]:visible`).first();
    const box = await key.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
  }
}

test('a first visit begins with the lesson, then the class, then the last day', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.locator('[data-part="wants"]').waitFor();
  await standsInFirstScreen(page, 'lesson-key');
  await page.setViewportSize({ width: 1440, height: 900 });
  const next = page.getByRole('region', { name: 'Then choose' });
  expect(await next.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Convention against Cybercrime: class negotiation',
    'The Last Day: seven motions, 8 August 2024',
  ]);
  await next.getByRole('button', { name: 'Other seats' }).last().click();
  await page.getByText('All 199 seats').waitFor();
  await next.getByRole('button', { name: 'Play as Brazil' }).first().click();
  await inPlay(page).waitFor();
  expect(await page.locator('h1').innerText()).toBe(
    'Convention against Cybercrime: class negotiation',
  );
});

test('whoever has played finds the key to play in the first screen', async ({ openGame }) => {
  const { page } = await openGame({ keeps: { learning: { turned: true } } });
  await page.locator('[data-part="wants"]').waitFor();
  expect(await page.getByRole('region', { name: 'Then choose' }).count()).toBe(0);
  await standsInFirstScreen(page, 'play-key');
});

/** Scenarios made to hurt: nothing in them is ever more than text, and a refusal leaves the page as it was. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { key, playKey, playOut, unfold } from './desk.ts';
import { test } from './game.ts';
import { hostileScenario } from './hostile-scenario.ts';

async function openText(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

/** What of the markup in the texts has become more than text. */
function alive(page: Page): Promise<{ hit: unknown; elements: string[] }> {
  return page.evaluate(() => {
    const made =
      'script:not([src]):not([type]), img[src="x"], [onerror], [onload], iframe, base, link[rel="import"], a[href^="javascript:"]';
    const found = [
      ...document.querySelectorAll(`#root ${made.replaceAll(', ', ', #root ')}, base`),
    ];
    return {
      hit: (window as unknown as { hit?: unknown }).hit ?? null,
      elements: found.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    };
  });
}

const DEAD = { hit: null, elements: [] };

test('a conference full of markup is played to its end, and all of it stays text', async ({
  openGame,
}) => {
  const { page } = await openGame();
  const scenario = hostileScenario();
  await openText(page, '<img src=x onerror="window.hit=[0]">.json', scenario);
  await page.locator('[data-part="file-report"][data-refused="false"]').waitFor();
  await page.getByRole('heading', { name: /^Seat 1 / }).waitFor();
  expect(await alive(page)).toEqual(DEAD);
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await playKey(page).click();
  await key(page, /Ask/).waitFor();
  for (const screen of ['2', '3', '4', '1']) {
    await page.keyboard.press(screen);
    expect(await alive(page)).toEqual(DEAD);
  }
  await playOut(page);
  await unfold(page);
  await page.getByRole('heading', { name: /final text|real one/ }).waitFor();
  const said = await page.evaluate(() => document.body.innerText);
  expect(said.includes('<') && /onerror|<script>|<svg/.test(said)).toBe(true);
  expect(await alive(page)).toEqual(DEAD);
});

test.for([
  ['a prototype as a mapping', '{"format":"square-brackets/scenario@1","__proto__":{"hit":1}}'],
  ['aliases that copy themselves', bomb()],
  ['lists in lists', '['.repeat(100_000)],
  ['markup where keys stand', '"<img src=x onerror=window.hit=[1]>": {"<script>": 1}'],
] as const)(
  '%s is refused with a message, and the page goes on',
  async ([, text], { openGame }) => {
    const { page } = await openGame();
    await openText(page, 'hostile.yaml', text);
    await page.locator('[data-part="file-report"][data-refused="true"]').waitFor();
    expect(await alive(page)).toEqual(DEAD);
    expect(await page.evaluate(() => 'hit' in {})).toBe(false);
    await page.getByRole('button', { name: /The Last Boat Home/ }).click();
    await playKey(page).waitFor();
  },
);

const FAILURE = 'Something went wrong';
const LONG = 'a'.repeat(60_000);
const ADDRESSES = [
  'daily/x',
  `daily/${LONG}`,
  `daily?${LONG}`,
  'daily?vs=1_2',
  'library/__proto__',
  'library/constructor',
  `library/${'a'.repeat(280)}`,
  `library/${LONG}`,
  'library/%3Cimg%20src=x%20onerror=window.hit=[2]%3E',
  'library/first-brackets/hall',
  'play/constructor/vote',
  'play/__proto__/hall',
  'play/x/nowhere',
  'play/x/hall/9',
  'play//hall',
  'outcome/toString',
  'codex/constructor',
  'numbers/__proto__',
  'guide/valueOf',
  'compare/constructor',
  'listen/x',
  `listen?${LONG}`,
  'print/__proto__',
  'share/constructor',
  'desk/__proto__/articles/3',
  'class/__proto__',
  'class/<script>',
  `class/${LONG}`,
  'class/ABC?token=%00',
  `class?key=${LONG}`,
  `s/${LONG}`,
  's/x?vs=<svg onload=window.hit=[3]>',
  `s/x?vs=${LONG}`,
  's/__proto__?vs=1_2_3',
] as const;

test('an address made to hurt leads to a page that works, and leaves nothing behind', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await playKey(page).waitFor();
  const broken: string[] = [];
  for (const address of ADDRESSES) {
    await page.evaluate((to) => (location.hash = `#/${to}`), address);
    await page.evaluate(() => new Promise((done) => void requestIdleCallback(done)));
    await page.locator('h1').first().waitFor();
    const { hit, elements } = await alive(page);
    const failed = await page.getByRole('heading', { name: FAILURE }).count();
    if (hit !== null || elements.length > 0 || failed > 0) broken.push(address.slice(0, 60));
  }
  expect(broken).toEqual([]);
  await page.goto(new URL('#/', page.url()).href);
  await page.reload();
  await playKey(page).waitFor();
  expect(await page.evaluate(() => 'hit' in {})).toBe(false);
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i += 1) {
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
}

/** Conferences written in other scripts: read from the right, or without spaces between words. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { EXPERIENCED, key, playKey } from './desk.ts';
import { type OpenGame, inRoom as test } from './game.ts';

type Script = 'arabic' | 'chinese';

const file = (name: Script) =>
  readFileSync(new URL(`../fixtures/scripts/${name}.yaml`, import.meta.url));

async function openScenario(page: Page, name: Script): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: `${name}.yaml`, mimeType: 'text/yaml', buffer: file(name) });
  await page.locator('[data-part="file-report"][data-refused="false"]').waitFor();
}

async function play(openGame: OpenGame, name: Script): Promise<Page> {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await openScenario(page, name);
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await playKey(page).click();
  await key(page, /Ask/).waitFor();
  return page;
}

/**
 * Texts of the scenario that stand on the page by themselves without their language or in the wrong direction. Names
 * within a sentence of the page are its own; they are isolated.
 */
function listUnmarked(page: Page, lang: 'ar' | 'zh'): Promise<string[]> {
  return page.evaluate((wanted) => {
    const letters = wanted === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Han}/u;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const element = node.parentElement;
      if (!element || !letters.test(text)) continue;
      const alone = text.replaceAll(/\u2068[^\u2069]*\u2069/g, '');
      if (!letters.test(alone) || /[a-z“]/.test(alone)) continue;
      if (element.closest('option, [hidden], .hall-mount')) continue;
      const own = element.closest('[lang]')?.getAttribute('lang');
      const { direction } = getComputedStyle(element);
      if (own !== wanted || direction !== (wanted === 'ar' ? 'rtl' : 'ltr'))
        found.push(`${text.slice(0, 60)} in ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, lang);
}

test.for([
  ['arabic', 'ar', 1440],
  ['arabic', 'ar', 390],
  ['chinese', 'zh', 1440],
] as const)(
  'each text of a scenario in %s has its language and direction, %s, %i wide',
  async ([name, lang, width], { openGame }) => {
    const { page } = await openGame({ viewport: { width, height: width > 400 ? 900 : 844 } });
    const unmarked: string[] = [];
    const look = async (screen: string): Promise<void> => {
      unmarked.push(...(await listUnmarked(page, lang)).map((one) => `${screen}: ${one}`));
    };
    await openScenario(page, name);
    await look('door');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('More settings').click();
    await page.getByRole('textbox', { name: 'Seed' }).fill('1');
    await playKey(page).click();
    await key(page, /Ask/).waitFor();
    for (const [view, screen] of ['hall', 'text', 'trade', 'vote'].entries()) {
      await page.keyboard.press(String(view + 1));
      await page.locator(`[data-part="play"][data-screen="${screen}"]`).waitFor();
      await look(screen);
      expect(await barriers(page)).toEqual([]);
    }
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Show as a list' }).click();
    await page.getByRole('searchbox', { name: 'Find a delegation' }).waitFor();
    await look('list');
    expect(unmarked).toEqual([]);
  },
);

test('wordings in Chinese differ by the word', async ({ openGame }) => {
  const page = await play(openGame, 'chinese');
  const words = page.locator('[data-part="card-text"]');
  await words.click();
  const seen = await words.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString() ?? '';
  });
  expect(seen.replaceAll(/\s/g, '')).toMatch(
    /^各缔约方应当在每晚点亮桥上的灯笼直至\[午夜B\]\[十点A\]\[黎明C\]，以便小船找到码头，并在雏鸟离巢期间遮挡朝海的一面。$/,
  );
});

test('an Arabic article is laid out from the right, its brackets in words', async ({
  openGame,
}) => {
  const page = await play(openGame, 'arabic');
  const words = page.locator('[data-part="card-text"] > span');
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await words.ariaSnapshot()).toContain('option B, on the table: مرتين end of option');
  const [alt, end] = await Promise.all([
    page.locator('[data-part="card-text"] [data-part="alt"]').first().boundingBox(),
    words.boundingBox(),
  ]);
  expect(alt && end && end.x + end.width - (alt.x + alt.width)).toBeLessThan(
    (end?.width ?? 0) - (alt?.width ?? 0),
  );
});

/**
 * Screens beside the pictures kept of them, on the Chromium they were made with. `npm run golden:pixels` takes them
 * anew; look at what changed before keeping it.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inRoom as test } from './game.ts';
import { differs, keepPicture, recordedMajor, recordMajor, takePicture } from './pictures.ts';
import { walkDialogs, walkDoor, walkPhases, walkViews } from './walk.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const SCREENS = [
  'door',
  'hall',
  'text',
  'trade',
  'vote',
  'help',
  'codex',
  'palette',
  'settings',
  'Vote, At the gavel, after the roll',
  'debrief',
];
const WRITES = import.meta.env.MODE === 'pixels';
/** Milliseconds: a conference, and sixty-six pictures. */
const LONG = 300_000;

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `screens look as kept: ${colorScheme}`,
    async ({ openGame, browser, skip }) => {
      const [major = ''] = browser.version().split('.');
      const recorded = recordedMajor();
      if (!WRITES && recorded !== major) {
        skip(`pictures were made with Chromium ${recorded ?? 'none'}, this is ${major}`);
      }
      const { page } = await openGame({ route: '?still=1#/', colorScheme });
      const blank = await browser.newPage();
      const found: string[] = [];
      const compare = async (screen: string): Promise<void> => {
        if (!SCREENS.includes(screen)) return;
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await atTop(page);
          const name = `${size.width}/${screen.toLowerCase().replaceAll(/\W+/g, '-')}-${colorScheme}`;
          const picture = await takePicture(page, blank);
          const wrong = WRITES ? keepPicture(name, picture) : await differs(name, picture, blank);
          if (wrong !== undefined) found.push(wrong);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
      };
      await walkDoor(page, compare);
      await walkViews(page, compare);
      await walkDialogs(page, compare);
      await walkPhases(page, compare);
      await blank.close();
      if (WRITES) recordMajor(major);
      expect(found).toEqual([]);
    },
    LONG,
  );
}

/** From the top of everything that scrolls, the pointer out of the way. */
async function atTop(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  });
}

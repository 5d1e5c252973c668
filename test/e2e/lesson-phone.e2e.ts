/** The first lesson under a finger: only what stands in its gold brackets is touched, to the very end. */
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './game.ts';

type Beat = {
  says: string;
  /** What lies under the middle of the brackets. */
  at: string;
  /** Parts of it are behind a bar that stays. */
  cut: boolean;
  x: number;
  y: number;
};

/** What the lesson says and points at, once neither has moved for three frames and both differ from before. */
function nextBeat(page: Page, before: Beat | null): Promise<Beat | null> {
  return page.evaluate(async (last) => {
    const nameOf = (found: Element): string => {
      const one = found.closest('button, select, input') ?? found;
      return one.getAttribute('aria-label') ?? (one as HTMLElement).innerText.split('\n')[0] ?? '';
    };
    const look = (): Beat | null => {
      const place = document.querySelector('[data-part="lesson-pointer"]')?.getBoundingClientRect();
      const says = document.querySelector<HTMLElement>('[data-part="lesson"] p')?.innerText;
      if (!place || says === undefined) return null;
      const x = place.left + place.width / 2;
      const y = place.top + place.height / 2;
      const seen = document.elementFromPoint(x, y);
      if (!seen) return null;
      const ends = [place.top + 5, place.bottom - 5].map((at) => document.elementFromPoint(x, at));
      const own = seen.closest('button, select') ?? seen;
      const cut = ends.some((end) => !end || !(own.contains(end) || end.contains(own)));
      return { says, at: nameOf(seen), cut, x, y };
    };
    let [now, same] = [look(), 0];
    while (same < 3) {
      await new Promise(requestAnimationFrame);
      if (location.hash.startsWith('#/outcome/')) return null;
      const next = look();
      const still = JSON.stringify(next) === JSON.stringify(now);
      const moved = next !== null && JSON.stringify(next) !== JSON.stringify(last);
      same = still && moved ? same + 1 : 0;
      now = next;
    }
    return now;
  }, before);
}

/** Words in square brackets of the article that nothing lies over. */
function bracketsInSight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part="card-text"] [data-part="alt"]')]
      .filter((one) => {
        const [{ left, top, width, height } = new DOMRect()] = one.getClientRects();
        return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((one) => {
        const seen = one.cloneNode(true) as HTMLElement;
        for (const unseen of seen.querySelectorAll('.visually-hidden')) unseen.remove();
        return seen.textContent;
      }),
  );
}

/** Buttons and fields in gold brackets of their own, beside the one that the lesson points at. */
function listGold(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input')]
      .filter((one) => {
        const { content, maskImage } = getComputedStyle(one, '::after');
        return content === '""' && maskImage !== 'none' && one.checkVisibility();
      })
      .map((one) => one.innerText),
  );
}

/** Under a finger that is laid on the bar, drawn to its right end and lifted. */
async function dragToEnd(page: Page, finger: CDPSession, { y }: Beat): Promise<void> {
  const bar = page.getByRole('slider', { name: 'Wording of Article 1' });
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar of Article 1 is not in sight');
  const from = box.x + 8;
  const to = box.x + box.width - 4;
  await finger.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: from, y }],
  });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: from + (to - from) * share, y }],
    });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** The beginning of each sentence, and what its brackets stand round. */
const PATH = [
  'Words in [square brackets] are > Next article',
  'By your flag: what the draft i > Ask',
  'Choose who to ask. Corrin is f > Choose',
  'Leave the article as it is: an > Ask',
  'Corrin cares most about “Pier  > Ask',
  'Choose who to ask: Merrow this > Choose',
  'Leave the article as it is: an > Ask',
  'Merrow cares about both articl > Package',
  'Put both articles into the pac > Add an article',
  'Put both articles into the pac > Article\u{a0}2 The last boat',
  'Now the other article. Use “Ad > Add an article',
  'Now the other article. Use “Ad > Article\u{a0}1 Pier lights',
  'Set Article\u{a0}1 to “Until dawn”: > Wording of Article\u{a0}1',
  'Lights for Corrin, the boat fo > Submit package',
  'Agreed, with 1 refusing: “At m > End turn',
  'The text as it stands is worth > Yes',
  'Adopted by vote. The text is w > See the outcome',
];

const WHOM = /^Choose who to ask(?:\. (?<first>\w+)|: (?<other>\w+))/;

test('the lesson is played to its end by finger, touching only what it points at', async ({
  openGame,
}) => {
  const { page } = await openGame({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const finger = await page.context().newCDPSession(page);
  await page.getByRole('button', { name: 'First lesson' }).tap();
  const path: string[] = [];
  const keysTold: string[] = [];
  const gold: string[] = [];
  let beat = await nextBeat(page, null);
  // What the first sentence speaks of is there to be seen.
  expect(await bracketsInSight(page)).toEqual(["[nine o'clockB]", '[sunsetA]', '[midnightC]']);
  while (beat) {
    const { says, at, cut, x, y } = beat;
    const step = `${says.slice(0, 30)} > ${at}${cut ? ' (cut)' : ''}`;
    // A tap is made again where the table took the room of the news under it.
    if (path.at(-1) !== step) path.push(step);
    gold.push(...(await listGold(page)));
    const shown = await page.locator('body').innerText();
    keysTold.push(...(shown.match(/\bkey [A-Z]\b|\bpress [A-Z]?|\bPress /g) ?? []));
    const whom = WHOM.exec(says)?.groups;
    // The list itself is the phone's own, outside the page.
    if (whom)
      await page
        .getByRole('combobox', { name: 'Delegation' })
        .selectOption({ label: whom['first'] ?? whom['other'] ?? '' });
    else if (says.endsWith('drag its bar.')) await dragToEnd(page, finger, beat);
    else await page.touchscreen.tap(x, y);
    beat = await nextBeat(page, beat);
  }
  expect(path).toEqual(PATH);
  expect(keysTold).toEqual([]);
  expect(gold).toEqual([]);
  await page.getByRole('heading', { name: 'Adopted by vote' }).waitFor();
});

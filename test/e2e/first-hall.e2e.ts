/** A newcomer's first screens: few words, the words at stake first, and everything else one key away. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countWords, MOST_OF_CARD, MOST_WORDS } from './count-words.ts';
import { key, playKey, setUp, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';

const CLASS = /Convention against Cybercrime: class/;
const turn = (page: Page): Locator => page.getByRole('region', { name: 'Your first turn' });

test('the first hall has at most 180 words before the first act, its card at most 60', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await turn(page).waitFor();
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  expect(await countWords(page.locator('body'))).toBeLessThanOrEqual(MOST_WORDS);
  expect(await countWords(turn(page))).toBeLessThanOrEqual(MOST_OF_CARD);
});

test('the first hall of the lesson has at most 180 words', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('button', { name: 'First lesson' }).click();
  await page.getByRole('region', { name: 'First lesson' }).waitFor();
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  await page.getByText(/^heading for/).waitFor();
  expect(await countWords(page.locator('body'))).toBeLessThanOrEqual(MOST_WORDS);
});

test('text of twice the size leaves the labels of the first axis whole', async ({ openGame }) => {
  const { page } = await openGame({ keeps: { settings: { textSize: 200 } } });
  await takeSeat(page, CLASS, 1);
  const labels = page.locator('[data-part="first-article"] svg text');
  await labels.first().waitFor();
  const cut = await labels.evaluateAll((all) =>
    all.flatMap((label) => {
      const [words, drawing] = [label, label.closest('svg') ?? label].map((one) =>
        one.getBoundingClientRect(),
      );
      const fits = words && drawing && words.top >= drawing.top && words.bottom <= drawing.bottom;
      return fits ? [] : [label.textContent];
    }),
  );
  expect(cut).toEqual([]);
});

test('the first axis is said: where the text is, and what one wants', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const article = page.locator('[data-part="first-article"]');
  await article.locator('svg text').first().waitFor();
  expect(await article.getByRole('figure').ariaSnapshot()).toMatch(
    /“.+” is 0, “.+” is 100\. The text is at \d+\. You want \d+\./,
  );
});

/** Those with the most words of the twenty that are offered: long articles, and offers that come before the first turn. */
test.for([
  [CLASS, 'New Zealand'],
  [CLASS, 'Russian Federation'],
  [/High Seas/, 'Elvaste'],
] as const)(
  '%s: the first hall of %s has at most 180 words',
  async ([conference, seat], { openGame }) => {
    const { page } = await openGame();
    await page.locator('button[data-part="document"]').filter({ hasText: conference }).click();
    await page.locator('[data-part="plate"]').filter({ hasText: seat }).click();
    await setUp(page, 3);
    await playKey(page).click();
    await page.locator('[data-part="hate"], [data-part="slip"]').first().waitFor();
    await page.locator('[data-part="hall-stage"] canvas').waitFor();
    await page
      .getByText(/^heading for/)
      .first()
      .waitFor();
    expect(await countWords(page.locator('body'))).toBeLessThanOrEqual(MOST_WORDS);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await countWords(page.locator('body'))).toBeLessThanOrEqual(MOST_WORDS);
    const score = page.locator('[data-part="top-now"] [data-part="score-marks"]');
    expect(await score.innerText()).toMatch(/^no deal \d+\s*draft \d+\s*heading for \d+$/);
  },
);

test('the words one would hate to lose are struck above the card, and the rest is one key away', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const article = page.locator('[data-part="first-article"]');
  await article.locator('[data-part="hate"]').waitFor();
  expect(await article.locator('[data-part="hate"]').innerText()).toMatch(
    /^The words you would hate to (lose|see): (about )?−\d+(\.\d)? points?( if you wait| on average if you wait, but the text will probably stay)?\.$/,
  );
  const [words, card] = [await article.boundingBox(), await turn(page).boundingBox()];
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
  expect(await page.locator('[data-part="con-row"] > [data-part="key"]').count()).toBe(4);
  await key(page, /More/).click();
  await page.getByRole('button', { name: /Propose wording/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I know how' }).click();
  await key(page, /Propose wording/).waitFor();
  await page.getByText('model estimate').first().waitFor();
});

test('after the first act it is asked once whether sound is wanted', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const sound = page.getByRole('button', { name: 'Sound', exact: true });
  expect(await page.locator('[data-part="sound-ask"]').count()).toBe(0);
  await turn(page).getByRole('button', { name: /^Ask / }).click();
  await page.getByRole('button', { name: 'Turn sound on' }).click();
  await page.locator('[data-part="sound-ask"]').waitFor({ state: 'detached' });
  expect(await sound.getAttribute('aria-pressed')).toBe('true');
});

test('each card of a first turn keeps to its words until the turn is ended', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const ask = turn(page).getByRole('button', { name: /^Ask / });
  await ask.click();
  await turn(page)
    .getByText(/^Now ask |goes straight into the text/)
    .waitFor();
  expect(await countWords(turn(page))).toBeLessThanOrEqual(MOST_OF_CARD);
});

test('the package to begin with says what it would bring', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('button', { name: 'Play as Brazil' }).first().click();
  const ask = turn(page).getByRole('button', { name: /^Ask / });
  await ask.click();
  await turn(page)
    .getByText(/^Now ask /)
    .waitFor();
  await ask.click();
  await turn(page)
    .getByText(
      /goes straight into the text if the room agrees: about \+\d+ points? for you by the close/,
    )
    .waitFor();
});

test('the signs of the first hall stand between the ends they point to', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const signs = page.locator('[data-part="legend"] [data-part="stances"] > li');
  const seen = await signs.evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll('[aria-hidden] ')].map((part) => part.textContent)),
  );
  const said = await signs.locator('.visually-hidden').allInnerTexts();
  const [low = '', high = ''] = [said[0], said[4]].map((words) => words?.split('towards ')[1]);
  expect(seen.map((words) => words.join(''))).toEqual([low, '', '', '', high]);
});

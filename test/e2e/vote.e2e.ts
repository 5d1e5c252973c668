/** The vote as a person meets it: the count before, the roll, the result with its reasons, the gavel, the end. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, key, letItPass, playKey, setUp, unfold } from './desk.ts';
import { inRoom as test } from './game.ts';

const LAST_DAY = /The Last Day/;
const HIGH_SEAS = /High Seas Agreement/;

const PHONE = { width: 390, height: 844 };

/** A featured seat of the last day, by the line it is offered with. */
async function sit(page: Page, conference: RegExp, seat: RegExp, seed = 1): Promise<void> {
  await page.getByRole('button', { name: conference }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await page.getByRole('button', { name: seat }).first().click();
  await setUp(page, seed);
  await playKey(page).click();
  await desk(page).waitFor();
  await page.keyboard.press('4');
}

const ballots = (page: Page): Locator => desk(page).locator('[data-part="key"][data-vote]');
const stamp = (page: Page): Locator => page.locator('[data-part="stamp"]');
const next = (page: Page, name: RegExp): Locator =>
  page.locator('[data-part="slip"]').getByRole('button', { name });

test('without a vote: rules in words, motions on the table with their count', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, LAST_DAY, /save the consensus/);
  await page.getByText('At least two thirds of those present and voting').waitFor();
  await page.getByText('7 are hopeless on the current count').first().waitFor();
  expect(await page.locator('[data-part="motion-rows"]').first().locator('> li').count()).toBe(7);
  const own = page.locator('[data-part="own-ballot"]');
  expect((await own.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
    ['No', 'No', 'No', 'No', 'No', 'Abstain', 'No'].map(
      (vote) => `${vote.charAt(0)} You: ${vote} your instructions`,
    ),
  );
  expect(await barriers(page)).toEqual([]);
});

test('a ballot and its result: the count, the stamp, the real vote, every other rule', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, LAST_DAY, /save the consensus/);
  await letItPass(page);
  await page.getByRole('heading', { name: 'Your count' }).waitFor();
  expect(await page.locator('[data-part="change-words"] del').innerText()).toMatch(
    /^Nothing in this Convention/,
  );
  await page
    .getByRole('main')
    .getByText(/This would cross your red line on Article\s6/)
    .waitFor();
  // A vote that is hopeless asks for no guess.
  expect(await page.getByRole('textbox', { name: 'Your guess' }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('n');
  await stamp(page).getByText('Not carried').waitFor();
  const lamps = await page.locator('[data-part="board-names"] > li').count();
  expect(lamps).toBe(193);
  const [yes, no, abstain, away] = await counts(page);
  expect((yes ?? 0) + (no ?? 0) + (abstain ?? 0) + (away ?? 0)).toBe(193);
  await page.getByText('23 yes, 102 no, 26 abstaining').first().waitFor();
  await page.getByRole('table', { name: /^The same ballots under other rules/ }).waitFor();
  await page.getByText('Simulated vote. No government cast these ballots.').waitFor();
  await page.getByRole('button', { name: 'By distance to switching' }).click();
  const groups = page.locator('[data-part="board"]').getByRole('heading', { level: 3 });
  expect(await groups.allInnerTexts()).toEqual([
    'Closest to switching first, by what they stated',
    'Everyone else',
  ]);
  const named = page.locator('[data-part="board-names"] > li');
  expect([await named.count(), await named.first().getAttribute('title')]).toEqual([
    193,
    'Nigeria',
  ]);
  expect(await barriers(page)).toEqual([]);

  // With a result in view the desk has no ballots, and their letters go on to the next motion.
  await desk(page)
    .getByText(/Not carried, \d+ to \d+\. Next vote: Delete in Article\s14\(1\)/)
    .waitFor();
  expect(await ballots(page).count()).toBe(0);
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: /How do you vote\? .*Article\s14\(1\)/ }).waitFor();
  expect(await ballots(page).count()).toBe(3);
});

test('in a low window the article of a motion is in sight once its kind is chosen', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 } });
  await sit(page, LAST_DAY, /save the consensus/);
  await page.keyboard.press('1');
  await page.keyboard.press('v');
  await page.getByRole('radio', { name: /Vote on wording/ }).check();
  const field = page.getByRole('combobox', { name: 'Article' });
  await field.waitFor();
  const isSeen = await field.evaluate((one) => {
    const { left, bottom } = one.getBoundingClientRect();
    return document.elementFromPoint(left + 4, bottom - 2) === one;
  });
  expect(isSeen).toBe(true);
});

test('on a phone no ballot lies where the turn was ended', async ({ openGame }) => {
  const { page } = await openGame({ viewport: PHONE });
  await sit(page, LAST_DAY, /save the consensus/);
  const end = key(page, /End turn/);
  const ends: { x: number; width: number }[] = [];
  while ((await end.count()) > 0) {
    ends.push((await end.boundingBox()) ?? { x: 0, width: 0 });
    await letItPass(page);
  }
  expect(ends.length).toBe(1);
  const rights = await ballots(page).evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().right),
  );
  expect(rights.length).toBe(3);
  expect(Math.max(...rights)).toBeLessThanOrEqual(ends[0]?.x ?? 0);
});

test('one key votes by the instructions on all that is out of reach; each stands in a line with its board', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, LAST_DAY, /save the consensus/);
  await letItPass(page);
  await page.getByRole('heading', { name: /How do you vote\?/ }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('heading', { name: '7 votes by your instructions: none carried' }).waitFor();
  await page.getByRole('heading', { name: 'The Chair asks for consensus' }).first().waitFor();
  const lines = page.locator('[data-part="history"] tbody > tr');
  await lines
    .filter({ hasText: /You: No(\d+){4}$/ })
    .nth(4)
    .waitFor();
  expect(await lines.count()).toBe(7);
  await lines.first().getByText('Real vote: 23 yes, 102 no, 26 abstaining').waitFor();
  expect(await barriers(page)).toEqual([]);
  await lines.first().getByRole('button').click();
  await stamp(page).getByText('Not carried').waitFor();
});

async function counts(page: Page): Promise<number[]> {
  const texts = await page.locator('[data-part="count"] b').allInnerTexts();
  return texts.map(Number);
}

test('the key of the desk skips the roll under a pointer as well', async ({ openGame }) => {
  const { page } = await openGame({ reducedMotion: 'no-preference' });
  await sit(page, LAST_DAY, /save the consensus/);
  await letItPass(page);
  await page.getByRole('heading', { name: /How do you vote\?/ }).waitFor();
  await page.keyboard.press('n');
  await page.locator('[data-part="votes-record"][data-running]').waitFor();
  await desk(page).getByRole('button', { name: /Skip/ }).click();
  await stamp(page).waitFor();
});

test('names are read out, the uncertain last; any key ends the show and does nothing else', async ({
  openGame,
}) => {
  const { page } = await openGame({ reducedMotion: 'no-preference' });
  await sit(page, LAST_DAY, /save the consensus/);
  await letItPass(page);
  await page.getByRole('heading', { name: /How do you vote\?/ }).waitFor();
  const score = desk(page).locator('[data-part="score-marks"]');
  await score.getByText(/^heading for \d+/).waitFor();
  const [foreseen] = (await score.innerText()).split(' (');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Skip' }).first().waitFor();
  expect(await stamp(page).count()).toBe(0);
  // The whole of 193 names is in sight.
  const names = page.getByRole('region', { name: 'Delegations by name' });
  expect(await names.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  // The uncertain twelve are still dark when the sweep is over.
  await page.getByText('Called last').waitFor();
  // Nor does the score tell what they will say.
  expect(await score.innerText()).toBe(foreseen);
  expect(
    await page.locator('[data-part="board-names"] > [data-lamp="waiting"]').count(),
  ).toBeGreaterThan(0);
  await page.keyboard.press('y');
  await stamp(page).waitFor();
  expect(await page.locator('[data-part="board-names"] > [data-lamp="waiting"]').count()).toBe(0);
  // What one fought has failed: no loss in red, and nothing carried in green.
  const [ink, carried, lost] = await stamp(page).evaluate((one) =>
    ['', '--ok', '--red'].map((name) => {
      const sample = document.createElement('i');
      sample.style.color = name === '' ? getComputedStyle(one).color : `var(${name})`;
      document.body.append(sample);
      const { color } = getComputedStyle(sample);
      sample.remove();
      return color;
    }),
  );
  expect(ink).not.toBe(carried);
  expect(ink).not.toBe(lost);
  await next(page, /Go on to your ballot/).waitFor();
});

test('the Chair sees seven results, then the gavel, on a phone', async ({ openGame }) => {
  const { page } = await openGame({ viewport: PHONE });
  await sit(page, LAST_DAY, /Keep the room together/);
  await page.keyboard.press('g');
  for (let n = 1; n <= 7; n += 1) {
    await page.getByText(`Vote ${n} of 7 ·`).waitFor();
    await stamp(page).getByText('Not carried').waitFor();
    if (n === 1) expect(await barriers(page)).toEqual([]);
    await next(page, /^Go on/).click();
  }
  await page
    .getByText(/The gavel falls|The Bureau must decide/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a live vote is whipped for: whom, why and what it brings; what came of it stands with the result', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, HIGH_SEAS, /Dorvane/, 3);
  const whips = page.locator('[data-part="whips"]');
  for (let n = 0; n < 40 && (await whips.count()) === 0; n += 1) {
    const refuse = key(page, /Refuse/);
    if (await refuse.count()) await refuse.click();
    else if (await next(page, /^Go on/).count()) await next(page, /^Go on/).click();
    else await letItPass(page);
    await desk(page).waitFor();
  }
  await whips.getByText('3 of 3 left.').waitFor();
  expect(await barriers(page)).toEqual([]);
  const first = whips.getByRole('button').first();
  const asked = await first.getAttribute('aria-label');
  await first.click();
  await whips.getByText('2 of 3 left.').waitFor();
  expect(await whips.getByRole('button', { name: asked ?? '', exact: true }).count()).toBe(0);
  await key(page, /End turn/).click();
  await page.getByRole('heading', { name: /How do you vote\?/ }).waitFor();
  await page.getByRole('textbox', { name: 'Your guess' }).fill('4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  await stamp(page).waitFor();
  await page.getByText(/Your guess was/).waitFor();
  await page.getByRole('heading', { name: 'Whips and their results' }).waitFor();
});

test('at the gavel three answers with what each does; then the debrief with its facts', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, LAST_DAY, /save the consensus/, 2);
  const gavel = page.getByRole('heading', { name: 'The Chair asks for consensus' }).first();
  const silent = key(page, /Stay silent/);
  for (let n = 0; n < 20 && (await silent.count()) === 0; n += 1) {
    if (await next(page, /^Go on/).count()) await next(page, /^Go on/).click();
    else await letItPass(page);
  }
  await gavel.waitFor();
  await page
    .getByText(/^Four times in five between [\d.]+ and [\d.]+ points to you\. No deal: [\d.]+\.$/)
    .first()
    .waitFor();
  await page.getByText(/^Who may object or dissociate$/).waitFor();
  // Keys are on the desk: on the cards they were cut off in a low window.
  expect(await page.locator('[data-answer]').getByRole('button').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('s');
  await page.getByText('The gavel falls').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'See the outcome' }).click();
  await page.waitForURL(/#\/outcome\//);
  await unfold(page);
  await page.getByRole('heading', { name: 'Turning points' }).waitFor();
  await expect.poll(() => page.locator('[data-part="sums"] > div').count()).toBe(2);
  expect(await barriers(page)).toEqual([]);
});

test('before the roll one count is told, of the unknown votes, and the board has the width', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1024, height: 768 } });
  await sit(page, LAST_DAY, /save the consensus/);
  await letItPass(page);
  await page.getByText('The unknown votes come last.').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/uncertain/);
  const board = page.getByRole('region', { name: 'Called so far' });
  const bar = board.locator('[data-part="tally"]');
  const [whole, part] = [await board.boundingBox(), await bar.boundingBox()];
  expect(part?.width).toBeGreaterThan((whole?.width ?? Infinity) / 2);
});

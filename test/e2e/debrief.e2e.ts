/** The debrief as a person reads it: facts, why, moments that open the replay, a search that stops, a paper to keep. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeRecord } from '../../src/conference/record/record.ts';
import { personGame } from '../fixtures/person-game.ts';
import { barriers } from './accessibility.ts';
import { key, playOut, unfold } from './desk.ts';
import { test } from './game.ts';
import { openClosed, openDebrief, toldInFull } from './played.ts';

const LAST_DAY = /The Last Day/;
const BOAT = /The Last Boat Home/;
const MISSED = /The chance you missed|No better package in two tries a turn/;

/** Words on screen: what has a letter or a figure in it. */
function countWords(page: Page): Promise<number> {
  return page.evaluate(
    () => document.body.innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  );
}

/** Rows of a table with a heading of their own, as name and value. */
function rowsOf(page: Page, heading: string): Promise<[string, string][]> {
  return page
    .locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row): [string, string] => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td')?.textContent ?? '',
      ]),
    );
}

test.for([LAST_DAY, BOAT])(
  'what one took and made, what turned it, what was missed, and again: one page of few words (%s)',
  async (conference, { openGame }) => {
    const page = await openDebrief(openGame, conference);
    const sums = page.locator('[data-part="sums"]');
    expect(await sums.locator('dt').allInnerTexts()).toEqual(['taken', 'made']);
    await page.getByRole('img', { name: /^Over waiting, you took/ }).waitFor();
    for (const name of ['The turning point', MISSED, 'What next'])
      await page.getByRole('region', { name }).waitFor();
    const none = page.getByText('At most two packages a turn were tried');
    const found = page.getByRole('region', { name: 'The chance you missed' });
    expect(await found.count()).toBe(1 - (await none.count()));
    expect(await countWords(page)).toBeLessThanOrEqual(400);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    // The way on is at the foot of the screen at once.
    const again = page.getByRole('button', { name: 'Play again', exact: true });
    const box = await again.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(844);
    await page.locator('summary', { hasText: MISSED }).click();
    expect(await countWords(page)).toBeLessThanOrEqual(400);
    expect(await barriers(page)).toEqual([]);
  },
);

test('a branch from the package that was missed has it ready for the table', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, /Convention against Cybercrime: class/, { seed: 2 });
  const missed = page.getByRole('region', { name: 'The chance you missed' });
  await missed.getByRole('button', { name: 'Branch here' }).click();
  const told = page.locator('[data-part="to-try"]');
  await told.filter({ hasText: 'You missed:' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await told.getByRole('button', { name: 'Lay it on the table' }).click();
  await page.getByRole('button', { name: /^Submit package/ }).waitFor();
  await page.locator('[data-part="felt-card"]').first().waitFor();
  // Its room stands there as it answered when the debrief played it.
  await page
    .getByText(/^Likely: /)
    .first()
    .waitFor();
  expect(await page.locator('[data-sign="?"]').count()).toBe(0);
});

test('who waited is dared to take more than that, on the same draw, each time', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, /High Seas/);
  const dare = page.locator('[data-part="dare"]');
  const dared = 'Try this: take more than waiting brings.';
  expect(await dare.innerText()).toBe(dared);
  await page.getByRole('button', { name: 'Play again', exact: true }).click();
  await playOut(page);
  await page.locator('[data-part="sums"]').waitFor();
  expect(await dare.innerText()).toBe(dared);
});

test('a conference with much to tell stays on one page of few words, and says why its turning point was one', async ({
  openGame,
}) => {
  const conference = personGame('cybercrime-class', 'BRA', 1, 'packager');
  const buffer = Buffer.from(JSON.stringify(makeRecord(conference)));
  const { page } = await openGame();
  const file = { name: 'game.json', mimeType: 'application/json', buffer };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await toldInFull(page);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const turning = page.getByRole('region', { name: 'The turning point' });
  expect(await turning.innerText()).toMatch(
    /points?\. It looked like .+ then\. Without it, .+ would have ended with “/,
  );
  expect(await page.locator('[data-part="shortfall"]').innerText()).toMatch(
    /Not joining: |do not join: /,
  );
  expect(await countWords(page)).toBeLessThanOrEqual(400);
});

test('what is folded is not worked out before it is asked for, and all of it is printed', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, BOAT);
  const facts = page.getByRole('heading', { name: 'Facts', exact: true });
  const why = page.locator('[data-part="debrief-why"]');
  expect([await facts.count(), await why.count()]).toEqual([0, 0]);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect([await facts.count(), await why.count()]).toEqual([1, 1]);
  expect(await page.locator('details:not([open]) > summary h2').count()).toBe(0);
});

test('every part opens, and each fact leads to its formula', async ({ openGame }) => {
  const page = await openDebrief(openGame, LAST_DAY);
  await page.locator('summary', { hasText: 'All figures' }).click();
  await page.getByRole('row', { name: /^Ended/ }).waitFor();
  const facts = new Map(await rowsOf(page, 'Facts'));
  expect(facts.get('Ended')).toMatch(/^Adopted (without a|by) vote, on the last day$/);
  expect(facts.get('Brackets left')).toMatch(/^\d+ of 13 articles$/);
  expect(facts.get('Delegations better off than with no deal')).toMatch(
    /^\d+ of 193: \d+ of \d+ who want less/,
  );
  expect(facts.get('Signatures')).toMatch(
    /^\d+ of 193; with newly drawn instructions, \d+ to \d+ in 8 cases out of 10$/,
  );
  await unfold(page);
  expect(await barriers(page)).toEqual([]);
  // What is in a part is a level below its heading.
  const folds = page.locator('details[id^="fold-"]');
  expect([await folds.count(), await folds.locator('h2').count()]).toEqual([10, 10]);
  expect(await folds.locator('h3').count()).toBeGreaterThan(10);
  await page.getByRole('link', { name: 'How it works: Signatures', exact: true }).click();
  await page.getByRole('heading', { name: 'Who signs' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/numbers/formula.signature');
});

test('a cause opens its place in the replay by keyboard, and the way back leads to the debrief', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, LAST_DAY);
  await unfold(page);
  const see = page.locator('[data-part="debrief-why"]').getByRole('button', { name: /^See move/ });
  expect(await see.count()).toBe(3);
  await see.first().press('Enter');
  await page.waitForURL(/#\/play\//);
  // The page says it aloud as well.
  await page
    .getByText(/^Before move \d+ of \d+/)
    .first()
    .waitFor();
  // From there to the moves before and after it; nobody has opened the line from the menu.
  const slider = page.getByRole('slider', { name: 'Your moves so far' });
  await slider.waitFor();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await slider.waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('heading', { name: 'The turning point' }).waitFor();
});

test('better packages are looked for in a worker, which can be stopped and asked again', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, BOAT);
  // The search is held until it has been stopped, however fast it is.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/debrief\.worker/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await unfold(page);
  await page.getByRole('button', { name: 'Find better packages' }).click();
  await page.getByText(/^Searching: 0/).waitFor();
  await page.getByRole('button', { name: 'Stop the search' }).click();
  await page.getByText('The search was stopped.').waitFor();
  release();
  await page.getByRole('button', { name: 'Search again' }).click();
  const any = page.getByRole('table', { name: 'Any number of changes' });
  await any.waitFor();
  const goals = await any.locator('tbody th').allInnerTexts();
  expect(goals.length).toBe(6);
  expect(await any.locator('tbody tr').first().innerText()).toContain('exact');
  await page.getByRole('button', { name: 'Run the models' }).click();
  const models = page.getByRole('table', { name: /^Position on each article/ });
  await models.waitFor();
  expect(await models.locator('thead th').allInnerTexts()).toEqual([
    'Article',
    'Result',
    'Compromise',
    'Median',
    'Procedural',
    'Nash',
    'Exchange',
    'Challenge',
    'Condorcet',
    'Sincere votes',
    'Sophisticated votes',
  ]);
  // Neither history nor a reference position is in this scenario: no column for them, and it is said why.
  expect(await models.locator('caption').innerText()).toBe(
    'Position on each article: this conference and each model',
  );
  await page
    .getByText(/^No article in the scenario states what applies if there is no deal/)
    .waitFor();
  const sides = page.locator('[data-part="brief-side"]');
  expect(await sides.getByRole('heading').allInnerTexts()).toEqual([
    'The good',
    'The bad',
    'The ugly',
  ]);
  for (const side of await sides.all()) expect(await side.locator('li').count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
});

test('the treaty is saved as a page that says what it is not', async ({ openGame }) => {
  const page = await openDebrief(openGame, LAST_DAY);
  await unfold(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the treaty' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^cybercrime-last-day-\w+-1\.treaty\.html$/);
  const html = readFileSync(await file.path(), 'utf8');
  expect(html).toContain('<b>SIM/TREATY/1</b>');
  expect(html.match(/Not a document of the United Nations/g)?.length).toBe(2);
  expect(html.match(/<section>/g)?.length).toBe(13);
  expect(html).not.toMatch(/<script|https?:/);
});

test('on a phone, at night: nothing runs over the side, and nothing bars the way', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, BOAT, { colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await unfold(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBe(0);
  expect(await page.getByLabel('Where did it come up this time?').count()).toBe(0);
  await page.getByLabel(/^One thing from this conference/).fill('The last hour.');
  // Nothing is still being fetched when the page is left.
  const hands = page.getByRole('table', { name: 'This conference, played by others' });
  await hands.waitFor();
  await page.reload();
  await page.locator('[data-part="first"][aria-busy="false"]').waitFor();
  await unfold(page);
  await hands.waitFor();
  await page.getByText('The last hour.').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('the desk of a conference that is over and its debrief tell one number of points', async ({
  openGame,
}) => {
  const page = await openClosed(openGame, LAST_DAY);
  const own = page.locator('[data-part="own-points"]').getByText(/^Outcome: /);
  const [, desk = 'none'] = /^Outcome: ([\d.]+) points?\./.exec(await own.innerText()) ?? [];
  await key(page, /See the outcome/).click();
  const debrief = page.locator('[data-part="lead-figure"]');
  await debrief.waitFor();
  expect(await debrief.innerText()).toMatch(new RegExp(`^${desk} points?; `));
});

test('the same draw is offered from the seat that has a reason for it, here and at the front door', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, /High Seas/);
  const next = page.getByRole('region', { name: 'What next' });
  await next.getByText(/^Same draw: (it gained least|you cost it|it ended) /).waitFor();
  const offered = await next.getByRole('button', { name: /^See it from / }).innerText();
  const [, seat = 'nobody'] = /^See it from (.+)$/.exec(offered) ?? [];
  // Whoever comes back another day finds it as well.
  const { origin } = new URL(page.url());
  await page.goto(origin);
  const side = page.locator('[data-part="other-side"]');
  expect(await side.innerText()).toMatch(/High Seas.+\n+Same draw: \w.+ \d/s);
  await page.setViewportSize({ width: 1024, height: 768 });
  await side.getByRole('button', { name: `See it from ${seat}` }).click();
  // Its brief comes first, as with any other game, from its head and with the key that plays it.
  const brief = page.getByRole('region', { name: seat.replace(/^the /, '') });
  await expect.poll(() => brief.evaluate((at) => at === document.activeElement)).toBe(true);
  const head = brief.getByRole('heading', { level: 2 });
  const isSeen = (top: number, height: number) => top >= 0 && top + height <= 768;
  for (const part of [head, brief.getByRole('button', { name: /^Play/ })])
    await expect
      .poll(async () => {
        const box = await part.boundingBox();
        return box && isSeen(box.y, box.height);
      })
      .toBe(true);
  expect(new URL(page.url()).hash).not.toMatch(/play/);
  await brief.getByRole('button', { name: /^Play/ }).click();
  await page.waitForURL(/#\/play\//);
  await page.locator('[data-part="con-plate"]').getByText(seat).waitFor();
  await playOut(page);
  await page.locator('[data-part="sums"]').waitFor();
  // What has been played there is offered no more.
  await page.goto(origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await side.getByRole('button', { name: `See it from ${seat}` }).count()).toBe(0);
});

test('a link carries the same draw and the result to somebody else, and both stand side by side', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, BOAT);
  await page.evaluate(() => {
    const writeText = () => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await page.getByRole('button', { name: 'Head to head' }).click();
  const link = page.getByRole('textbox', { name: 'Same draw, head to head' });
  const { hash } = new URL(await link.inputValue());
  expect(hash).toMatch(/^#\/s\/[\w.-]+\?vs=-?\d+_-?\d+$/);
  const { page: other } = await openGame({ route: hash });
  await other.getByText(/^Head to head: you get the same instructions/).waitFor();
  await other.getByRole('button', { name: 'Take the seat' }).click();
  await playOut(other);
  const results = other.getByRole('table', { name: /^Your results on the same draw/ });
  await results.waitFor();
  // Both let everything pass on one draw: they end alike.
  const [own, rival] = await results.locator('tbody tr td').evaluateAll((cells) => {
    const texts = cells.map((cell) => cell.textContent);
    return [texts.slice(0, 2), texts.slice(2)];
  });
  expect(rival).toEqual(own);
  expect(await countWords(other)).toBeLessThanOrEqual(400);
  await other.goto(new URL('#/', other.url()).href);
  await other
    .locator('[data-part="save-score"]')
    .getByText(/ for you, .+ for the others, over waiting\.$/)
    .waitFor();
});

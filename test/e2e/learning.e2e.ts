import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { countWords, MOST_OF_CARD } from './count-words.ts';
import { desk, key, log, playKey, playOut, takeSeat, unfold } from './desk.ts';
import { test } from './game.ts';
import { tableIt } from './table.ts';

const lesson = (page: Page) => page.getByRole('region', { name: 'First lesson' });
const card = (page: Page) => page.getByRole('complementary', { name: 'Concept' });
const codex = (page: Page) => page.getByRole('dialog', { name: 'Codex' });

/** Waits until the lesson says something of this kind. */
const says = (page: Page, words: RegExp) => lesson(page).getByText(words).waitFor();

test('the lesson is played to its end by keyboard', async ({ openGame }) => {
  const { page } = await openGame();
  const { keyboard } = page;
  await page.getByRole('button', { name: 'First lesson' }).press('Enter');
  await says(page, /not agreed yet/);
  expect(await countWords(lesson(page))).toBeLessThanOrEqual(MOST_OF_CARD);
  expect(await barriers(page)).toEqual([]);
  await keyboard.press(']');
  await says(page, /Press A to ask/);
  await keyboard.press('a');
  await says(page, /Choose who/);
  await page.getByRole('combobox', { name: 'Delegation' }).focus();
  await keyboard.type('Corrin');
  await says(page, /press Ask/);
  await page.locator('[data-part="form"] [type="submit"]').press('Enter');
  await says(page, /^Corrin cares most about “Pier lights”\. Now ask Merrow too/);
  await keyboard.press('a');
  await says(page, /Choose who to ask: Merrow this time/);
  await page.getByRole('combobox', { name: 'Delegation' }).focus();
  await keyboard.type('Merrow');
  await says(page, /press Ask/);
  await page.locator('[data-part="form"] [type="submit"]').press('Enter');
  await says(page, /Press K/);
  await keyboard.press('k');
  for (const left of [/Put both/, /Now the other/]) {
    await says(page, left);
    await page.locator('[data-part="felt-open"]').press('Enter');
    await page.locator('[data-part="add-row"]').first().press('Enter');
  }
  await says(page, /Set Article\s1 to “Until dawn”/);
  const bar = page.locator('[data-part="felt-card"]', { hasText: 'Article 1' }).getByRole('slider');
  await bar.press('End');
  if (!(await lesson(page).innerText()).includes('Lights for Corrin')) {
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
  }
  await says(page, /Lights for Corrin/);
  await page.getByRole('button', { name: 'Submit package' }).press('Enter');
  await says(
    page,
    /^Agreed, with 1 refusing: .+ Merrow refused: it liked the draft much better\. .+ the talks are over: press E/,
  );
  // No bracket is left to lead to.
  await keyboard.press('1');
  await page.locator('[data-part="card-steps"]').waitFor();
  expect(await page.getByRole('button', { name: 'Next bracket' }).count()).toBe(0);
  await keyboard.press('e');
  await says(page, /passes with two votes of three: press Y/);
  await keyboard.press('y');
  await says(
    page,
    /^Adopted by vote\. The text is worth .+ Merrow refused the package but voted yes/,
  );
  await key(page, /See the outcome/).press('Enter');
  await page.getByRole('button', { name: 'Next: play as Brazil' }).click();
  const brief = page.getByRole('dialog', { name: 'Your brief: Brazil' });
  await brief.getByRole('table').waitFor();
  expect(await brief.locator('[data-part="wants"] tr').count()).toBe(5);
  // It is read from its top, whatever the keyboard does first.
  expect(await brief.evaluate((one) => one.scrollTop)).toBe(0);
  expect(await page.locator('*:focus').innerText()).toBe('Brazil');
  expect(await brief.getByRole('button').allInnerTexts()).toEqual(['Begin as Brazil']);
  expect(await barriers(page)).toEqual([]);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await brief.getByRole('heading', { name: 'Brazil' }).isVisible()).toBe(true);
  await page.setViewportSize({ width, height });
  await page.waitForURL(/#\/outcome\//);
  await brief.getByRole('button').press('Enter');
  await page.waitForURL(/#\/play\//);
  await desk(page).getByText('Brazil').waitFor();
  await page.goto(new URL('#/', page.url()).href);
  await page.getByRole('button', { name: 'Replay the first lesson' }).waitFor();
});

test('the lesson resumes after a reload, and is skipped by one key', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('button', { name: 'First lesson' }).click();
  await says(page, /not agreed yet/);
  await page.keyboard.press(']');
  await says(page, /Press A to ask/);
  await page.keyboard.press('e');
  await page.waitForFunction(() => !/not agreed yet/.test(document.body.innerText));
  await page.reload();
  await lesson(page).waitFor();
  await lesson(page).getByRole('button', { name: 'Skip the lesson' }).click();
  await lesson(page).waitFor({ state: 'detached' });
  await page.reload();
  await desk(page).waitFor();
  expect(await lesson(page).count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Go on with the lesson' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await lesson(page).waitFor();
});

/** Takes a seat in the small conference, and puts the card away that leads whoever is new through a turn. */
async function takeSmallSeat(page: Page, { led = true } = {}): Promise<void> {
  await takeSeat(page, /The Last Boat Home/, 1);
  const known = page.getByRole('button', { name: 'I know how' });
  if (led) await known.click();
  await known.waitFor({ state: 'detached' });
  await page.getByLabel('do you want to leave with?').waitFor();
}

async function askCorrin(page: Page, article: number): Promise<void> {
  await key(page, /Ask/).click();
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'Corrin' });
  await page.getByRole('combobox', { name: 'Article' }).selectOption({ index: article });
  await page.locator('[data-part="form"] [type="submit"]').click();
}

/** The log tells of the question. */
const asked = (page: Page) =>
  log(page)
    .getByText(/Corrin/)
    .first()
    .waitFor();

const STEP = /End turn|Say nothing|Stay silent|Go on|No changes|\\bNo\\b.*roll call/;

/** Says nothing, turn after turn, until something new is told of. */
async function goOnToCard(page: Page): Promise<void> {
  const step = key(page, STEP).first();
  for (let n = 0; n < 12; n += 1) {
    await step.or(card(page)).first().waitFor();
    if (await card(page).isVisible()) return;
    await step.click();
  }
  throw new Error('no card came');
}

test('a card comes the first time a thing happens and never again, but for what one has done', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSmallSeat(page);
  await askCorrin(page, 0);
  await asked(page);
  // The answer is not covered: what an act brings is explained a turn later.
  expect(await card(page).count()).toBe(0);
  await goOnToCard(page);
  expect(await card(page).count()).toBe(1);
  const [tip, view] = [
    await card(page).boundingBox(),
    await page.locator('[data-part="play-main"]').boundingBox(),
  ];
  expect(tip?.y).toBeGreaterThanOrEqual((view?.y ?? Infinity) + (view?.height ?? Infinity));
  const concept = await card(page).getByRole('heading').innerText();
  expect(concept).not.toContain('Asking');
  expect(await barriers(page)).toEqual([]);
  await card(page).getByRole('button', { name: 'Got it' }).click();
  await card(page).waitFor({ state: 'detached' });
  await page.goto(new URL('#/', page.url()).href);
  await takeSmallSeat(page, { led: false });
  await askCorrin(page, 0);
  await asked(page);
  await key(page, STEP).first().click();
  await key(page, STEP).first().waitFor();
  expect(await card(page).filter({ hasText: concept }).count()).toBe(0);
});

/** Takes each step the first turn suggests, until it suggests to end the turn, and ends it. */
async function followTurn(page: Page, turn: Locator): Promise<void> {
  const next = turn
    .getByRole('button', {
      name: /^Offer .+ a deal$|^Propose “|^Prepare the package$|^Ask |^End your turn$/,
    })
    .first();
  for (;;) {
    await next.waitFor();
    const name = await next.innerText();
    const before = (await turn.textContent()) ?? '';
    // A package may have taken the last action.
    if (before.includes('before the meeting')) return;
    await next.click();
    if (name.startsWith('End')) return;
    if (/^Offer|^Prepare/.test(name)) await tableIt(page);
    // The words are filled in already, to be read before they are put.
    if (name.startsWith('Propose'))
      await page.locator('[data-part="form"] [type="submit"]').click();
    await page.waitForFunction(
      ([region, told]) => document.querySelector(`[aria-label="${region}"]`)?.textContent !== told,
      ['Your first turn', before],
    );
  }
}

test('a first conference is led from question to deal or package to the gavel, once', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page
    .locator('button[data-part="document"]')
    .filter({ hasText: /The Last Day/ })
    .click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  const turn = page.getByRole('region', { name: 'Your first turn' });
  await turn.getByText(/^Words in \[brackets\] are not agreed yet/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await turn.getByRole('button', { name: /^Ask / }).click();
  await page.getByRole('region', { name: 'What was said to you' }).waitFor();
  await followTurn(page, turn);
  await turn.getByText(/\d motions are before the meeting/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await turn.getByRole('button', { name: 'End your turn' }).click();
  await turn.getByRole('button', { name: 'Vote no' }).click();
  await key(page, /Go on/).click();
  await turn.getByRole('button', { name: 'Follow instructions on hopeless votes' }).click();
  await turn.getByText(/^The Chair asks if anybody objects/).waitFor();
  await turn.getByRole('button', { name: 'Stay silent' }).click();
  await key(page, /See the outcome/).waitFor();
  await page.goto(new URL('#/', page.url()).href);
  await page.getByRole('button', { name: 'Play', exact: true }).last().click();
  await page.getByLabel('do you want to leave with?').waitFor();
  expect(await turn.count()).toBe(0);
});

test('without assistance there is no card and no hint', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByText('None', { exact: true }).click();
  await takeSmallSeat(page, { led: false });
  await askCorrin(page, 0);
  await asked(page);
  expect(await card(page).count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Worth knowing' }).count()).toBe(0);
});

test('the codex is searched, walked and read by keyboard, and the ear is graded', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSmallSeat(page);
  await askCorrin(page, 1);
  await asked(page);
  await page.keyboard.press('q');
  await codex(page).getByRole('searchbox').fill('abstention');
  await codex(page).getByText('1 concept', { exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await codex(page).getByText('Only yes and no count').waitFor();
  expect(await barriers(page)).toEqual([]);
  await codex(page).getByRole('button', { name: 'Phrase book' }).click();
  await codex(page).getByText('1 of 17 heard').waitFor();
  await codex(page)
    .getByText(/heard once, last from Corrin, sitting 1, The Last Boat Home/)
    .waitFor();
  await codex(page).getByRole('button', { name: 'Ear training' }).click();
  await codex(page).getByRole('heading', { name: 'What did Corrin mean?' }).waitFor();
  await codex(page)
    .getByRole('button', { name: /Neither a red line nor a link/ })
    .click();
  await codex(page).getByText('1 of 1 right').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('the plan is kept and read again in the debrief', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSmallSeat(page);
  const question = page.getByLabel('do you want to leave with?');
  await question.fill('a late boat');
  await page.locator('[data-part="plan-card"] label').filter({ hasText: 'Article 2' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await question.waitFor({ state: 'detached' });
  await playOut(page);
  await unfold(page);
  await page.getByText('Article 2: a late boat').waitFor();
});

test('the plan offers the words of the first turn first, whatever article is looked at since', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await takeSmallSeat(page);
  const plan = page.locator('[data-part="plan-card"]');
  const offered = await plan.locator('fieldset span').allInnerTexts();
  expect(offered.length).toBeGreaterThan(1);
  for (let n = 0; n < offered.length; n += 1) {
    await page.keyboard.press('n');
    await page.keyboard.press('2');
    await plan.waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await plan.waitFor();
    expect(await plan.locator('fieldset span').allInnerTexts()).toEqual(offered);
  }
});

/** Names a game under the veil must not show, as they stand in what is on screen. */
async function leaks(page: Page, names: readonly string[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const said = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((one) =>
      ['aria-label', 'title', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...said].join('\n');
  });
  return names.filter((name) => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(shown));
}

test('under the veil no page names a delegation until it is lifted', async ({ openGame }) => {
  const { page } = await openGame();
  await page
    .locator('button[data-part="document"]')
    .filter({ hasText: /The Last Day/ })
    .click();
  await page.locator('[data-part="wants"]').waitFor();
  const all = page.locator('details', { has: page.locator('[data-part="seat-board"]') });
  await all.locator('summary').click();
  const names = (
    await all.locator('[data-part="seat-board"] button > span:not(.flag)').allInnerTexts()
  )
    .flatMap((name) => [name, name.replace(/ \(.*\)/, '')])
    .filter((name) => name.length > 3 && name !== 'Chair')
    .map((name) => name.replaceAll(/[.()]/g, String.raw`\$&`));
  expect(names.length).toBeGreaterThan(193);
  await page.getByRole('checkbox', { name: /Hide country names/ }).check();
  await all.locator('summary').click();
  expect(await leaks(page, names)).toEqual([]);
  await playKey(page).click();
  await desk(page).waitFor();
  for (const screen of ['1', '2', '3', '4']) {
    await page.keyboard.press(screen);
    expect(await leaks(page, names)).toEqual([]);
  }
  for (const dialog of ['?', '/']) {
    // Letters are no keys while a field has the focus.
    await page.getByRole('main').press(dialog);
    await page.getByRole('dialog').waitFor();
    expect(await leaks(page, names)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await playOut(page);
  await page.getByRole('button', { name: 'Show country names' }).waitFor();
  expect(await leaks(page, names)).toEqual([]);
  await page.getByRole('button', { name: 'Show country names' }).click();
  const lifted = page.getByRole('heading', { name: 'Who was who' });
  await lifted.waitFor();
  expect(await lifted.evaluate((one) => one === document.activeElement)).toBe(true);
  expect((await leaks(page, names)).length).toBeGreaterThan(0);
});

test('the front door has no barriers, by day and by night', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('[data-part="wants"]').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Night' }).click();
  expect(await barriers(page)).toEqual([]);
});

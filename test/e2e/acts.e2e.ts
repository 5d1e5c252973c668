/** Acts towards groups, capitals, the outside and other delegations' offers, each by its key and a form of HTML. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { desk, EXPERIENCED, key, letItPass, log, playKey, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { openList, openPaper, putWords, table, tableIt } from './table.ts';

const HIGH_SEAS = /High Seas Agreement/;
const CYBERCRIME_CLASS = /Convention against Cybercrime: class/;

/** Takes a seat from among all of them, by its name. */
async function sit(page: Page, conference: RegExp, seed: number, seat: string): Promise<void> {
  await page.getByRole('button', { name: conference }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await page.getByText(/All \d+ seats/).click();
  await page.getByRole('searchbox', { name: 'Search seats' }).fill(seat);
  await page.locator('[data-part="seat-board"]').getByRole('button', { name: seat }).click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill(String(seed));
  await playKey(page).click();
  await desk(page).waitFor();
  await refuseAll(page);
}

/** Where nothing is to be refused. */
const ON = /End turn|Say nothing|No changes|See the outcome/;

/** Refuses what it is offered until it has the floor, or nothing is left to refuse. */
async function refuseAll(page: Page): Promise<void> {
  const [refuse, turn] = [key(page, /Refuse/), key(page, ON)];
  for (;;) {
    await refuse.or(turn).first().waitFor();
    if ((await refuse.count()) === 0) return;
    const before = await lines(page);
    await page.keyboard.press('r');
    await expect.poll(() => lines(page)).not.toEqual(before);
  }
}

async function endTurn(page: Page): Promise<void> {
  const before = await lines(page);
  await page.keyboard.press('e');
  await expect.poll(() => lines(page)).not.toEqual(before);
  await refuseAll(page);
  // What the Chair plans is answered in a turn of its own.
  if (await key(page, /Say nothing/).count()) await endTurn(page);
}

/** Every line of the log, which is opened for it and put away again; the keyboard stays where it is. */
async function lines(page: Page): Promise<string[]> {
  const full = log(page).getByRole('button', { name: /^Log/ });
  const dialog = page.getByRole('dialog', { name: 'Log of the conference' });
  const shown = dialog.locator('[data-part="log-lines"]');
  // A view that comes in the same moment puts the log away.
  const open = async () => {
    if ((await dialog.count()) === 0) await full.evaluate((one: HTMLElement) => one.click());
    return shown.isVisible();
  };
  await expect.poll(open, { interval: 250 }).toBe(true);
  const told = await dialog.locator('[data-part="log-lines"] > li').allTextContents();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return told;
}

async function logged(page: Page, told: RegExp): Promise<void> {
  await expect.poll(() => lines(page)).toContainEqual(expect.stringMatching(told));
}

const form = (page: Page): Locator => page.locator('form:not([data-part="plan-card"])');
const choice = (page: Page, label: string): Locator =>
  form(page).getByRole('combobox', { name: label, exact: true });

/** Chooses in a list by typing the beginning of what it says. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await choice(page, label).focus();
  await page.keyboard.type(text);
}

/** Says what the form holds, from its own key. */
async function say(page: Page): Promise<void> {
  await form(page).locator('button[type="submit"]').press('Enter');
  await form(page).waitFor({ state: 'detached' });
}

test('a group, a capital and a voice outside are asked by their letters alone', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, HIGH_SEAS, 5, 'Ansolay');

  await page.keyboard.press('a');
  await type(page, 'Delegation', 'Dorvane');
  await type(page, 'Article', 'Article 5');
  await say(page);
  await logged(
    page,
    /Ansolay asked Dorvane about Article\s5.*matters (a lot|somewhat|little) to it/s,
  );
  await logged(page, /Red line: it will not go above “.+” on Article\s5.*; if Article\s21.* is/);
  const card = page.getByRole('region', { name: 'Dorvane' });
  await card.getByText('It told you:').waitFor();
  await card.getByText(/Red line: it will not go above/).waitFor();

  await page.keyboard.press('x');
  await page
    .locator('#more-keys')
    .getByRole('button', { name: /Caucus/ })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('h');
  await type(page, 'Article', 'Article 5');
  await form(page).getByRole('radio').first().press('Space');
  expect(await barriers(page)).toEqual([]);
  await say(page);
  await logged(
    page,
    /Friends of the Deep (will speak with one|found no common) voice on Article\s5.*: “/,
  );

  await page.keyboard.press('t');
  await type(page, 'Article', 'Article 21');
  await form(page).getByText('Your red line on Article 21').waitFor();
  await say(page);
  await logged(page, /Ansolay cabled its capital about Article\s21.*\./);
  await endTurn(page);
  await logged(page, /The capital of Ansolay (moved|kept) its red line on Article\s21.*\./);

  await page.keyboard.press('i');
  await type(page, 'Who should speak', 'Blue Watch');
  await choice(page, 'Article').selectOption({ index: 1 });
  await form(page)
    .getByText(/Their position: \d+ out of 100/)
    .waitFor();
  await say(page);
  await logged(
    page,
    /Blue Watch, campaigners for the ocean spoke on Article\s\d+.*, for a position of \d+/,
  );
});

test('an offer may wait for a condition; the ledger keeps it as it was struck', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await sit(page, HIGH_SEAS, 5, 'Ansolay');
  await page.keyboard.press('o');
  await choice(page, 'To').selectOption({ label: 'Dorvane' });
  await putWords(page, 'give', 'Article 5', /Existing bodies/);
  await table(page).getByText('Condition').first().click();
  await choice(page, 'Binding once this is agreed').selectOption({
    label: 'Article 11 · Sharing of proceeds',
  });
  await choice(page, 'By sitting').selectOption({ label: '6' });
  expect(await barriers(page)).toEqual([]);
  await tableIt(page);
  await logged(page, /Dorvane accepted the offer from Ansolay\./);
  await logged(page, /Ansolay made Dorvane a conditional promise: Article\s5.*, “Existing/);
  await page.keyboard.press('3');
  await openPaper(page, /^Offers/);
  const offer = page.locator('[data-part="papers"] [data-part="offers"] > li').last();
  const struck = await offer.locator('[data-part="change-move"]').innerText();
  await offer.getByText('Binding once Article 11 is agreed, by sitting 6 at the latest.').waitFor();
  await openPaper(page, /^Promises/);
  await page
    .getByRole('row', {
      name: /Ansolay to Dorvane .*conditional.*once Article\s11 is agreed, by sitting 6/,
    })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  for (let n = 0; n < 3; n += 1) await endTurn(page);
  await page.keyboard.press('3');
  await openPaper(page, /^Offers/);
  expect(await offer.locator('[data-part="change-move"]').innerText()).toBe(struck);
});

test('an offer that a capital has before it can be taken back', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, HIGH_SEAS, 1, 'Ansolay');
  const held = page.locator('[data-part="papers"]').getByText(/with their capital/);
  for (const partner of ['Dorvane', 'Elvaste', 'Farrowick']) {
    await page.keyboard.press('o');
    await choice(page, 'To').selectOption({ label: partner });
    await putWords(page, 'want', 'Article 41', /egular/);
    await tableIt(page);
    await refuseAll(page);
    await page.keyboard.press('3');
    await openPaper(page, /^Offers/);
    if ((await held.count()) > 0) break;
  }
  await logged(page, /took the offer from Ansolay to its capital\./);
  await page.keyboard.press('l');
  await form(page).getByRole('radio').first().press('Space');
  expect(await barriers(page)).toEqual([]);
  await say(page);
  await logged(page, /Ansolay withdrew an offer\./);
  await page.keyboard.press('3');
  await openPaper(page, /^Offers/);
  await page
    .locator('[data-part="papers"]')
    .getByText(/withdrawn · sitting 1/)
    .waitFor();
});

test('what goes with an offer besides words is given when the deal is struck', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, CYBERCRIME_CLASS, 1, 'United States');
  await page.keyboard.press('o');
  await choice(page, 'To').selectOption({ label: 'India' });
  await table(page).getByText('Side instruments').first().click();
  await form(page)
    .getByRole('checkbox', { name: /United States gives: Pledge to the assistance fund/ })
    .check();
  await tableIt(page);
  await logged(page, /India accepted the offer from the United States\./);
  await logged(page, /United States gave India a side instrument: Pledge to the assistance fund\./);
});

test('what a motion can count on and costs stands above the key that makes it, in sight in a low window', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 1280, height: 720 }, keeps: EXPERIENCED });
  await sit(page, HIGH_SEAS, 5, 'Ansolay');
  await page.keyboard.press('1');
  await page.keyboard.press('v');
  const [move, count] = [
    form(page).getByRole('button', { name: /^Move/ }),
    form(page).getByText('By the public count:'),
  ];
  await form(page)
    .getByRole('radio', { name: /Close the debate/ })
    .press('Space');
  const stake = form(page).getByText(/you lose \d of your 10 credit/);
  await stake.waitFor();
  const [button, costs, side] = [
    await move.boundingBox(),
    await stake.boundingBox(),
    await page.locator('[data-part="beside"]').boundingBox(),
  ];
  expect(await count.count()).toBe(1);
  expect(costs && button && costs.y + costs.height <= button.y).toBe(true);
  expect(button && side && button.y + button.height <= side.y + side.height).toBe(true);
  expect(costs && side && costs.y >= side.y).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

test('an observer proposes words through a member', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, CYBERCRIME_CLASS, 1, 'European Union');
  await desk(page).getByText('observer: no vote').waitFor();
  expect(await key(page, /Offer|Move|Package/).count()).toBe(0);
  await page.keyboard.press('w');
  await choice(page, 'Article').selectOption({ index: 1 });
  await form(page).getByRole('radio').first().click();
  await choice(page, 'Proposed through').selectOption({ index: 1 });
  expect(await barriers(page)).toEqual([]);
  await say(page);
  await logged(page, /European Union proposed “.+” for Articles?\s.+, with 1 sponsor\./);
});

test('before half-time the Chair announces what it plans to change', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, HIGH_SEAS, 3, 'Chair');
  const announce = key(page, /Announce changes/);
  for (let n = 0; n < 6 && !(await announce.count()); n += 1) await endTurn(page);
  expect(await key(page, /No changes/).innerText()).toContain('the draft stays as it is');
  await page.keyboard.press('w');
  await (await openList(page, 'give')).first().click();
  await page
    .getByRole('button', { name: /^Announce/ })
    .last()
    .waitFor();
  await tableIt(page);
  await logged(page, /The Chair plans to change the draft: “.+” on Article\s\d+\./);
});

test('on a phone what was answered to a question stands in the line of the log', async ({
  openGame,
}) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await takeSeat(page, CYBERCRIME_CLASS, 1);
  // The guide of a first turn would tell it as well.
  await page.getByRole('button', { name: 'I know how' }).click();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'India' });
  await page.locator('[data-part="form"] [type="submit"]').press('Enter');
  const told = page.locator('[data-part="log-answer"]');
  await told.waitFor();
  expect(await told.innerText()).toMatch(
    /^Most important: .+ Less important: .+ Compared with no deal, /,
  );
});

test('on a phone it is told that the last action ends the turn', async ({ openGame }) => {
  const { page } = await openGame({ viewport: { width: 390, height: 844 } });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const now = page.locator('[data-part="top-now"] > span');
  const [open = '', actions] = (await now.innerText()).split(' · ');
  expect(open).toBe('6 of 8 brackets must close');
  expect(actions).toBe('3 actions');
  const asked = [
    // The first question of a sitting is free.
    ['United States', `${open} · 3 actions`],
    ['China', `${open} · 2 actions`],
    ['India', 'last action ends your turn'],
  ] as const;
  for (const [label, told] of asked) {
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label });
    await page.locator('[data-part="form"] [type="submit"]').press('Enter');
    await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
    await expect.poll(() => now.innerText()).toBe(told);
  }
});

test('a room asked about the last brackets is told that the talks end with them', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await sit(page, HIGH_SEAS, 12, 'Brevany');
  const room = page.getByRole('region', { name: /submits a package\. You are one of/ });
  for (;;) {
    const sitting = await desk(page).getByRole('heading', { level: 2 }).innerText();
    if (sitting.startsWith('Sitting 4 ') && (await room.count())) break;
    await letItPass(page);
  }
  await room.getByText(/^These are the last brackets: once they close, the talks end/).waitFor();
});

/** The trading table: an offer built by keyboard, a guess, a counter-offer in place, a package and its room. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers, faintOtherwise } from './accessibility.ts';
import { desk, EXPERIENCED, GUESSING, key, log, playKey, takeSeat } from './desk.ts';
import { test } from './game.ts';
import { listenIn } from './listener.ts';
import { measureSeen, middle, openList, openPaper, putWords, table, tableIt } from './table.ts';

const HIGH_SEAS = /High Seas Agreement/;
const SEAT = 'Ansolay';

async function sit(page: Page, seed: number, seat = SEAT): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: HIGH_SEAS }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await page.getByText(/All \d+ seats/).click();
  await page.getByRole('searchbox', { name: 'Search seats' }).fill(seat);
  await page.locator('[data-part="seat-board"]').getByRole('button', { name: seat }).click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill(String(seed));
  await playKey(page).click();
  await desk(page).waitFor();
}

const focused = (page: Page): Locator => page.locator('*:focus');

/** Tabs on until the focus stands on what is looked for. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came to it');
}

/** Lays the nth row of a side's list by keyboard alone; its bar then has the focus. */
async function layByKeys(page: Page, name: RegExp, n: number): Promise<void> {
  await tabTo(page, table(page).getByRole('button', { name }));
  await page.keyboard.press('Enter');
  await tabTo(page, table(page).locator('[data-part="add-row"]').nth(n));
  await page.keyboard.press('Enter');
}

test('an offer of two articles by keyboard alone, with a guess of one’s own', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: GUESSING });
  await sit(page, 7);
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: /^Would .+ accept\?$/ }).waitFor();
  const to = page.getByRole('combobox', { name: 'To' });
  expect(await to.inputValue()).not.toBe('');
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('o');
  await tabTo(page, to);
  await page.keyboard.type('Dorvane');
  await page.getByRole('heading', { name: 'Would Dorvane accept?' }).waitFor();

  await layByKeys(page, /^Ask for an article/, 0);
  // One article alone costs the other side: it says by how much it falls short, and why.
  await middle(page)
    .getByText(
      /^(Unlikely: about [\d.]+ points? short|Open: anything from [\d.]+ points? short to [\d.]+ to spare)$/,
    )
    .first()
    .waitFor();
  // The reasons stand behind the verdict.
  const reason = middle(page)
    .getByText(/\d+ of 100 further from what it wants/)
    .first();
  expect(await reason.isVisible()).toBe(false);
  await tabTo(page, middle(page).locator('summary').filter({ hasText: 'Why' }));
  await page.keyboard.press('Enter');
  await reason.waitFor();
  await middle(page).getByText('Unknown:').waitFor();
  expect(
    await middle(page)
      .getByRole('button', { name: /^Ask about Article\s\d+ \(free\)$/ })
      .count(),
  ).toBe(1);

  await page.keyboard.press('Shift+Tab');
  await layByKeys(page, /^Ask for an article/, 1);
  const bar = focused(page);
  const before = await bar.getAttribute('aria-valuetext');
  expect(await bar.getAttribute('type')).toBe('range');
  await page.keyboard.press('ArrowLeft');
  expect(await bar.getAttribute('aria-valuetext')).not.toBe(before);
  await page.keyboard.press('ArrowRight');
  expect(await bar.getAttribute('aria-valuetext')).toBe(before);
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(2);
  // Behind what it brings over waiting.
  expect(await table(page).locator('[data-part="total"]').textContent()).toMatch(
    /you get \+[\d.]+, net \+[\d.]+/,
  );
  expect(await barriers(page)).toEqual([]);

  await tabTo(page, page.locator('[data-part="table-foot"] button[type="submit"]'));
  await page.keyboard.press('Enter');
  const guess = page.getByRole('spinbutton', { name: /how likely is Dorvane to accept/ });
  await expect.poll(() => guess.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  // Escape gives up the guess, not what lies on the table.
  await page.keyboard.press('Escape');
  await guess.waitFor({ state: 'detached' });
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(2);
  await page.keyboard.press('Enter');
  await expect.poll(() => guess.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('35');
  await page.keyboard.press('Enter');
  await log(page)
    .getByText(/Dorvane/)
    .first()
    .waitFor();
  await guess.waitFor({ state: 'detached' });
});

test('a turn does not end over a deal that nobody has seen, unless it is meant to', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, 6);
  await page.keyboard.press('3');
  await (await openList(page, 'want')).first().click();
  await page.keyboard.press('1');
  await key(page, /End turn/).click();
  const gate = page.getByRole('dialog', { name: 'Before your turn ends' });
  await gate.getByText('You have not submitted what is on your trading table').waitFor();
  expect(await barriers(page)).toEqual([]);
  await gate.getByRole('button', { name: 'Back to the table' }).click();
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(1);
  await key(page, /End turn/).click();
  await gate.getByRole('button', { name: 'End the turn' }).click();
  await desk(page)
    .getByText(/Sitting 2 of/)
    .waitFor();
});

test('asking from the table leaves what lies on it, and the next unknown is another', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page, 7);
  await page.keyboard.press('3');
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Dorvane' });
  await (await openList(page, 'want')).first().click();
  const ask = middle(page).getByRole('button', { name: /^Ask about/ });
  const asked = (await ask.innerText()).replace(/ \(.*/, '');
  await ask.click();
  await log(page)
    .getByText(/Ansolay asked Dorvane about/)
    .first()
    .waitFor();
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(1);
  expect(await middle(page).getByRole('button', { name: asked, exact: false }).count()).toBe(0);
  // It is still in hand: Enter would submit it, Cancel puts it away.
  const title = page.getByRole('heading', { name: 'Would Dorvane accept?' });
  await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await middle(page).getByRole('button', { name: 'Cancel' }).count()).toBe(1);
  await table(page).getByText('So far with Dorvane').click();
  await table(page)
    .getByText(/Sitting 1: you asked about Article/)
    .waitFor();
});

test('a package stays on the table while members of its room are asked', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, 5);
  await key(page, /Package/).click();
  await (await openList(page, 'give')).first().click();
  await (await openList(page, 'give')).nth(1).click();
  // What is told changes what the changes bring, and not which they are.
  const cards = table(page).locator('[data-part="felt-card"][data-side="give"]');
  const words = async () =>
    (await cards.allInnerTexts()).map((card) => card.replace(/^you about .+$/m, ''));
  const laid = await words();
  expect(laid).toHaveLength(2);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'Heskil' });
  await page.keyboard.press('Enter');
  await log(page).getByText('Ansolay asked Heskil what matters to it.').first().waitFor();
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: 'Would the room agree?' }).waitFor();
  expect(await words()).toEqual(laid);
});

test('an article taken off leaves the keyboard where Enter submits', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await sit(page, 5);
  await page.keyboard.press('k');
  await (await openList(page, 'give')).first().click();
  await (await openList(page, 'give')).nth(1).click();
  await table(page)
    .getByRole('button', { name: /^Remove Article/ })
    .first()
    .click();
  expect(await focused(page).innerText()).toBe('Would the room agree?');
  await page.keyboard.press('Enter');
  await page.locator('[data-part="play"][data-screen="hall"]').waitFor();
});

test('a red line that moves with another article is read with what lies on the table', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await sit(page, 7, 'Dorvane');
  await page.keyboard.press('k');
  await putWords(page, 'give', 'Article 5', /In consultation with a body/);
  const card = table(page).locator('[data-part="felt-card"]').filter({ hasText: 'Article 5' });
  await card.waitFor();
  // Other wordings say it too.
  const crossed = card.getByText('crosses your red line');
  const before = await crossed.count();
  // With areas that bind, its line on the Conference is where it was without them.
  await putWords(page, 'give', 'Article 21', /Binding on all/);
  await expect.poll(() => crossed.count()).toBe(before + 1);
});

test.for([390, 1024, 1440])(
  'at %d pixels whom the words on the room say to ask is seen with the verdict, and asked beside them',
  async (width, { openGame }) => {
    const { page } = await openGame({ viewport: { width, height: 768 } });
    await sit(page, 5);
    await page.keyboard.press('k');
    await (await openList(page, 'give')).filter({ hasText: 'Article 14' }).click();
    await putWords(page, 'give', 'Article 21', /Binding on all/);
    const first = page.locator('[data-part="desk"]').getByText(/^Ask .+ first\./);
    const said = await first.innerText();
    const seat = /Ask (.+) about .+ first/.exec(said)?.[1] ?? '';
    const ask = first.getByRole('button', { name: /^Ask about/ });
    if (width > 1000) expect(await ask.evaluate(measureSeen)).toBe(1);
    await ask.click();
    await log(page).getByText(`asked ${seat} about`).first().waitFor();
  },
);

test('an offer stays on the table while somebody else is asked; one begun with another starts empty', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await sit(page, 7);
  await page.keyboard.press('3');
  const to = page.getByRole('combobox', { name: 'To' });
  await to.selectOption({ label: 'Dorvane' });
  await (await openList(page, 'want')).first().click();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ label: 'Heskil' });
  await page.keyboard.press('Enter');
  await log(page).getByText('Ansolay asked Heskil what matters to it.').first().waitFor();
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: 'Would Dorvane accept?' }).waitFor();
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(1);

  await page.keyboard.press('1');
  await page
    .locator('[data-part="picked"]')
    .getByRole('button', { name: /^Offer deal/ })
    .click();
  await page.getByRole('heading', { name: 'Would Heskil accept?' }).waitFor();
  expect(await table(page).locator('[data-part="felt-card"][data-side="want"]').count()).toBe(0);
});

test('a counter-offer is read, changed, put back and taken where it lies', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, 7);
  await page.keyboard.press('3');
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Dorvane' });
  await (await openList(page, 'want')).first().click();
  await tableIt(page);
  // In the hall it is to be answered; on the table it is changed.
  const asked = page.locator('[data-part="slip"]');
  await asked.getByRole('button', { name: /^Accept/ }).waitFor();
  await asked.getByRole('button', { name: /^Counter/ }).click();
  await page.getByRole('heading', { name: 'Dorvane makes a counter-offer' }).waitFor();
  const slip = page.locator('[data-part="table-slip"]');
  expect(await slip.innerText()).toMatch(
    /Dorvane would give “.+” on Article\s.+\. You would give “.+” on Article\s\d+\.$/,
  );
  expect(await table(page).locator('details', { hasText: '○ proposed here' }).count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  const send = page.getByRole('button', { name: /Send counter-offer/ });
  expect(await send.isDisabled()).toBe(true);
  await (await openList(page, 'want')).first().click();
  expect(await send.isDisabled()).toBe(false);
  await table(page)
    .locator('[data-part="felt-card"][data-side="want"] [data-part="felt-off"]')
    .last()
    .click();
  expect(await send.isDisabled()).toBe(true);
  await page.getByRole('button', { name: /Accept offer/ }).click();
  await log(page)
    .getByText(/Ansolay accepted the offer from Dorvane/)
    .first()
    .waitFor();
  await page.locator('[data-part="play"][data-screen="hall"]').waitFor();
  await page.keyboard.press('3');
  await openPaper(page, /^Promises/);
  await page
    .getByRole('row', { name: /Dorvane to Ansolay .*binding/ })
    .first()
    .waitFor();
  await page
    .locator('[data-part="account"]')
    .getByText(/^Its promises to you: \d binding\./)
    .waitFor();
});

test('a package names the motions on the list about its articles, their mover and their count', async ({
  openGame,
}) => {
  const { page } = await openGame();
  page.setDefaultTimeout(20_000);
  await page
    .locator('button[data-part="document"]')
    .filter({ hasText: /The Last Day/ })
    .click();
  await page.locator('[data-part="wants"]').waitFor();
  await page.getByText(/All \d+ seats/).click();
  await page
    .locator('[data-part="seat-board"]')
    .getByRole('button', { name: 'Brazil' })
    .first()
    .click();
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await page.getByRole('combobox', { name: 'Starting text' }).selectOption('morning');
  await playKey(page).click();
  await desk(page).waitFor();
  await page.keyboard.press('k');
  const rows = await openList(page, 'give');
  const said = await listenIn(page);
  await rows.filter({ hasText: 'Article 24' }).click();
  await middle(page)
    .getByText(
      /^A motion by Iran, listed for after the talks: Delete in Article\s24: .+ \(\d+ to \d+ in favour, \d+ needed of about \d+ voting\)\. If the room agrees, it lapses\. On the current count, it will probably fail\.$/,
    )
    .waitFor();
  await expect
    .poll(async () => (await said()).join(' '))
    .toMatch(/A motion by Iran, listed for after the talks: .+ it will probably fail\./);
  await table(page)
    .getByRole('button', { name: /^Remove .*24/ })
    .click();
  expect(await middle(page).locator('[data-part="listed-motion"]').count()).toBe(0);
});

test('the key of an act leads from the papers below to the table above', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, /The Last Boat Home/, 1);
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Your instructions' }).focus();
  await page.keyboard.press('k');
  await expect.poll(() => focused(page).innerText()).toBe('Would the room agree?');
});

test('the room of a package is seen before it is called', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, 7);
  await key(page, /Package/).click();
  const room = page.getByRole('region', { name: 'The room' });
  await room.getByText('Nobody yet.').waitFor();
  // A first change says what it brings; each further one also what the room would make of it.
  const rows = await openList(page, 'give');
  await rows.first().waitFor();
  expect(await rows.getByText(/refusing/).count()).toBe(0);
  await rows.filter({ hasText: 'Article 21' }).click();
  await room.locator('[data-part="member"]').first().waitFor();
  await openList(page, 'give');
  await rows.first().waitFor();
  expect(await rows.getByText(/\d+% refusing/).count()).toBe(await rows.count());
  expect(await room.locator('[data-part="member-sign"]').allInnerTexts()).toSatisfy(
    (signs: string[]) =>
      signs.every((sign) =>
        /^(\+ ?will probably agree|− ?will probably refuse|\? ?could go either way)$/s.test(
          sign.replace(/\s+/g, ' '),
        ),
      ),
  );
  await middle(page)
    .getByText(/will probably refuse; it fails above 50%|the plenary may not/)
    .first()
    .waitFor();
  // What would turn it is put on the table by one key, which leaves the keyboard there.
  const turn = table(page).locator('[data-part="room-turn"]');
  await turn.getByText(/ would (help|probably win .+)[:.]/).waitFor();
  await turn.getByRole('button').press('Enter');
  await expect.poll(() => focused(page).innerText()).toBe('Would the room agree?');
  expect(await table(page).locator('[data-part="felt-card"]').count()).toBeGreaterThan(0);
  await room.locator('[data-part="member"] summary').first().click();
  await room
    .getByText(/^Called because of Article/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await tableIt(page);
  await page.locator('[data-part="play"][data-screen="hall"]').waitFor();
});

test.for([
  [390, 844],
  [1024, 768],
] as const)(
  'at %d x %d the sum and the key stay in sight, and nothing runs over',
  async ([width, height], { openGame }) => {
    const { page } = await openGame({ viewport: { width, height } });
    await takeSeat(page, HIGH_SEAS, 5);
    await page.keyboard.press('3');
    await (await openList(page, 'give')).first().click();
    await (await openList(page, 'want')).first().click();
    const send = page.locator('[data-part="table-foot"] button[type="submit"]');
    const box = await send.boundingBox();
    const main = await page.locator('[data-part="play-main"]').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      Math.ceil((main?.y ?? 0) + (main?.height ?? 0)),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(
      await page.locator('[data-part="desk"]').evaluate((one) => one.scrollWidth - one.clientWidth),
    ).toBe(0);
    // At its end the foot lies over nothing.
    await page
      .locator('[data-part="desk"]')
      .evaluate((one) => one.scrollTo({ top: one.scrollHeight, behavior: 'instant' }));
    expect(await barriers(page)).toEqual([]);
  },
);

test('what may be added to a package can be read, by day and by night', async ({ openGame }) => {
  const { page } = await openGame();
  await sit(page, 7);
  await page.keyboard.press('3');
  await openList(page, 'give');
  expect(await barriers(page)).toEqual([]);
  expect(await faintOtherwise(page)).toEqual([]);
});

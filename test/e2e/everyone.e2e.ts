/** The conference for those who use no mouse, see no screen, need large text, other colours or a finger's width. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, EXPERIENCED, key, letItPass, takeFirstOfFile, takeSeat } from './desk.ts';
import { inRoom as test } from './game.ts';
import { changing, heard, listenIn, pressOn, tabUntil } from './listener.ts';

const CLASS = /Convention against Cybercrime: class/;
/** What ends a turn or answers what is asked, on the desk. */
const PASS =
  /button "(Y |E |N |S |\S )?.*(Accept|No\b.*roll call|Stay silent|Say nothing|End turn|Go on|See the outcome)/;

/** A plate in the hall: who, and where they stand. */
const SEAT = /^- '?button ".+: (firm|leans|can accept|no position)/;

test('the class conference by keyboard alone, from the front door to the debrief', async ({
  openGame,
}) => {
  const { page } = await openGame();
  // Whoever comes for the first time is offered the class.
  await tabUntil(page, /More settings/);
  await page.keyboard.press('Enter');
  await tabUntil(page, /textbox "Seed"/);
  await page.keyboard.type('1');
  await pressOn(page, /button "Play/);
  await expect.poll(() => heard(page), { timeout: 20_000 }).toMatch(/^- main "/);
  await page.waitForFunction(() => document.title.includes('class negotiation'));
  const stops: string[] = [];
  for (;;) {
    const stop = await tabUntil(page, PASS);
    if (/See the outcome/.test(stop)) break;
    await changing(page, () => page.keyboard.press('Enter'));
    stops.push(await heard(page));
  }
  expect(stops.filter((stop) => stop === '')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/outcome\//);
  await expect.poll(() => heard(page)).toMatch(/^- main/);
  await tabUntil(page, /(button|link) ".*(again|new seed)/i);
});

test('the class conference by roles and names alone', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('button', { name: CLASS }).click();
  await takeFirstOfFile(page);
  await page.getByRole('radio', { name: 'Hints' }).isChecked();
  await page.getByRole('button', { name: 'Play', exact: true }).last().click();
  const main = page.getByRole('main');
  const yours = page.getByRole('region', { name: 'Your desk' });
  await yours.waitFor();
  expect(await main.ariaSnapshot()).toMatch(/^- main ".+":\n {2}- paragraph: "Hall, sitting 1 of/);
  expect(await page.getByRole('status').count()).toBe(1);

  await yours.getByRole('button', { name: /Ask/ }).click();
  const form = page.getByRole('form');
  await form.getByRole('combobox').first().selectOption({ index: 1 });
  await changing(page, () => form.getByRole('button', { name: /^Ask/ }).click());

  const next = yours.getByRole('button', {
    name: /Accept|\bNo\b.*roll call|Stay silent|Say nothing|End turn|Go on|See the outcome/,
  });
  for (;;) {
    await next.first().waitFor();
    const name = await next.first().ariaSnapshot();
    if (/See the outcome/.test(name)) break;
    await changing(page, () => next.first().click());
  }
  await next.first().click();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
});

test('a sitting is told by one live region, without a word twice', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const said = await listenIn(page);
  expect(await page.locator('[aria-live], [role="status"], [role="alert"], output').count()).toBe(
    1,
  );
  const sitting = (): Promise<string> => desk(page).getByRole('heading').innerText();
  const first = await sitting();
  let acts = 0;
  while ((await sitting()) === first) {
    const passed = await letItPass(page);
    expect(passed).toBe(true);
    acts += 1;
  }
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
  const told = await said();
  expect(told.filter((text) => text === '')).toEqual([]);
  expect(told.filter((text, i) => text === told[i - 1])).toEqual([]);
  // What came of an act, and what a card or a change of view adds.
  expect(told.length).toBeLessThanOrEqual(2 * acts);
});

test('the article that N turns to is said, with who holds it', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const said = await listenIn(page);
  await page.keyboard.press('n');
  await expect
    .poll(async () => (await said()).join())
    .toMatch(/^Articles?.+ \d of 8: open, (1 is|\d are) blocking\.$/);
});

test('of the articles a held key passes by, the one it stops at is said', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const said = await listenIn(page);
  for (let n = 0; n < 5; n += 1) await page.keyboard.down(']');
  await page.keyboard.up(']');
  const place = page.locator('[data-part="card-steps"] [data-part="mono"]');
  await expect
    .poll(async () => {
      const at = (await place.innerText()).replace('/', ' of ');
      return (await said()).at(-1)?.includes(`, ${at}: `);
    })
    .toBe(true);
  // A slow machine may say one on the way: never two in one piece.
  expect((await said()).filter((one) => (one.match(/ of 8: /g) ?? []).length > 1)).toEqual([]);
});

test('an act refused twice for the same reason is told twice', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  const ask = async (): Promise<void> => {
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption({ index: 1 });
    await page.locator('[data-part="form"] [type="submit"]').click();
  };
  await ask();
  await page.locator('[data-part="form"]').waitFor({ state: 'detached' });
  await ask();
  const known = /^.+ has already told you what matters to it\.$/;
  await page.getByText(known).first().waitFor();
  const said = await listenIn(page);
  for (const times of [1, 2]) {
    await page.locator('[data-part="form"] [type="submit"]').click();
    await expect
      .poll(async () => (await said()).filter((one) => known.test(one)).length)
      .toBe(times);
  }
});

test('beside the text what came of an act is told without a count of its changes', async ({
  openGame,
}) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  await page.keyboard.press('2');
  const sum = page.locator('[data-part="change-sum"]');
  const said = await listenIn(page);
  while ((await sum.count()) === 0) await letItPass(page);
  await letItPass(page);
  expect((await said()).filter((one) => /addition|deletion|bracket closed/.test(one))).toEqual([]);
});

test('a letter whose act is not open says why', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const shut = desk(page).locator('[data-part="key"][aria-disabled="true"]').first();
  while ((await shut.count()) === 0) await letItPass(page);
  const why = await shut.locator('small').innerText();
  const said = await listenIn(page);
  await page.keyboard.press((await shut.getAttribute('data-key')) ?? '');
  await expect.poll(async () => (await said()).join()).toContain(why);
});

test('a letter of an act that is not offered says so', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  const said = await listenIn(page);
  await page.keyboard.press('y');
  await expect.poll(said).toEqual(['Not in order now.']);
});

test('in the hall one stop of the keyboard, arrows between the seats', async ({ openGame }) => {
  const { page } = await openGame();
  await takeSeat(page, CLASS, 1);
  await page.locator('canvas').waitFor();
  await page.getByRole('main').focus();
  const seat = await tabUntil(page, SEAT);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heard(page)).not.toBe(seat);
  expect(await heard(page)).toMatch(SEAT);
  await page.keyboard.press('Tab');
  expect(await heard(page)).not.toMatch(SEAT);
});

async function forced(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
}

test('with forced colours what is chosen and what is off still shows', async ({ openGame }) => {
  const { page } = await openGame({ keeps: EXPERIENCED });
  await takeSeat(page, CLASS, 1);
  await forced(page);
  await page.keyboard.press('2');
  const edges = await page.evaluate(() =>
    [
      '[data-part="tabs"][data-place="top"] [aria-current="page"]',
      '[data-part="key"]:not([aria-disabled="true"])',
      '[data-part="key"][aria-disabled="true"]',
      '[data-part="con-plate"]',
    ].map((selector) => {
      const element = document.querySelector(selector);
      if (!element) return `${selector}: missing`;
      const { borderTopStyle, outlineStyle, textDecorationLine } = getComputedStyle(element);
      return `${selector}: ${[borderTopStyle, outlineStyle, textDecorationLine].join(' ')}`;
    }),
  );
  expect(edges.filter((edge) => /missing|: none none none/.test(edge))).toEqual([]);
  await key(page, /End turn/).waitFor();
});

test('with forced colours the brackets of difficulty tell by their colour, and titles have no edge', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/library', forcedColors: 'active' });
  const levels = page.locator('[data-part="case"] [data-part="levels"]').first();
  await levels.waitFor();
  const inks = await levels.locator('i').evaluateAll((all) =>
    all.map((one) => {
      const { color, outlineStyle } = getComputedStyle(one);
      return `${one.dataset['on'] ?? 'false'}: ${color}, ${outlineStyle}`;
    }),
  );
  expect(new Set(inks).size).toBe(2);
  expect(inks.filter((ink) => !ink.endsWith('none'))).toEqual([]);
  const title = page.locator('[data-part="case"]').getByRole('heading').getByRole('button').first();
  expect(await title.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('none');
});

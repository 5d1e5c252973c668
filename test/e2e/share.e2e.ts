import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { mustRead } from '../fixtures/shipped.ts';
import { findAwaitedPerson, openConference, play } from '../../src/conference/conference.ts';
import { readResult } from '../../src/conference/result/read-result.ts';
import { writeResultLine } from '../../src/conference/result/result-line.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { type Result, makeResult } from '../../src/conference/result/result.ts';
import { barriers } from './accessibility.ts';
import { desk, readDesk, unfold } from './desk.ts';
import { test } from './game.ts';
import { openDebrief } from './played.ts';

/** The link of a seat on the page that hands seats out. */
async function linkOf(page: Page, seat: string): Promise<string> {
  return page.getByRole('textbox', { name: `Link: ${seat}` }).inputValue();
}

test('a link opens the seat with what the instructor set, and the locks hold in play', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share' });
  await page.getByRole('combobox', { name: 'Conference' }).selectOption('cybercrime-class');
  for (const lock of ['advice', 'undo', 'branching'])
    await page.getByRole('checkbox', { name: lock, exact: true }).check();
  await page.getByRole('radio', { name: 'None' }).check();
  await page.getByLabel(/Seed/).fill('7');
  const link = await linkOf(page, 'Brazil');
  expect(link.length).toBeLessThan(400);
  const { page: seat } = await openGame({ route: new URL(link).hash });
  await seat.getByRole('heading', { name: 'Brazil' }).waitFor();
  expect(await seat.getByRole('radio', { name: 'None' }).isDisabled()).toBe(true);
  await seat.getByRole('button', { name: 'Take the seat' }).click();
  await desk(seat).waitFor();
  await seat.keyboard.press('u');
  const why = seat.getByRole('dialog', { name: 'Undo is not possible' });
  await seat.getByText('Undo is switched off by your instructor.').waitFor();
  expect(await why.getByRole('button', { name: /branch/i }).count()).toBe(0);
  await seat.keyboard.press('Escape');
  await seat.getByRole('button', { name: 'Menu' }).click();
  await seat.getByRole('button', { name: 'Settings', exact: true }).last().click();
  const advice = seat.getByRole('group', { name: 'Advice' });
  expect(await advice.getByRole('radio', { name: 'Hints' }).isDisabled()).toBe(true);
  expect(await advice.getByText('Set by your instructor').isVisible()).toBe(true);
});

test('what is locked for the player is locked for several at one laptop too', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share/first-brackets' });
  await page.getByRole('checkbox', { name: 'undo', exact: true }).check();
  const seats = page.getByRole('group', { name: 'Seat', exact: true }).getByRole('checkbox');
  for (const seat of [0, 1, 2]) await seats.nth(seat).check();
  await page.getByRole('button', { name: 'Play together' }).click();
  const lift = page.getByRole('button', { name: /^Lift the curtain/ });
  for (const turn of [1, 2]) {
    await lift.click();
    await desk(page).waitFor();
    await page.keyboard.press('u');
    const why = page.getByRole('dialog', { name: 'Undo is not possible' });
    await why.getByText('Undo is switched off by your instructor.').waitFor();
    await page.keyboard.press('Escape');
    if (turn === 1) await page.keyboard.press('e');
  }
});

test('a link that was cut or changed shows a message and nothing else', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/s/AAAA.00000000' });
  await page.getByText('Part of the link is missing or was changed.').waitFor();
  expect(await page.getByRole('button', { name: 'Take the seat' }).count()).toBe(0);
});

test('a result line goes out, is proved in another browser, and a forged one is exposed', async ({
  openGame,
}) => {
  const page = await openDebrief(openGame, /The Last Boat Home/);
  await unfold(page);
  await page.getByRole('textbox', { name: /Your label/ }).fill('Table 4');
  await page.getByRole('button', { name: 'Copy result line' }).click();
  const line = await page.getByRole('textbox', { name: 'Result line' }).inputValue();
  expect(line).toMatch(/^SB1\.[\w-]+\.[0-9a-f]{8}$/);
  const { page: other } = await openGame();
  await readLine(other, line);
  await other.getByRole('heading', { name: 'The record is verified' }).waitFor();
  expect(other.url()).toMatch(/#\/outcome\/record-/);
  const reading = readResult(line);
  if (!reading.ok) throw new Error(reading.fault.message);
  const { page: forger } = await openGame();
  await readLine(forger, writeResultLine({ ...reading.result, commands: [] }));
  await forger.getByRole('heading', { name: 'Could not be verified' }).waitFor();
  const { page: third } = await openGame();
  await readLine(third, `${line.slice(0, -1)}${line.endsWith('0') ? '1' : '0'}`);
  await third.getByText(/part of the line is missing or was changed/).waitFor();
});

async function readLine(page: Page, line: string): Promise<void> {
  await page.getByText('Paste', { exact: false }).first().click();
  await page.locator('[data-part="open-file"] textarea').fill(line);
  await page.locator('[data-part="open-file"]').getByRole('button', { name: 'Open' }).click();
}

test('the curtain hides everything until the next person lifts it', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/share' });
  await page.getByRole('combobox', { name: 'Conference' }).selectOption('cybercrime-class');
  const seats = page.getByRole('group', { name: 'Seat' });
  await seats.getByRole('checkbox', { name: 'Brazil' }).check();
  await seats.getByRole('checkbox', { name: 'Egypt' }).check();
  await page.getByLabel(/Seed/).fill('7');
  await page.getByRole('button', { name: 'Play together' }).click();
  const seen: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    const title = page.getByRole('heading', { name: /Pass the screen to/ });
    await title.waitFor();
    seen.push(await title.innerText());
    expect(await desk(page).count()).toBe(0);
    expect(await page.locator('canvas, [aria-live], [data-part="log"]').count()).toBe(0);
    await page.keyboard.press('Enter');
    await title.waitFor({ state: 'detached' });
    while (await isMine(page, title)) await passOn(page);
  }
  expect([...new Set(seen)].toSorted()).toEqual([
    'Pass the screen to Brazil',
    'Pass the screen to Egypt',
  ]);
});

function due(page: Page): Locator {
  const name = /Accept|\bNo\b roll call|Stay silent|Say nothing|End turn|Go on/;
  return desk(page).getByRole('button', { name }).first();
}

/** Whether the same person is asked again, once it is known who is next. */
async function isMine(page: Page, title: Locator): Promise<boolean> {
  await due(page).or(title).first().waitFor();
  return (await title.count()) === 0;
}

/** Ends the turn, or answers what is asked, and waits for what that leads to. */
async function passOn(page: Page): Promise<void> {
  const before = await readDesk(page);
  await due(page).click();
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('[aria-label="Your desk"]')?.innerText !== text,
    before,
  );
}

test('a pair says nothing until each of the two has agreed with a key of their own', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/share' });
  await page.getByRole('combobox', { name: 'Conference' }).selectOption('first-brackets');
  await page.getByRole('group', { name: 'Seat' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Play as a pair' }).click();
  await desk(page).waitFor();
  const end = desk(page).getByRole('button', { name: /End turn/ });
  const ask = page.getByRole('dialog', { name: 'Two must agree' });
  const before = await readDesk(page);
  await end.click();
  await ask.getByText('Proposed: End turn').waitFor();
  await page.keyboard.press('Escape');
  await ask.waitFor({ state: 'detached' });
  expect(await readDesk(page)).toBe(before);
  await end.click();
  await ask.waitFor();
  const [left, right] = [
    ask.getByRole('button', { name: 'Left agrees' }),
    ask.getByRole('button', { name: 'Right agrees' }),
  ];
  // One person's two presses are one person's.
  await page.keyboard.press('a');
  await ask.getByText('Waiting for right.').waitFor();
  expect(await left.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('a');
  await ask.getByText('Waiting for right.').waitFor({ state: 'detached' });
  expect(await readDesk(page)).toBe(before);
  await right.click();
  await ask.getByText('Waiting for left.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('a');
  await ask.waitFor({ state: 'detached' });
  expect(await readDesk(page)).not.toBe(before);
});

test('a pile of hand-ins is proved, the forged one is named, and everything is forgotten', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/collect' });
  const honest = writeResultLine(played('Table 1'));
  const forged = writeResultLine({ ...played('Table 2'), hash: '0'.repeat(64) });
  await page.getByRole('textbox', { name: /Paste result lines/ }).fill(`${honest}\n${forged}`);
  await page.getByRole('textbox', { name: /Labels you expect/ }).fill('Table 1\nTable 2\nTable 3');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { name: '2 hand-ins, 1 verified' }).waitFor();
  const rows = page.getByRole('group', { name: 'Hand-ins' }).locator('tbody tr');
  expect(await rows.nth(0).innerText()).toContain('Verified');
  expect(await rows.nth(1).innerText()).toContain('Could not be verified');
  const missing = page.locator('[data-part="collect-labels"]').first();
  expect(await missing.innerText()).toBe('Table 3');
  // A label that was mistyped is put right by whoever collects, and back again; the hand-in itself stays as it came.
  await rows.nth(0).getByRole('rowheader', { name: '1 Table 1', exact: true }).waitFor();
  await rows.nth(0).getByRole('button', { name: 'Rename: Table 1' }).click();
  const field = page.getByRole('combobox', { name: 'Name for Table 1' });
  await field.fill('Table 9');
  await page.getByText('Leave empty to keep the original name. Escape cancels.').waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await rows.nth(0).getByRole('rowheader', { name: '1 Table 1', exact: true }).waitFor();
  expect(await missing.innerText()).toBe('Table 3');
  await rows.nth(0).getByRole('button', { name: 'Rename: Table 1' }).click();
  await field.fill('Table 3');
  await page.keyboard.press('Enter');
  await rows.nth(0).getByText('handed in as Table 1').waitFor();
  expect(await rows.nth(0).innerText()).toContain('Verified');
  expect(await missing.innerText()).toBe('Table 1');
  const again = page.getByRole('button', { name: 'Rename: Table 3' });
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Rename: Table 3',
  );
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await rows.nth(0).getByText('handed in as Table 1').waitFor();
  await again.click();
  await page.getByRole('combobox', { name: 'Name for Table 3' }).fill('');
  await page.keyboard.press('Enter');
  await rows.nth(0).getByText('handed in as Table 1').waitFor({ state: 'detached' });
  expect(await missing.innerText()).toBe('Table 3');
  // Before the class nobody is named who is not counted.
  await page.getByRole('link', { name: 'Open the comparison' }).click();
  await page.getByText('run 2 (Table 2)').waitFor();
  await page.getByRole('button', { name: 'Projector view' }).click();
  await page.getByRole('heading', { name: '1 run is not counted' }).waitFor();
  await page.getByText('Table 2').first().waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const question = page.getByRole('dialog', { name: 'Forget everything' });
  await question.getByRole('button', { name: 'Forget everything' }).click();
  await rows.first().waitFor({ state: 'detached' });
});

/** A result of somebody who lets everything pass. */
function played(label: string): Result {
  const scenario = mustRead(readFileSync('scenarios/first-brackets.yaml'));
  const seat = scenario.featured[0]?.seat ?? '';
  let conference = openConference(scenario, { seed: 3, plan: [{ seat, by: 'person' }] });
  while (findAwaitedPerson(conference) !== null) {
    const next = play(conference, { seat, type: 'pass' });
    if (!next.ok) throw new Error(next.rejection.code);
    conference = next.conference;
  }
  return makeResult(makeRecord(conference), label);
}

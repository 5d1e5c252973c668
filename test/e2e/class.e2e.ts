/** A class plays live: people at phones and laptops, the monitor, one reloaded, one gone and replaced by a policy, the debrief. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import { barriers, smallTargets } from './accessibility.ts';
import { test } from './game.ts';
import {
  begin,
  call,
  COVERED,
  endTurn,
  joinClass,
  listenIn,
  openMonitor,
  PHONE,
  serve,
  SHOWN,
  sitDown,
  sticksOut,
  text,
  tile,
} from './live-class.ts';

test('people join, vote on a warm-up, are dealt seats and begin', async ({ openGame }) => {
  const served = await serve();
  const monitor = await openMonitor(openGame, served);
  await monitor.locator('[data-part="desk-lobby"]').waitFor();
  // The key stays out of sight, and is there again after a reload.
  expect(new URL(monitor.url()).hash).toBe('#/class/instructor');
  await monitor.getByRole('button', { name: 'Open the ballot' }).click();
  // What the wall shows before anybody plays: how to join.
  const { page: wall } = await openGame({
    address: served.here,
    route: new URL(served.instructor).hash.replace('instructor', 'wall'),
  });
  await wall.locator('[data-part="class-wall"]').getByText(served.code).waitFor();
  await wall.getByRole('img', { name: 'QR code of the joining link' }).waitFor();
  expect.soft(await barriers(wall)).toEqual([]);

  const ella = await joinClass(openGame, served, 'Ella', PHONE);
  expect(await smallTargets(ella)).toEqual([]);
  const omar = await joinClass(openGame, served, 'Omar');
  await joinClass(openGame, served, 'Ana', { viewport: { width: 1024, height: 768 } });
  expect.soft(await barriers(ella)).toEqual([]);

  await ella.getByRole('button', { name: 'Yes' }).click();
  await omar.getByRole('button', { name: 'No', exact: true }).click();
  await monitor.getByText('2 of 3 have voted').waitFor();
  // Connected, brief opened, plan written, first action: of each person, before there are seats.
  await monitor.getByRole('row', { name: 'Ella yes no no yes' }).waitFor();
  await monitor.getByRole('row', { name: 'Ana yes no no no' }).waitFor();
  await monitor.getByRole('button', { name: 'Close the ballot' }).click();
  await ella.getByText('One vote short of the 2 it needed.').waitFor();
  await monitor.getByRole('button', { name: 'Roster' }).click();
  await monitor.getByRole('textbox', { name: /^Seats from a list/ }).fill('Ana, 1, CHAIR');
  await monitor.getByRole('button', { name: 'Assign this seat' }).click();
  await monitor.getByText('1 person has a seat from the list.').waitFor();
  await monitor.getByRole('combobox', { name: 'Seat of Ana' }).selectOption('1  observer');
  await expect
    .poll(() => monitor.getByRole('combobox', { name: 'Seat of Ana' }).inputValue())
    .toBe('1  observer');
  await monitor.getByRole('combobox', { name: 'Seat of Ana' }).selectOption('');
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.keyboard.press('Escape');
  await monitor.getByRole('button', { name: 'Assign seats' }).click();
  await ella.getByRole('heading', { name: 'Table 1' }).waitFor();
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.getByRole('button', { name: /^Start/ }).click();
  await Promise.all([ella, omar].map((page) => call(page, 'talk').waitFor()));
  await tile(monitor).getByText('0 of 3 done').waitFor();
});

test('five play to the debrief, with a monitor that pauses, tells, brings news and hands over', async ({
  openGame,
}) => {
  const served = await serve(5);
  const begun = await begin(served, ['Ella', 'Omar', 'Ines', 'Joao']);
  begun.ana.close();
  const monitor = await openMonitor(openGame, served);
  const sit = (at: number, options: object = {}) =>
    sitDown(openGame, served, begun.tokens[at], options);
  // On a phone, at two laptops, by the keyboard alone, and one who will be gone for a while; one has the hall as a room.
  const [ella, omar, ines, joao, ana] = await Promise.all([
    sit(0, PHONE),
    sit(1),
    sit(2, { viewport: { width: 1024, height: 768 } }),
    sit(3, { viewport: { width: 1280, height: 720 }, room: true }),
    sit(4),
  ]);
  const heard = listenIn(omar);
  const stage = (page: Page) => page.locator('[data-part="hall-stage"] canvas');
  await stage(joao).waitFor();
  expect(await stage(omar).count()).toBe(0);
  await tile(monitor).getByText('0 of 5 done').waitFor();
  expect.soft(await barriers(monitor)).toEqual([]);

  // One is done, and is still done when the page is loaded anew in the middle.
  await omar.reload();
  await call(omar, 'talk').waitFor();
  await endTurn(omar);
  await call(omar, 'wait').waitFor();
  await omar.reload();
  await call(omar, 'wait').waitFor();
  await tile(monitor).getByText('1 of 5 done').waitFor();

  // Neighbours look: instructions show while they are held down, and always on a device whose owner sits alone.
  await omar.keyboard.press('3');
  await omar.getByRole('button', { name: 'Your instructions' }).click();
  const paper = omar.locator('[data-part="hold-to-see"]');
  const hold = paper.getByRole('button', { name: /^Hold to see/ });
  const points = omar.locator('[data-part="own-points"]');
  const rows = paper.locator('li button');
  await hold.waitFor();
  expect([await rows.count(), await points.textContent()]).toEqual([
    0,
    expect.stringMatching(COVERED),
  ]);
  expect.soft(await barriers(omar)).toEqual([]);
  await hold.focus();
  await omar.keyboard.down('Enter');
  await rows.first().waitFor();
  expect(await points.textContent()).toMatch(SHOWN);
  await omar.keyboard.up('Enter');
  await rows.first().waitFor({ state: 'detached' });
  // So do the points on every screen, by a button that is always there.
  const peek = omar.getByRole('button', { name: 'Hold to see points' });
  await peek.focus();
  await omar.keyboard.down(' ');
  await expect.poll(() => points.textContent()).toMatch(SHOWN);
  await omar.keyboard.up(' ');
  await expect.poll(() => points.textContent()).toMatch(COVERED);
  await paper.getByRole('checkbox', { name: /^Nobody looks over my shoulder/ }).check();
  await rows.first().waitFor();
  await omar.reload();
  await call(omar, 'wait').waitFor();
  await omar.getByText(SHOWN).waitFor();

  // Said to all, by a fixed phrase.
  await ella.getByRole('button', { name: 'Messages' }).click();
  await ella.getByRole('button', { name: 'Send', exact: true }).click();
  await ella.locator('[data-part="class-said"] li[data-strength="said"]').waitFor();
  expect.soft(await barriers(ella)).toEqual([]);
  await ella.keyboard.press('Escape');
  await omar.getByRole('button', { name: 'Messages (1 new)' }).waitFor();

  // By the keyboard of the monitor: a pause, and on again.
  await monitor.locator('body').press('p');
  await call(ella, 'paused').waitFor();
  await monitor.locator('footer').getByRole('button', { name: 'Resume' }).waitFor();
  await monitor.locator('body').press('p');
  await call(ella, 'talk').waitFor();
  await monitor.locator('body').press('b');
  await monitor
    .getByRole('textbox', { name: 'What every screen shows' })
    .fill('Five minutes left.');
  await monitor.getByRole('button', { name: 'Show it' }).click();
  await ella.getByText('Five minutes left.').waitFor();

  // News before its time, chosen from the scenario's own.
  await monitor.locator('body').press('i');
  await monitor.getByRole('radio', { name: /A new government in Heskil/ }).check();
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.getByRole('button', { name: 'Bring it now' }).click();
  await Promise.all(
    [ella, omar].map((page) => page.getByText('News: A new government in Heskil').waitFor()),
  );

  // One goes, and a policy has the seat until the person is back, on another device.
  await ana.close();
  const seat = monitor.locator('li', { hasText: 'Ana' });
  await seat.getByRole('button', { name: 'Hand to policy' }).click();
  await seat.getByText('Played by a policy').waitFor();
  await endTurn(ella);
  await endTurn(joao);
  await ines.keyboard.press('e');
  await monitor.getByText('Sitting 2 of').first().waitFor();
  await Promise.all([ella, omar, ines, joao].map((page) => call(page, 'talk').waitFor()));
  await seat.getByRole('button', { name: 'Hand to person' }).click();
  const again = await sit(4);

  // Nothing that another seat may know has reached this one.
  const wire = heard.join('\n');
  expect(wire.length).toBeGreaterThan(1000);
  const own = await omar.evaluate(
    () => document.querySelector('[data-part="con-plate"] b')?.textContent,
  );
  const briefs = [...text.matchAll(/^ {4}brief: >?-?\n? *(.{30})/gm)].map(
    ([, words = '']) => words,
  );
  expect(briefs.filter((words) => wire.includes(words)).length).toBeLessThanOrEqual(1);
  expect(own).not.toBe('');
  expect(/"(?:seed|mandates|rulesHash)"/.test(wire)).toBe(false);
  const kept = await omar.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify({ ...localStorage }),
  );
  expect(briefs.filter((words) => kept.includes(words)).length).toBeLessThanOrEqual(1);

  // The instructor ends the sitting, then play: the debrief opens on every screen.
  await monitor.locator('body').press('e');
  await monitor.getByRole('dialog').getByRole('button', { name: 'End sitting' }).click();
  await monitor.getByText('Sitting 3 of').first().waitFor();
  await monitor.locator('body').press('d');
  await monitor.getByRole('dialog').getByRole('button', { name: 'Open debrief' }).click();
  await Promise.all(
    [ella, omar, ines, joao, again].map((page) => page.waitForURL(/#\/outcome\/record-/)),
  );
});

test('an adviser sits at the table once the teacher allows it', async ({ openGame }) => {
  const served = await serve();
  const { tokens } = await begin(served);
  const ella = await sitDown(openGame, served, tokens[0]);
  await ella.getByRole('button', { name: 'I know how' }).click();
  const adviser = ella.locator('[data-part="advice"]');
  expect(await adviser.count()).toBe(0);
  const monitor = await openMonitor(openGame, served);
  await monitor.getByRole('button', { name: 'Settings' }).click();
  await monitor.getByRole('checkbox', { name: 'Students may ask an adviser' }).click();
  await adviser.getByRole('button').click();
  await adviser.locator('ol li').first().getByRole('button').click();
  await adviser.locator('ol li').first().getByText('?').waitFor();
});

test('the wall names nobody, and the debrief opens everywhere, with slides and a comparison', async ({
  openGame,
}) => {
  const served = await serve();
  const { tokens } = await begin(served);
  const monitor = await openMonitor(openGame, served);
  await tile(monitor).getByText('0 of 3 done').waitFor();
  const omar = await sitDown(openGame, served, tokens[1]);
  const { page: wall } = await openGame({
    address: served.here,
    route: new URL(served.instructor).hash.replace('instructor', 'wall'),
  });
  await wall.locator('[data-part="class-wall"]').waitFor();
  const shown = await wall.locator('body').textContent();
  expect(['Ella', 'Omar', 'Ana'].filter((name) => shown?.includes(name))).toEqual([]);
  expect.soft(await barriers(wall)).toEqual([]);
  // A projector, and a laptop of the same resolution, at 125 %.
  for (const page of [monitor, wall]) {
    await page.setViewportSize({ width: 1024, height: 614 });
    expect.soft(await sticksOut(page)).toBe(false);
  }

  await monitor.locator('body').press('d');
  await monitor.getByRole('dialog').getByRole('button', { name: 'Open debrief' }).click();
  await omar.waitForURL(/#\/outcome\/record-/);
  await omar.getByRole('heading', { level: 1 }).waitFor();
  // Nothing stands before the debrief: the record is the class’s own.
  await omar.getByText(/^Seen from the seat of/).waitFor();
  expect(await omar.getByText('The record is verified').count()).toBe(0);
  await monitor.getByRole('button', { name: 'Show the four slides' }).click();
  await monitor.locator('[data-part="class-slides"]').waitFor();
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.keyboard.press('ArrowRight');
  await monitor.getByRole('heading', { name: 'The same ballots under other rules' }).waitFor();
  // From the promise to its place in the game, and back.
  await monitor.keyboard.press('ArrowRight');
  await monitor.keyboard.press('ArrowRight');
  await monitor.getByRole('heading', { name: 'One promise' }).waitFor();
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.getByRole('button', { name: 'See the promise' }).click();
  await monitor.waitForURL(/#\/play\/record-/);
  await monitor.getByText('You are looking back').first().waitFor();
  await monitor.goBack();
  await monitor.goBack();
  const [file] = await Promise.all([
    monitor.waitForEvent('download'),
    monitor.getByRole('button', { name: 'Save plans and messages' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^kind,table,sitting,seat,to,name,text/);
  await monitor.getByRole('button', { name: 'Compare all tables' }).click();
  await monitor.waitForURL(/#\/compare/);
  await monitor.getByText('Table 1').first().waitFor();
  expect(await monitor.getByText('not counted again').count()).toBe(0);
});

test('an instructor makes a new link, and deletes the class for good', async ({ openGame }) => {
  const served = await serve();
  const monitor = await openMonitor(openGame, served);
  await monitor.getByRole('button', { name: 'Settings' }).click();
  await monitor.getByRole('button', { name: 'Make a new instructor’s link' }).click();
  const link = await monitor.getByRole('link', { name: /instructor\?key=/ }).textContent();
  expect(link).not.toBe(served.instructor);
  const { page: old } = await openGame({
    address: served.here,
    route: new URL(served.instructor).hash,
  });
  await old.getByText('This page needs the instructor’s link').waitFor();
  await monitor.getByRole('textbox', { name: /^To delete it/ }).fill(served.code);
  expect.soft(await barriers(monitor)).toEqual([]);
  await monitor.getByRole('button', { name: 'Delete this class' }).click();
  await monitor.getByText('This class is deleted').waitFor();
  await served.ended;
});

test('a mistyped code, an unknown one, and a seat that is open twice are told of', async ({
  openGame,
}) => {
  const served = await serve();
  const { page } = await openGame({ address: served.here, route: '#/class', ...PHONE });
  const field = page.getByRole('textbox', { name: 'Type the six letters' });
  await field.fill('HKWRP0');
  await page.getByText('No code contains “0”').waitFor();
  await field.fill(served.code === 'HKWRPM' ? 'MPRWKH' : 'HKWRPM');
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByText('No class here has this code.').waitFor();
  expect.soft(await barriers(page)).toEqual([]);
});

/** Letters that do not pack: too many for a link. */
function drawLetters(seed: number): string {
  const draw = drawFor(seed, 0);
  const letters = Array.from({ length: 19_000 }, (_, at) =>
    at % 9 === 8 ? ' ' : String.fromCharCode(draw.between(97, 122)),
  );
  return letters.join('');
}

test('a scenario too large for a link is played by a short one; attempts and time reach who collects', async ({
  openGame,
}) => {
  const served = await serve();
  const monitor = await openMonitor(openGame, served);
  await monitor.getByRole('link', { name: 'Homework links' }).click();
  await monitor.getByText('Open a file').first().click();
  const sources = [1, 2].map((id) => `\n  - { id: long${id}, title: "${drawLetters(id)}" }`);
  const large = `${readFileSync('scenarios/first-brackets.yaml', 'utf8').replace('id: first-brackets', 'id: large')}\nsources:${sources.join('')}\n`;
  await monitor
    .locator('[data-part="open-file"] input')
    .setInputFiles({ name: 'large.yaml', mimeType: 'text/yaml', buffer: Buffer.from(large) });
  await monitor.getByText('Your scenario is too large for a link').waitFor();
  await monitor.getByRole('textbox', { name: /^Seed/ }).fill('');
  await monitor.getByRole('checkbox', { name: /^Short links through this class/ }).click();
  await monitor.getByText('These links are short').waitFor();
  const link = await monitor.getByRole('textbox', { name: 'Link: Tern Isles' }).inputValue();
  expect(new URL(link).hash).toMatch(/^#\/s\/h\.[A-Z]{6}\.TER$/);
  await monitor.getByRole('button', { name: 'QR code of Tern Isles' }).click();
  await monitor.getByRole('img', { name: 'QR code of Tern Isles' }).waitFor();
  await monitor.keyboard.press('Escape');

  const { page: ana } = await openGame({
    address: served.here,
    route: new URL(link).hash,
    ...PHONE,
  });
  await ana.getByRole('textbox', { name: /^Your name/ }).fill('Ana');
  expect.soft(await barriers(ana)).toEqual([]);
  await ana.getByRole('button', { name: 'Take the seat' }).click();
  await ana.locator('[data-part="key"]').first().waitFor();
  await ana.getByRole('button', { name: 'Menu' }).click();
  await ana.getByRole('button', { name: 'Hand in a result' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Hand in to your class' }).click();
  await ana.getByText('Handed in: attempt 1, after 1 minute.').waitFor();

  await monitor.getByRole('link', { name: 'Collect results' }).click();
  await monitor.getByRole('button', { name: 'Fetch hand-ins' }).click();
  await monitor.getByText('attempt 1 of 1, 1 minute').waitFor();
  await monitor.locator('tr[data-status="proved"]', { hasText: 'Ana' }).waitFor();
  expect.soft(await barriers(monitor)).toEqual([]);
});

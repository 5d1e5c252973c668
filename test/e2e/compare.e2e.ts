/** The page of comparison: runs are replayed before they are counted, and a forged one is named with its place. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openConference, play } from '../../src/conference/conference.ts';
import { writeResultLine } from '../../src/conference/result/result-line.ts';
import { type ConferenceRecord, makeRecord } from '../../src/conference/record/record.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import type { Seat } from '../../src/engine/command.ts';
import { shipped, shippedText } from '../fixtures/shipped.ts';
import { barriers } from './accessibility.ts';
import { unfold } from './desk.ts';
import { drop } from './drop.ts';
import { test } from './game.ts';
import { openDebrief } from './played.ts';

const scenario = shipped('first-brackets');
const seats = scenario.delegations.filter(({ playable }) => playable).map(({ id }) => id);

/** A conference in which a person says what a policy would, or leaves everything out. */
function played(seat: Seat, seed: number, speaks: boolean, of = scenario): ConferenceRecord {
  const bot = openConference(of, { seed, plan: [{ seat, by: 'greedy' }] });
  let now = openConference(of, { seed, plan: [{ seat, by: 'person' }] });
  for (const { after: _after, reasons: _reasons, ...command } of bot.commands) {
    if (command.seat !== seat) continue;
    const next = play(now, speaks ? command : { seat, type: 'pass' });
    if (!next.ok) break;
    now = next.conference;
  }
  return makeRecord(now);
}

const [one = '', other = ''] = seats;
const RECORDS = [played(one, 12, true), played(one, 12, false), played(other, 6, true)];

function file(name: string, record: unknown) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(record)) };
}

const choose = (page: Page) => page.locator('input[type="file"]').first();
const list = (page: Page) => page.getByRole('region', { name: /runs? verified/ });

async function add(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await choose(page).setInputFiles(files);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await list(page).waitFor();
  await page.locator('[data-part="compare-work"]').waitFor({ state: 'detached' });
}

test('of three dropped records one is proved, one forged with its place, one of other rules', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  await page.getByRole('heading', { name: 'Records and results' }).waitFor();
  const [proved, second] = RECORDS;
  const at = second?.commands.findIndex(({ seat }) => seat === one) ?? -1;
  const forged = {
    ...second,
    commands: second?.commands.map((command, i) =>
      i === at ? { ...command, after: '00000000' } : command,
    ),
  };
  await drop(
    page,

    { name: 'true.json', text: JSON.stringify(proved) },
    { name: 'edited.json', text: JSON.stringify(forged) },
    { name: 'older.json', text: JSON.stringify({ ...RECORDS[2], rules: 1 }) },
    { name: 'holiday.json', text: '{ "beach": true }' },
  );
  await settled(page);
  const row = (name: string) => list(page).getByRole('row').filter({ hasText: name });
  expect(await row('true.json').innerText()).toContain('Verified');
  expect(await row('edited.json').innerText()).toContain('Could not be verified');
  expect(await row('older.json').innerText()).toContain('Not verified (rules');
  const faults = page.locator('[data-part="faults"]');
  const reason = (name: string) => faults.getByRole('listitem').filter({ hasText: name });
  const told = reason('edited.json');
  expect(await told.innerText()).toContain(`At command ${at + 1} it departs`);
  expect(await told.textContent()).toMatch(
    /The file says: Corrin ended the turn\..* next, but the file says 00000000/,
  );
  expect(await reason('older.json').innerText()).toMatch(
    /Not verified \(rules 1, here \d+\) run \d \(older\.json\)\s+It was played under rules 1; this page has rules \d/,
  );
  expect(await faults.innerText()).toContain('holiday.json');
  expect(await faults.innerText()).toContain('record/format');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^1 run/);
});

test('pasted lines are read line by line, and one that lost its end is named', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const [a, b, c] = RECORDS.map((record, i) =>
    writeResultLine(makeResult(record, `Room ${i + 1}`)),
  );
  await page.getByRole('textbox').fill(`Results of Tuesday\n${a}\n\n${b}\n${c?.slice(0, -20)}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await settled(page);
  await page.getByRole('heading', { name: '2 of 2 runs verified' }).waitFor();
  expect(await page.locator('[data-part="faults"]').innerText()).toMatch(
    /packed\/(checksum|letters)/,
  );
  expect(await list(page).getByRole('rowheader').allInnerTexts()).toEqual([
    expect.stringContaining('Room 1'),
    expect.stringContaining('Room 2'),
  ]);
});

test('runs on a scenario that does not ship wait for its file, and are then proved', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const text = shippedText('first-brackets').replace('id: first-brackets', 'id: of-our-own');
  const { readScenario } = await import('../../src/scenario/read.ts');
  const read = readScenario(text);
  if (!read.ok) throw new Error('the scenario of this test is not readable');
  await add(page, [file('own.json', played(one, 5, true, read.scenario))]);
  await page.getByText('Played on of-our-own, which is not in this browser.').waitFor();
  await choose(page).setInputFiles([
    { name: 'own.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) },
  ]);
  await page.getByRole('heading', { name: '1 of 1 run verified' }).waitFor();
});

test('an edited record that keeps its hash is no double: it is named as forged, first of those left out', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const [record] = RECORDS;
  if (!record) throw new Error('no record');
  const edited = record.commands.findIndex(({ type }) => type === 'ballot');
  const commands = record.commands.map((command, i) =>
    i === edited && command.type === 'ballot'
      ? { ...command, vote: command.vote === 'no' ? 'yes' : 'no' }
      : command,
  );
  expect(edited).toBeGreaterThan(-1);
  const pretty = {
    ...file('again.json', record),
    buffer: Buffer.from(JSON.stringify(record, null, 2)),
  };
  await add(page, [
    file('mine.json', record),
    file('edited.json', { ...record, commands }),
    pretty,
    file('other.json', RECORDS[1]),
  ]);
  await page.getByRole('heading', { name: '2 of 3 runs verified' }).waitFor();
  const faults = await page.locator('[data-part="faults"]').innerText();
  expect(faults).toContain('1 run is not counted');
  expect(faults).toMatch(/Could not be verified\s+run \d+ \(edited\.json\)/);
  expect(faults).toContain('again.json');
  await page.getByText(`command ${edited + 1}`).waitFor();
});

test('the table is saved as CSV with what its columns mean', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/compare' });
  await add(
    page,
    RECORDS.map((record, i) => file(`=run ${i + 1}.json`, record)),
  );
  const saved = async (name: string): Promise<string[]> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    return text.replace('\uFEFF', '').split('\r\n');
  };
  const rows = await saved('Table (CSV)');
  const columns = (rows[0] ?? '').split(',');
  expect(rows.length).toBe(4);
  const first = (rows[1] ?? '').split(',');
  const cell = (name: string) => first[columns.indexOf(name)]?.replaceAll('"', '');
  expect([cell('simulated'), cell('run'), cell('file'), cell('proof'), cell('seed')]).toEqual([
    'simulated',
    '1',
    "'=run 1.json",
    'proved',
    '12',
  ]);
  const end = RECORDS[0]?.outcome.articles[0];
  expect([cell(`option_${end?.article}`), cell(`position_${end?.article}`)]).toEqual([
    end?.option ?? '',
    String(end?.position ?? ''),
  ]);
  const meant = await saved('What the columns mean');
  expect(meant.slice(1).map((line) => line.split(',')[0])).toEqual(columns);
});

test('the table is walked by keys, and a run is taken into the pair', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/compare' });
  await add(
    page,
    RECORDS.map((record, i) => file(`${i + 1}.json`, record)),
  );
  const grid = page.getByRole('grid', { name: 'Where each run ended' });
  const rows = scenario.articles.some(({ adopted }) => adopted) ? 2 : 1;
  await page.getByRole('rowheader', { name: /Computer players, mean of 40/ }).waitFor();
  await grid.locator('[tabindex="0"]').focus();
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  for (let i = 0; i < rows + 2; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const at = await page.evaluate(() => document.activeElement?.getAttribute('data-at'));
  expect(at).toBe(`${rows + 2}-1`);
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: 'Second' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Second' }).inputValue()).toBe('3');
  await page.getByText('They did not start alike').waitFor();
});

test('models of the field say how far they are, can be stopped and asked again', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  await add(page, [file('1.json', RECORDS[0])]);
  // They are held until they have been stopped, however fast they are.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/debrief\.worker/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const heads = page.getByRole('rowheader', { name: 'Challenge' });
  await page.getByRole('button', { name: 'The field’s models' }).click();
  await page.getByText('Running the models: 0% done.').waitFor();
  await page.getByRole('button', { name: 'Stop the models' }).click();
  await page.getByText('Stopped before every model was done.').waitFor();
  expect(await heads.count()).toBe(0);
  release();
  await page.getByRole('button', { name: 'Run the models' }).click();
  await heads.waitFor();
  expect(await page.getByText('Running the models').count()).toBe(0);
});

test('two lines of a class are laid side by side by what their proofs found', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const lines = RECORDS.slice(0, 2).map((record) => writeResultLine(makeResult(record)));
  await page.getByRole('textbox').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await settled(page);
  const parted = RECORDS[0]?.commands.findIndex(
    (command, i) => JSON.stringify(command) !== JSON.stringify(RECORDS[1]?.commands[i]),
  );
  await page.getByText(`The first ${parted} acts`).waitFor();
});

/** Tried until two games part on one article alone. */
const SEEDS = Array.from({ length: 30 }, (_, i) => i + 2);

test('articles that ended differently stand with their words, what differs struck or underlined', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const first = played(one, 1, true);
  const texts = ({ outcome }: ConferenceRecord) => outcome.articles.map(({ option }) => option);
  const isApartOnce = (record: ConferenceRecord) =>
    texts(record).filter((option, a) => option !== texts(first)[a]).length === 1;
  const parted = SEEDS.map((seed) => played(one, seed, true)).find(isApartOnce);
  if (!parted) throw new Error('no two games part on one article');
  const two = [first, parted];
  await add(
    page,
    two.map((record, i) => file(`${i + 1}.json`, record)),
  );
  const clauses = page.locator('[data-part="pair-clauses"] tbody tr');
  await clauses.first().waitFor();
  const marked = await clauses.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('del, ins')].map((part) => part.tagName)),
  );
  expect(marked.map((tags) => [...new Set(tags)].toSorted())).toEqual([['DEL', 'INS']]);
});

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

test('no barrier, nothing beside the page, at three sizes', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/compare' });
  await add(
    page,
    RECORDS.map((record, i) => file(`${i + 1}.json`, record)),
  );
  await page.getByRole('heading', { name: 'Questions for both' }).waitFor();
  await page.getByRole('figure', { name: /^From Run 1/ }).waitFor();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  }
});

test('five hundred runs leave the page its hands, and no more rows are drawn than are seen', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  // Of the same conference only one would be counted.
  const lines = Array.from({ length: 500 }, (_, i) =>
    writeResultLine({ ...makeResult(played(one, i + 1, false)), label: `Room ${i}` }),
  );
  await page.getByRole('textbox').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const all = page.getByRole('heading', { name: '500 of 500 runs verified' });
  await all.waitFor({ timeout: 100_000 });
  const grid = page.getByRole('grid', { name: 'Where each run ended' });
  await page.getByRole('rowheader', { name: /Computer players, mean of 40/ }).waitFor();
  await expect
    .poll(async () => Number(await grid.getAttribute('aria-rowcount')))
    .toBeGreaterThan(500);
  expect(await grid.getByRole('row').count()).toBeLessThan(120);
  await grid.locator('[tabindex="0"]').focus();
  // A slow machine draws nothing between two presses of a key that is held down.
  await page.evaluate(async () => {
    for (let i = 0; i < 51; i += 1) {
      const down = new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true });
      document.activeElement?.dispatchEvent(down);
      await Promise.resolve();
    }
  });
  const last = Number(await grid.getAttribute('aria-rowcount')) - 2;
  await page.waitForFunction(
    (at) => document.activeElement?.getAttribute('data-at') === `${at}-0`,
    last,
  );
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await grid.getByRole('row').count()).toBe(last + 2);
});

test('a game that is over is laid beside another run', async ({ openGame }) => {
  const page = await openDebrief(openGame, /The Last Boat Home/);
  await unfold(page);
  await page.getByRole('link', { name: 'Compare with another run' }).click();
  await page.getByRole('heading', { name: '1 of 1 run verified' }).waitFor();
  expect(await list(page).innerText()).toContain('the game you were in');
});

test('the bar of every page leads there', async ({ openGame }) => {
  const { page } = await openGame();
  const bar = page.getByRole('navigation', { name: 'Pages' });
  await bar.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare results' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/compare');
});

test('the same measures stand side by side over two negotiations, one of which policies play', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/compare' });
  const across = page.getByRole('region', { name: 'Across negotiations' }).first();
  await across.getByText('Two cases compared teach more than one.').waitFor();
  await add(page, [file('mine.json', RECORDS[0])]);
  expect(await across.getByRole('table').count()).toBe(0);
  await across.getByRole('combobox').selectOption('nile-2010-class');
  await across.getByRole('columnheader', { name: /Nile Basin, 2010.*20 conferences/s }).waitFor();
  await across.getByText('being calculated').waitFor({ state: 'detached' });
  const cells = (part: string) =>
    across.locator(`[data-part="across-${part}"]`).getByRole('cell').allInnerTexts();
  const [mine = '', theirs = ''] = await cells('waiting');
  expect(mine).toMatch(/^[+−]?[\d.]+, mean of all runs$/);
  expect(theirs).toBe('No person’s seat');
  expect((await cells('decides'))[1]).toContain(
    'If it is not adopted, at least 6 can sign without the others.',
  );
  expect(await cells('rule-own')).toEqual([
    expect.stringMatching(/^[01] of 1/),
    expect.stringMatching(/^\d+ of 20$/),
  ]);
  expect((await cells('rule-consensus'))[1]).toContain('decides otherwise');
  await across.getByText('What each row means').click();
  await across.getByText('counted again under each rule').waitFor();
  expect(await barriers(page)).toEqual([]);
  await across.getByRole('button', { name: /^Remove/ }).click();
  expect(await across.getByRole('table').count()).toBe(0);
});

/** What a person puts down never holds up the page: it is read beside it, can be cancelled, and ends at a limit. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openConference } from '../../src/conference/conference.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { scenarioText } from '../bench/sized.ts';
import { shipped } from '../fixtures/shipped.ts';
import { desk, playKey } from './desk.ts';
import { drop } from './drop.ts';
import { inRoom as test } from './game.ts';

const WORKER = /assets\/scenario\.worker-[^/]*\.js$/;
const BROKEN = { name: 'mine.yaml', text: 'format: square-brackets/scenario@1\nid: x\n' };

/** A worker that never comes is one that never ends. */
async function holdUp(page: Page): Promise<void> {
  await page.route(WORKER, () => {});
}

const notice = (page: Page) => page.locator('[data-part="page-notice"]');

test('reading can be cancelled, and what is put down next is read', async ({ openGame }) => {
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await holdUp(page);
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  expect(await notice(page).getAttribute('role')).toBe('status');
  await page.unroute(WORKER);
  await notice(page).getByRole('button', { name: 'Cancel' }).click();
  await notice(page).waitFor({ state: 'detached' });
  expect(await page.locator('[data-part="file-report"]').count()).toBe(0);
  await drop(page, BROKEN);
  await page.getByRole('heading', { name: /^mine\.yaml: \d+ errors$/ }).waitFor();
});

test('reading ends at its limit on the first screen and on the desk, and what is there stays', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.clock.install();
  await holdUp(page);
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  await page.clock.runFor(30_000);
  await page.getByRole('heading', { name: 'slow.yaml is taking too long to read' }).waitFor();
  expect(await notice(page).count()).toBe(0);

  await page.evaluate(() => (location.hash = '#/desk'));
  await page.getByRole('button', { name: /template/i }).click();
  const title = page.getByRole('textbox', { name: 'Title' }).first();
  await title.fill('Kept');
  await drop(page, { ...BROKEN, name: 'slow.yaml' });
  await notice(page).getByText('Reading slow.yaml…').waitFor();
  await page.clock.runFor(30_000);
  await page.getByRole('alert').getByText('Reading slow.yaml took more than 30 seconds').waitFor();
  expect(await title.inputValue()).toBe('Kept');
});

test('a file of blanks is told at once, wherever it is put down', async ({ openGame }) => {
  const blanks = { name: 'blank.yaml', text: ' '.repeat(4_000_000) };
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await drop(page, blanks);
  await page.getByRole('heading', { name: 'blank.yaml is empty' }).waitFor();
  await page.goto(page.url().replace(/#.*$/, '') + '#/desk');
  await drop(page, blanks);
  await page.getByRole('alert').getByText('blank.yaml is empty.').waitFor();
  await page.goto(page.url().replace(/#.*$/, '') + '#/collect');
  await page.getByRole('heading', { name: 'Collect results' }).waitFor();
  await drop(page, blanks);
  const faults = page.locator('[data-part="faults"]');
  await faults.getByText('This file is empty. Ask for it again.').waitFor();
});

test('of 170,000 result lines in one paste the first are read, forty are listed, and the rest counted', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/collect' });
  await page
    .getByRole('textbox', { name: 'Paste result lines or a record' })
    .fill('SB1.a '.repeat(170_000));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const faults = page.locator('[data-part="faults"]');
  await faults.getByText('and 1961 more').waitFor();
  expect(await faults.locator('li').count()).toBe(40);
});

test('a record is played again beside the page, and that can be cancelled', async ({
  openGame,
}) => {
  const plan = [{ seat: 'TER', by: 'packager' }] as const;
  const record = makeRecord(openConference(shipped('first-brackets'), { seed: 5, plan }));
  const file = { name: 'mine.record.json', text: JSON.stringify(record) };
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The first worker reads, the second plays again; each asks for its script before it starts.
  let workers = 0;
  await page.route(WORKER, (route) => ((workers += 1) <= 2 ? route.continue() : undefined));
  await drop(page, file);
  await notice(page).getByText('Verifying mine.record.json…').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await notice(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('');
  await page.unroute(WORKER);
  await drop(page, file);
  await page.getByRole('heading', { name: 'The record is verified' }).waitFor();
});

test('of a thousand delegations the hall lists no more than can be looked through, and finds the rest', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const text = scenarioText({ delegations: 1000, articles: 12, options: 3, sittings: 1 }, 5);
  await drop(page, { name: 'thousand.json', text });
  await page.getByRole('heading', { name: 'd0', exact: true }).waitFor();
  await playKey(page).click();
  await desk(page).waitFor();
  await page.getByRole('button', { name: 'Show as a list' }).click();
  const list = page.getByRole('region', { name: 'Conference hall' });
  await list.getByText('729 more seats are not listed. Find them by name.').waitFor();
  expect(await list.getByRole('listitem').getByRole('button').count()).toBe(21 + 250);
  await list.getByRole('searchbox').fill('d999');
  await list.getByRole('button', { name: 'd999' }).waitFor();
  expect(await list.getByRole('listitem').getByRole('button').count()).toBe(1);
});

test('the source takes no more than a file has, and says so', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: /template/i }).click();
  await page.getByRole('button', { name: /^Source$/ }).click();
  const editor = page.locator('.cm-content');
  await editor.getByText('format').first().waitFor();
  const before = await editor.innerText();
  const give = (kind: 'paste' | 'drop', letters: number): Promise<void> =>
    editor.evaluate(
      (target, [how, length]) => {
        const data = new DataTransfer();
        data.setData('text/plain', 'x'.repeat(Number(length)));
        const init = { bubbles: true, cancelable: true };
        target.dispatchEvent(
          how === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data }),
        );
      },
      [kind, letters] as const,
    );
  const told = page.getByRole('alert').getByText('This text would be longer than 4 MiB');
  await give('paste', 20_000_000);
  await told.waitFor();
  expect(await editor.innerText()).toBe(before);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# more');
  await told.waitFor({ state: 'detached' });
  await give('drop', 5_000_000);
  await told.waitFor();
  expect(await editor.innerText()).toContain('# more');
});

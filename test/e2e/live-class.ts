/** A class that is served for a browser test, and people who join it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import { type ServedClass, serveClass } from '../../src/server/class/serve-class.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { Client, ownId } from '../class/client.ts';
import type { Game } from './game.ts';

const NAME = 'high-seas-class';
const MINUTES = 60_000;

/** Seats are dealt, and the table drawn, so that the first sitting ends once everybody is done: no room, no offer. */
const SEED = 2;

export const text = readFileSync(`scenarios/${NAME}.yaml`, 'utf8');

type Served = ServedClass & { here: string };

/** A class of its own for a test, so that a test that is tried again begins anew. */
export async function serve(seats = 3): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'class-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const serving = await serveClass({
    journal: openFileJournal(folder),
    scenarios: [{ scenario: reading.scenario, text }],
    page: fileURLToPath(new URL('../../dist', import.meta.url)),
    port: 4480,
    // Nothing runs out while a test looks.
    settings: { talk: 50 * MINUTES, acts: 50 * MINUTES, answers: 50 * MINUTES, seats },
    seed: SEED,
  });
  if (!serving.ok) throw new Error(JSON.stringify(serving.fault));
  const { served } = serving;
  onTestFinished(() => served.close());
  return { ...served, here: `http://127.0.0.1:${new URL(served.address).port}/` };
}

type OpenGame = (options: object) => Promise<Game>;

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What reaches the page over its sockets. */
export function listenIn(page: Page): string[] {
  const heard: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void heard.push(String(payload))),
  );
  return heard;
}

export async function joinClass(
  openGame: OpenGame,
  { here: address, code }: Served,
  name: string,
  options: object = {},
): Promise<Page> {
  const { page } = await openGame({ address, route: '#/class', ...options });
  await page.getByRole('textbox', { name: 'Type the six letters' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByRole('textbox', { name: 'What should your teacher' }).fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.locator('[data-part="class-lobby"]').waitFor();
  return page;
}

export const call = (page: Page, state: string) =>
  page.locator(`[data-part="class-call"][data-call="${state}"]`);
/** What a seat's text and no deal are worth to it, while neighbours may look and otherwise. */
export const COVERED = /^Draft:\W+points\.\s+No\s+deal:\W+$/;
export const SHOWN = /^Draft:\W+[\d.]+\W+points\.\s+No\s+deal:\W+[\d.]+\W*$/;
export const tile = (page: Page) => page.locator('[data-part="class-tile"]').first();

export const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** The turn of this seat ends, by its key. */
export async function endTurn(page: Page): Promise<void> {
  await page.locator('[data-part="key"]', { hasText: 'End turn' }).click();
}

/** A table that plays: Ana by the wire alone, the others as pages unless they are not looked at. */
export async function begin(
  served: Served,
  others: readonly string[] = ['Ella', 'Omar'],
): Promise<{ tokens: readonly string[]; ana: Client }> {
  const instructor = new Client(served.address);
  const key = new URLSearchParams(served.instructor.split('?')[1]).get('key') ?? '';
  await instructor.ask('hello', { token: key });
  const clients: Client[] = [];
  const tokens: string[] = [];
  for (const name of [...others, 'Ana']) {
    const client = new Client(served.address);
    clients.push(client);
    // oxlint-disable-next-line no-await-in-loop -- seats are dealt in the order in which people came
    const { token } = await client.ask('join', { id: ownId(), code: served.code, name });
    tokens.push(String(token));
  }
  await instructor.ask('deal', { by: 'chance' });
  await instructor.ask('start', {});
  const ana = clients.pop();
  for (const one of [instructor, ...clients]) one.close();
  if (!ana) throw new Error('nobody joined');
  onTestFinished(() => ana.close());
  return { tokens, ana };
}

/** Somebody's own link, on another device. */
export async function sitDown(
  openGame: OpenGame,
  { here: address }: Served,
  token: string | undefined,
  options: object = {},
): Promise<Page> {
  const { page } = await openGame({ address, route: `#/class/seat?token=${token}`, ...options });
  await call(page, 'talk').waitFor();
  return page;
}

export async function openMonitor(openGame: OpenGame, served: Served): Promise<Page> {
  const { page } = await openGame({
    address: served.here,
    route: new URL(served.instructor).hash,
  });
  return page;
}

/**
 * Kills the page at random moments while a person plays in a hurry, and looks whether what it had called saved is there
 * when it is opened again. The renderer is what ends: the browser, and with it the database, goes on.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { desk, log, takeSeat } from './desk.ts';

const CONFERENCE = /The Last Boat Home/;
/** A page is killed after fewer moves than this, so that a slow machine makes as many as a fast one. */
const MOVES = 4;
/** Milliseconds after the move within which it is killed: some before it is saved, some after. */
const LATEST = 120;
/** Milliseconds after which no more moves are waited for: the game may be over. */
const PATIENCE = 3000;

export type Kills = {
  kills: number;
  /** Moves that the page had called saved. */
  told: number;
  /** Kills that came after a move and before the page had called it saved. */
  midway: number;
  lost: string[];
};

/** A game as it was told saved, the last one last. */
type Told = { stands: string[]; midway: boolean; moves: number };

export async function killOften(
  context: BrowserContext,
  address: string,
  { times, seed }: { times: number; seed: number },
): Promise<Kills> {
  const moment = momentsFrom(seed);
  const found: Kills = { kills: 0, told: 0, midway: 0, lost: [] };
  const told: Told = { stands: [], midway: false, moves: 0 };
  await context.exposeFunction('tellSaved', (stand: string) => {
    if (told.stands.at(-1) !== stand) found.told += 1;
    told.stands.push(stand);
    told.midway = false;
  });
  await context.exposeFunction('tellMoved', () => {
    told.midway = true;
    told.moves += 1;
  });
  let place: string | null = null;
  for (let games = 0; found.kills < times;) {
    const page = await context.newPage();
    await page.goto(place ?? address);
    if (place === null) {
      await takeSeat(page, CONFERENCE, seed + games);
      games += 1;
      told.stands = [];
    }
    const stand = await standOf(page);
    const [last, ...earlier] = told.stands.toReversed();
    if (last !== undefined && stand !== last && earlier.includes(stand))
      found.lost.push(`kill ${found.kills}: ${stand.slice(0, 200)} after ${last.slice(0, 200)}`);
    place = page.url();
    await page.evaluate(playOn);
    await waitForMoves(told, Math.floor(moment() * MOVES));
    await page.waitForTimeout(moment() * LATEST);
    if (told.midway) found.midway += 1;
    if (await isOver(page)) place = null;
    await kill(page);
    told.midway = false;
    told.moves = 0;
    found.kills += 1;
  }
  return found;
}

async function standOf(page: Page): Promise<string> {
  await desk(page).waitFor();
  return `${await desk(page).innerText()}\n${await log(page).innerText()}`;
}

const isOver = async (page: Page): Promise<boolean> =>
  (await desk(page)
    .getByRole('button', { name: /See the outcome/ })
    .count()) > 0;

/** As a tab that runs out of memory ends. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

/** In the page: does what is due at once, but for what is not yet called saved. */
function playOn(): void {
  const tell = window as unknown as { tellSaved(stand: string): void; tellMoved(): void };
  const region = (label: string) => document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  const due = /Accept|Refuse|\bNo\b|Stay silent|Say nothing|End turn|Go on|Skip/;
  let moved = '';
  const step = (): void => {
    const saved = document.querySelector('[data-part="top-saving"]')?.getAttribute('data-saving');
    const stand = `${region('Your desk')?.innerText}\n${region('What just happened')?.innerText}`;
    if (saved === 'saved' && stand !== moved) {
      tell.tellSaved(stand);
      const asked = document.querySelector<HTMLElement>('dialog[open]');
      const buttons = [...(asked ?? region('Your desk'))!.querySelectorAll('button')];
      const next = buttons.find(
        (one) =>
          (asked ? /End the turn/ : due).test(one.getAttribute('aria-label') ?? one.innerText) &&
          one.getAttribute('aria-disabled') !== 'true',
      );
      moved = asked ? '' : stand;
      if (next) tell.tellMoved();
      next?.click();
    }
    setTimeout(step, 5);
  };
  step();
}

async function waitForMoves(told: Told, moves: number): Promise<void> {
  const latest = performance.now() + PATIENCE;
  while (told.moves < moves && performance.now() < latest)
    await new Promise((done) => void setTimeout(done, 5));
}

/** Shares 0..1, the same for a seed. */
function momentsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

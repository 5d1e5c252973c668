/** Conferences played before: each is played once a worker, and opened as its browser kept it. */
import type { Page } from 'playwright-core';
import { key, playOut, takeSeat } from './desk.ts';
import type { GameOptions, OpenGame } from './game.ts';

type Kept = { route: string; storageState: NonNullable<GameOptions['storageState']> };

/** Files of a worker share their modules. */
const played = new Map<string, Kept>();

/** The debrief of a conference in which everything was let pass, once all of it has been told. */
export async function openDebrief(
  openGame: OpenGame,
  conference: RegExp,
  { seed = 1, ...options }: GameOptions & { seed?: number } = {},
): Promise<Page> {
  const { page } = await openGame({
    ...options,
    ...(await keep(openGame, conference, seed)),
  });
  await toldInFull(page);
  return page;
}

/** The play screen of the same, closed. */
export async function openClosed(
  openGame: OpenGame,
  conference: RegExp,
  options: GameOptions = {},
): Promise<Page> {
  const { route, storageState } = await keep(openGame, conference, 1);
  const { page } = await openGame({
    ...options,
    storageState,
    route: `${options.route ?? ''}${route.replace('outcome', 'play')}`,
  });
  await key(page, /See the outcome/).waitFor();
  return page;
}

async function keep(openGame: OpenGame, conference: RegExp, seed: number): Promise<Kept> {
  const name = `${conference.source} ${seed}`;
  const kept = played.get(name) ?? (await play(openGame, conference, seed));
  played.set(name, kept);
  return kept;
}

async function play(openGame: OpenGame, conference: RegExp, seed: number): Promise<Kept> {
  const { page } = await openGame();
  await takeSeat(page, conference, seed);
  await playOut(page);
  await toldInFull(page);
  const storageState = await page.context().storageState({ indexedDB: true });
  return { route: new URL(page.url()).hash, storageState };
}

/** A worker tries what the text would have been without its causes; the sentences come when that is done. */
export async function toldInFull(page: Page): Promise<void> {
  await page.locator('[data-part="sums"]').waitFor();
  await page.locator('[data-part="first"][aria-busy="false"]').waitFor();
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { launchChromium } from './browsers.ts';
import { watchFaults } from './faults.ts';

export interface Game {
  readonly page: Page;
  /** What went wrong so far; the test fails if any is left at its end. */
  readonly faults: string[];
}

type Keeps = Readonly<Partial<Record<'learning' | 'settings', object>>>;

export interface GameOptions extends BrowserContextOptions {
  /** Route below the served page, such as `#/desk`. */
  readonly route?: string;
  /** Another browser than the one the tests share. */
  readonly on?: Browser;
  /** Where the page is served; the top of a server unless told. */
  readonly address?: string;
  /** What the browser keeps of the page from before. */
  readonly keeps?: Keeps;
  /** Whether this one can draw the room; as the test has it unless told. */
  readonly room?: boolean;
}

/** Opens the built page in a context of its own (no storage shared), 1440x900 unless told. */
export type OpenGame = (options?: GameOptions) => Promise<Game>;

interface Fixtures {
  /** Whether browsers can draw the room; where they cannot, the hall is a list, and a game takes a fifth less of the processor. */
  room: boolean;
  browser: Browser;
  openGame: OpenGame;
}

export const test = base.extend<Fixtures>({
  room: false,
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the needed fixtures from the pattern
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  openGame: async ({ browser, room }, use) => {
    const games: Game[] = [];
    await use(async (options) => {
      const game = await openPage(browser, room, options);
      games.push(game);
      return game;
    });
    for (const { page } of games) await page.context().close();
    expect(games.flatMap(({ faults }) => faults)).toEqual([]);
  },
});

/** For what is seen of the room itself, or walks through it. */
export const inRoom = test.extend({ room: true });

/** For the page: there is no WebGL, as on a machine without. */
export const WITHOUT_WEBGL = `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (target, self, args) => (String(args[0]).startsWith('webgl') ? null : Reflect.apply(target, self, args)),
});`;

function writeStorage(
  address: string,
  keeps: Keeps,
): BrowserContextOptions['storageState'] & object {
  const localStorage = Object.entries(keeps).map(([name, value]) => ({
    name: `square-brackets/${name}`,
    value: JSON.stringify(value),
  }));
  return { cookies: [], origins: [{ origin: new URL(address).origin, localStorage }] };
}

async function openPage(browser: Browser, all: boolean, given: GameOptions = {}): Promise<Game> {
  const {
    route = '',
    address = inject('address'),
    on = browser,
    keeps,
    room = all,
    ...options
  } = given;
  const context = await on.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...(keeps && { storageState: writeStorage(address, keeps) }),
    ...options,
  });
  if (!room) await context.addInitScript(WITHOUT_WEBGL);
  const faults = watchFaults(context, address);
  const page = await context.newPage();
  await page.goto(new URL(route, address).href);
  // What the HTML has of the front door gives way to the page.
  await page.locator('#root > [inert]').waitFor({ state: 'detached' });
  return { page, faults };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listenFrom } from '../../src/server/static/listen.ts';
import { servePage } from '../../src/server/static/serve-page.ts';
import { launchChromium } from './browsers.ts';
import { WITHOUT_WEBGL } from './game.ts';
import { readPixels } from './pixels.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = mkdtempSync(`${tmpdir()}/hall-`);
let server: Listening;
let browser: Browser;
let address = '';

beforeAll(async () => {
  const input = fileURLToPath(new URL('../hall/index.html', import.meta.url));
  await build({ root, logLevel: 'error', build: { outDir, rolldownOptions: { input } } });
  server = await listenFrom(4274, servePage({ folder: outDir }));
  address = `${server.address}test/hall/index.html`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
});

type Opened = { page: Page; faults: string[]; close: () => Promise<void> };

async function open(query: string, width = 1012, height = 706, first = ''): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.location().url.endsWith('favicon.ico'))
      faults.push(said.text().slice(0, 200));
  });
  if (first) await page.addInitScript(first);
  await page.goto(`${address}?${query}`);
  await page.waitForFunction(() => document.body.dataset['state'] !== undefined);
  await rest(page);
  return { page, faults, close: () => context.close() };
}

/** Waits until the hall has drawn what it was told, by the browser's own frames. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 12; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Pairs of plates that lie over each other as the browser lays them out. */
function overlappingPlates(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const plates = [...document.querySelectorAll('[data-part="hall-plate"]')];
    return plates.flatMap((one, i) =>
      plates.slice(i + 1).flatMap((other) => {
        const a = one.getBoundingClientRect();
        const b = other.getBoundingClientRect();
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        return apart ? [] : [`${one.textContent} over ${other.textContent}`];
      }),
    );
  });
}

test.each([3, 12, 21, 60, 193])('a hall of %i is drawn without a fault', async (n) => {
  const { page, faults, close } = await open(`still&n=${n}`);
  expect(await page.evaluate(() => window.hall.state)).toBe('ready');
  const pixels = await readPixels(page.locator('canvas'));
  expect(pixels.colours).toBeGreaterThan(150);
  expect(pixels.commonest).toBeLessThan(0.4);
  expect(await overlappingPlates(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('a still hall gives the same bytes in a fresh page, and after zooming there and back', async () => {
  const first = await open('still&n=193&night&vote', 700, 560);
  const before = await first.page.screenshot();
  await first.page.mouse.move(300, 300);
  await first.page.mouse.wheel(0, -400);
  await rest(first.page);
  expect((await first.page.screenshot()).equals(before)).toBe(false);
  await first.page.mouse.move(5, 400);
  await first.page.locator('[data-part="hall-stage"]').press('0');
  await first.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await rest(first.page);
  expect((await first.page.screenshot()).equals(before)).toBe(true);
  await first.close();
  const second = await open('still&n=193&night&vote', 700, 560);
  expect((await second.page.screenshot()).equals(before)).toBe(true);
  await second.close();
});

test('plates are buttons that say stance and bracket; chairs and plates pick', async () => {
  const { page, close } = await open('still&n=193');
  const egypt = page.getByRole('button', { name: /^Egypt: .*blocking, has the floor$/u });
  await egypt.click();
  expect(await egypt.getAttribute('aria-pressed')).toBe('true');
  const chair = { x: 475, y: 655 };
  await page.mouse.move(chair.x, chair.y);
  await rest(page);
  expect(await page.locator('[data-part="hall-card"]').textContent()).toMatch(
    /^Delegation \d+ · \w/u,
  );
  await page.mouse.click(chair.x, chair.y);
  const picks = await page.evaluate(() => window.hall.picks);
  expect(picks.length).toBe(2);
  expect(picks[0]).toBe('eg');
  await close();
});

test('acts ring a picked seat: chosen by pointer and keyboard, reasons on those not available', async () => {
  const { page, faults, close } = await open('still&n=3');
  await page.getByRole('button', { name: /^China: / }).click();
  const ring = page.getByRole('group', { name: 'Acts' });
  const acts = ring.getByRole('button');
  expect(await acts.allInnerTexts()).toEqual([
    'Ask on Article 6\nfree, one interest',
    'Ask\nfree, one interest',
    'Offer on Article 6\n1 plate, to one',
    'Whip\nnot now: nothing is to be voted on before the list of speakers is closed',
  ]);
  await acts.nth(2).click();
  await acts.nth(3).click({ force: true });
  expect(await page.evaluate(() => window.hall.acts)).toEqual(['offer article']);
  await acts.nth(0).press('ArrowLeft');
  expect(await acts.nth(3).evaluate((key) => key === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await acts.count()).toBe(0);
  expect(await focused(page)).toMatch(/^China: /u);
  expect(faults).toEqual([]);
  await close();
});

/** What the keyboard is on, as a screen reader names it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  );
}

/** Letters without a pause between them, however slow the machine: a pause begins a new name. */
function typeAtOnce(page: Page, letters: string): Promise<void> {
  return page.evaluate((keys) => {
    for (const key of keys)
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, letters);
}

test('arrows walk along the seats, letters find a name, Enter picks and the ring has the keyboard', async () => {
  const { page, close } = await open('still&n=193');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^Brazil: .*you/u);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/^Delegation \d+: /u);
  await page.keyboard.press('ArrowLeft');
  await typeAtOnce(page, 'ira');
  expect(await focused(page)).toMatch(/^Iran: /u);
  await page.keyboard.press('Enter');
  await rest(page);
  expect(await page.evaluate(() => window.hall.picks)).toEqual(['ir']);
  expect(await focused(page)).toBe('Ask on Article 6free, one interest');
  await close();
});

test('one\u2019s own plate is dragged onto a desk, and no card stands in the hall to say so', async () => {
  const { page, close } = await open('still&n=21');
  const middle = async (name: RegExp): Promise<{ x: number; y: number }> => {
    const box = await page.getByRole('button', { name }).boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const drag = async (from: RegExp, to: RegExp): Promise<void> => {
    const [start, end] = [await middle(from), await middle(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await page.mouse.up();
  };
  expect(await page.getByRole('button', { name: /^Article\s6/u }).count()).toBe(0);
  await drag(/^Brazil: /u, /^Iran: /u);
  expect(await page.evaluate(() => [window.hall.acts, window.hall.picks])).toEqual([
    ['drop ir'],
    [],
  ]);
  await close();
});

test('lamps are lit in turn, and all at once by any key', async () => {
  const { page, faults, close } = await open('n=60', 700, 560, COUNT_FRAMES);
  const states = await page.evaluate(() => {
    const { mounted, model } = window.hall;
    const seats = model.seats.map((seat) => ({ ...seat, lamp: 'yes' as const }));
    const lamps = (): string | undefined =>
      document.querySelector<HTMLElement>('[data-part="hall-stage"]')?.dataset['lamps'];
    mounted.show({ ...model, seats, roll: 'first' });
    const before = lamps();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    const after = lamps();
    mounted.show({ ...model, seats, roll: 'first', night: true });
    const again = lamps();
    mounted.show({ ...model, seats, roll: 'second', still: true });
    return [before, after, again, lamps()];
  });
  expect(states).toEqual(['lighting', 'lit', 'lit', 'lit']);
  await expect.poll(() => framesInTwenty(page)).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test.each(['room&n=8', 'adopted&n=193', 'room&n=21&night'])(
  '%s is drawn without a fault',
  async (query) => {
    const { page, faults, close } = await open(`still&${query}`);
    expect((await readPixels(page.locator('canvas'))).colours).toBeGreaterThan(100);
    expect(await overlappingPlates(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
);

test('a double click zooms in, and out again', async () => {
  const { page, close } = await open('still&n=60', 700, 560);
  const zoomed = (): Promise<string | null> =>
    page.locator('[data-part="hall-stage"]').getAttribute('data-zoomed');
  await page.mouse.dblclick(350, 300);
  expect(await zoomed()).toBe('true');
  await page.mouse.dblclick(350, 300);
  expect(await zoomed()).toBe('false');
  await close();
});

test('a drag pans and does not pick', async () => {
  const { page, close } = await open('still&n=60', 700, 560);
  await page.locator('[data-part="hall-stage"]').press('+');
  await rest(page);
  const before = await page.screenshot();
  await page.mouse.move(375, 440);
  await page.mouse.down();
  await page.mouse.move(340, 380, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  expect((await page.screenshot()).equals(before)).toBe(false);
  expect(await page.evaluate(() => window.hall.picks)).toEqual([]);
  await close();
});

const COUNT_FRAMES = `
  window.framesAsked = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.realFrame = ask;
  window.requestAnimationFrame = (callback) => { window.framesAsked += 1; return ask(callback); };
`;

declare global {
  interface Window {
    framesAsked: number;
    realFrame: typeof requestAnimationFrame;
  }
}

/** Frames the page asked for during 20 frames of the browser. */
function framesInTwenty(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const before = window.framesAsked;
    for (let frame = 0; frame < 20; frame += 1)
      await new Promise((resolve) => window.realFrame(resolve));
    return window.framesAsked - before;
  });
}

test('the loop sleeps at rest and wakes for a gavel', async () => {
  const { page, close } = await open('n=21', 700, 560, COUNT_FRAMES);
  await expect.poll(() => framesInTwenty(page)).toBe(0);
  await page.evaluate(() => window.hall.mounted.show({ ...window.hall.model, gavel: 1 }));
  expect(await framesInTwenty(page)).toBeGreaterThan(0);
  await expect.poll(() => framesInTwenty(page)).toBe(0);
  await close();
});

test('what has moved lies as if it had stood there: a gavel that fell, chairs of another stance', async () => {
  const { page, close } = await open('n=21', 700, 560, COUNT_FRAMES);
  const pictureAfter = async (still: boolean): Promise<Buffer> => {
    await page.evaluate((isStill) => {
      const { mounted, model } = window.hall;
      const seats = model.seats.map((seat) => ({ ...seat, stance: 'b2' as const }));
      mounted.show({ ...model, still: true });
      mounted.show({ ...model, seats, gavel: model.gavel + 1, still: isStill });
    }, still);
    await expect.poll(() => framesInTwenty(page)).toBe(0);
    return page.screenshot();
  };
  const stood = await pictureAfter(true);
  expect((await pictureAfter(false)).equals(stood)).toBe(true);
  await close();
});

test('one pair of brackets travels to the plate that has the keyboard', async () => {
  const { page, close } = await open('n=21');
  const brackets = page.locator('[data-part="hall-focus"]');
  expect(await brackets.isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await expect.poll(() => brackets.isVisible()).toBe(true);
  await brackets.evaluate((element: HTMLElement) =>
    element.addEventListener('transitionend', ({ propertyName, elapsedTime }) => {
      element.dataset[propertyName] = String(elapsedTime);
    }),
  );
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => brackets.getAttribute('data-translate')).toBe('0.14');
  const boxes = () => Promise.all([brackets.boundingBox(), page.locator(':focus').boundingBox()]);
  await expect
    .poll(async () => JSON.stringify((await boxes())[0]))
    .toBe(JSON.stringify((await boxes())[1]));
  await close();
});

/** The host gets another size between the start of the game and the first picture, as a window that is turned then. */
const TURNED = `
  const Observer = window.ResizeObserver;
  window.ResizeObserver = class {
    constructor(called) { this.called = called; this.real = new Observer(called); }
    observe(element) {
      element.style.width = '390px';
      this.called();
      this.real.observe(element);
    }
    disconnect() { this.real.disconnect(); }
  };
`;

const NARROW = `document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('#host').style.width = '390px';
});`;

test('a window turned while the hall is made is drawn as one that was so from the first', async () => {
  const pictures: Buffer[] = [];
  for (const first of [NARROW, TURNED]) {
    const { page, faults, close } = await open('still&n=12', 700, 560, first);
    pictures.push(await page.screenshot());
    expect(faults).toEqual([]);
    await close();
  }
  const [narrow, turned] = pictures;
  expect(turned?.equals(narrow ?? Buffer.of())).toBe(true);
});

test('a destroyed hall leaves no canvas and no loop, and another can be mounted', async () => {
  const { page, faults, close } = await open('still&n=3', 700, 560, COUNT_FRAMES);
  await expect.poll(() => framesInTwenty(page)).toBe(0);
  await page.evaluate(() => window.hall.mounted.destroy());
  await expect.poll(() => framesInTwenty(page)).toBe(0);
  expect(await page.locator('canvas').count()).toBe(0);
  expect(await page.evaluate(() => window.hall.again())).toBe('ready');
  expect(await page.locator('canvas').count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test('a lost context is drawn again', async () => {
  const { page, faults, close } = await open('still&n=60', 700, 560);
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const gl = document.querySelector('canvas')?.getContext('webgl');
    const loss = gl?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await new Promise((resolve) => setTimeout(resolve));
    loss?.restoreContext();
  });
  await expect
    .poll(async () => {
      await rest(page);
      return (await page.screenshot()).equals(before);
    })
    .toBe(true);
  expect(faults.filter((fault) => !fault.includes('CONTEXT_LOST'))).toEqual([]);
  await close();
});

test('without WebGL, and after a crash, the hall says so and leaves', async () => {
  const blind = await open('still&n=3', 700, 560, WITHOUT_WEBGL);
  expect(await blind.page.evaluate(() => window.hall.state)).toBe('failed: webgl');
  expect(await blind.page.locator('[data-part="hall-stage"]').count()).toBe(0);
  await blind.close();
  const { page, faults, close } = await open('still&n=3', 700, 560);
  await page.evaluate(() => {
    const broken = { ...window.hall.model };
    Object.defineProperty(broken, 'lines', {
      get: () => {
        throw new Error('planted');
      },
    });
    window.hall.mounted.show(broken);
  });
  expect(await page.evaluate(() => window.hall.state)).toBe('failed: planted');
  expect(await page.locator('[data-part="hall-stage"]').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

import { describe, expect } from 'vitest';
import { barriers } from './accessibility.ts';
import { inRoom as test } from './game.ts';
import { readPixels } from './pixels.ts';

const FOREIGN = 'https://other-host.example/picture.png';

describe('the harness sees', () => {
  test('a script that the policy refuses', async ({ openGame }) => {
    const { page, faults } = await openGame();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
    });
    // Refused twice: by the policy in the page and by the one in the answer.
    await expect.poll(() => faults.length).toBe(2);
    const refused = expect.stringContaining('Content Security Policy');
    expect(faults.splice(0)).toEqual([refused, refused]);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  test('a request to another host', async ({ openGame }) => {
    const { page, faults } = await openGame();
    await page.evaluate((url) => fetch(url).catch(() => undefined), FOREIGN);
    await expect.poll(() => faults.length).toBe(3);
    expect(faults.splice(0).toSorted()).toEqual([
      'console: Failed to load resource: net::ERR_NAME_NOT_RESOLVED',
      `failed request: ${FOREIGN}`,
      `foreign request: ${FOREIGN}`,
    ]);
  });

  test('a throw and a logged error', async ({ openGame }) => {
    const { page, faults } = await openGame();
    await page.evaluate(() => {
      console.error('planted');
      queueMicrotask(() => {
        throw new Error('thrown by hand');
      });
    });
    await expect.poll(() => faults.length).toBe(2);
    expect(faults.splice(0).toSorted()).toEqual(['console: planted', 'thrown: thrown by hand']);
  });

  test('a blank canvas and a painted one', async ({ openGame }) => {
    const { page } = await openGame();
    await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
      canvas.dataset['planted'] = '';
      Object.assign(canvas.style, { position: 'fixed', inset: '0', zIndex: '9999' });
      canvas.style.background = 'white';
      document.body.append(canvas);
    });
    const canvas = page.locator('[data-planted]');
    expect(await readPixels(canvas)).toEqual({ width: 64, height: 64, colours: 1, commonest: 1 });
    await canvas.evaluate((element: HTMLCanvasElement) => {
      element.getContext('2d')?.fillRect(0, 0, 32, 32);
    });
    expect(await readPixels(canvas)).toEqual({
      width: 64,
      height: 64,
      colours: 2,
      commonest: 0.75,
    });
  });

  test('a button without a name', async ({ openGame }) => {
    const { page } = await openGame();
    await page.locator('#root button').first().waitFor();
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await barriers(page)).toEqual(['button-name: body > button']);
  });
});

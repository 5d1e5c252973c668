/** `npm run bench -- kills` does the same a thousand times. */
import { expect, inject } from 'vitest';
import { test } from './game.ts';
import { killOften } from './kills.ts';

test('of a page killed 30 times, everything it had called saved is there', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
  const { kills, told, midway, lost } = await killOften(context, inject('address'), {
    times: 30,
    seed: 19,
  });
  await context.close();
  expect([kills, lost]).toEqual([30, []]);
  expect([told > 10, midway > 3]).toEqual([true, true]);
}, 600_000);

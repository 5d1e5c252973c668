import type { Scene } from 'phaser';
import { expect, test } from 'vitest';
import { GavelView } from './gavel.view.ts';
import type { SpritesView } from './sprites.view.ts';

/** When each part of the blows begins and how long it takes, in milliseconds. */
function blowsOf(gavels: readonly number[], twice: boolean, still = false): number[][] {
  const parts: number[][] = [];
  const scene = {
    tweens: {
      killTweensOf: () => {},
      add: ({ delay, duration }: { delay: number; duration: number }) =>
        parts.push([delay, duration]),
    },
  };
  const sprites = { image: () => ({ y: 100, displayHeight: 20 }) };
  const view = new GavelView(scene as unknown as Scene, sprites as unknown as SpritesView);
  for (const gavel of gavels) view.sync(gavel, twice, still);
  return parts;
}

test('the first count seen is silent; then the gavel lifts, strikes and settles, twice at adoption', () => {
  const once = [
    [0, 120],
    [120, 60],
    [180, 180],
  ];
  expect(blowsOf([4], false)).toEqual([]);
  expect(blowsOf([4, 4], false)).toEqual([]);
  expect(blowsOf([4, 5], false)).toEqual(once);
  expect(blowsOf([4, 5], true)).toEqual([
    ...once,
    ...once.map(([delay = 0, duration]) => [delay + 360, duration]),
  ]);
  expect(blowsOf([4, 5], true, true)).toEqual([]);
});

import type { Scene } from 'phaser';
import { expect, test } from 'vitest';
import { sampleModel } from '../../../test/hall/sample-model.ts';
import { DAY } from '../look/theme.ts';
import { planStage } from '../plan/stage.ts';
import { FriezeView } from './frieze.view.ts';

/** When each flag begins to rise and how long it takes, in milliseconds. */
function risesOf(still: boolean): number[][] {
  const rises: number[][] = [];
  const chained: object = new Proxy({}, { get: () => () => chained });
  const scene = {
    add: { graphics: () => chained, image: () => chained },
    textures: { addImage: () => {}, get: () => ({ has: () => true }) },
    tweens: {
      isTweening: () => false,
      add: ({ delay, duration }: { delay: number; duration: number }) =>
        rises.push([delay, duration]),
    },
  };
  const frieze = new FriezeView(scene as unknown as Scene, {} as HTMLImageElement);
  const model = sampleModel({ n: 12, night: false, still, vote: false, adopted: true });
  const stage = planStage(12, 1012, 706);
  frieze.sync(model, stage, DAY);
  frieze.sync(model, stage, DAY);
  return rises;
}

test('at adoption each flag rises once, 12 ms after the one before it', () => {
  expect(risesOf(false)).toEqual(Array.from({ length: 12 }, (_, i) => [i * 12, 720]));
  expect(risesOf(true)).toEqual([]);
});

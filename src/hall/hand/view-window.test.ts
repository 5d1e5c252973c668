import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIT,
  interpolateWindows,
  centreOn,
  keepInside,
  panBy,
  toScreen,
  toStage,
  zoomAbout,
} from './view-window.ts';

const STAGE = { width: 1000, height: 600 };

describe('view window', () => {
  it('keeps the place under the pointer when it zooms in', () => {
    const view = zoomAbout(FIT, 2, { x: 250, y: 150 }, STAGE);
    expect(view).toEqual({ zoom: 2, x: -250, y: -150 });
    expect(toScreen(view, { x: 250, y: 150 })).toEqual({ x: 250, y: 150 });
    expect(toStage(view, { x: 250, y: 150 })).toEqual({ x: 250, y: 150 });
  });

  it('stops at the edges of the stage and at the zoom limits', () => {
    expect(panBy({ zoom: 2, x: -100, y: -100 }, 500, -5000, STAGE)).toEqual({
      zoom: 2,
      x: 0,
      y: -600,
    });
    expect(keepInside({ zoom: 0.3, x: 40, y: -40 }, STAGE)).toEqual({ zoom: 1, x: 0, y: 0 });
    expect(zoomAbout(FIT, 50, { x: 0, y: 0 }, STAGE).zoom).toBe(5);
  });

  it('never shows space outside the stage', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const view = steps.reduce(
          (at, { factor, x, y }) => zoomAbout(at, factor, { x, y }, STAGE),
          FIT,
        );
        const left = toStage(view, { x: 0, y: 0 });
        const right = toStage(view, { x: 1000, y: 600 });
        expect(Math.min(left.x, left.y)).toBeGreaterThan(-1e-6);
        expect(right.x).toBeLessThan(1000 + 1e-6);
        expect(right.y).toBeLessThan(600 + 1e-6);
      }),
    );
  });

  it('centres on a place and travels there in equal zoom factors', () => {
    const there = centreOn({ x: 500, y: 300 }, 4, STAGE);
    expect(there).toEqual({ zoom: 4, x: -1500, y: -900 });
    expect(interpolateWindows(FIT, there, 0.5)).toEqual({ zoom: 2, x: -500, y: -300 });
    expect(interpolateWindows(FIT, there, 1)).toEqual(there);
  });
});

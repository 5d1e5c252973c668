import { describe, expect, it } from 'vitest';
import { cutIntoDashes, makeLineArc } from './curve.ts';

describe('lineArc', () => {
  it('starts and ends at the chairs and bows upward', () => {
    const path = makeLineArc({ x: 0, y: 100 }, { x: 200, y: 60 }, 40);
    expect(path[0]).toEqual({ x: 0, y: 100 });
    expect(path.at(-1)).toEqual({ x: 200, y: 60 });
    expect(path[20]).toEqual({ x: 100, y: 50 });
  });
});

describe('dashes', () => {
  it('cuts a straight line into pieces of the given length', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 0 },
    ];
    expect(cutIntoDashes(line, 7, 5)).toEqual([
      [
        { x: 0, y: 0 },
        { x: 7, y: 0 },
      ],
      [
        { x: 12, y: 0 },
        { x: 19, y: 0 },
      ],
    ]);
  });

  it('carries a dash round a corner', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 3 },
    ];
    expect(cutIntoDashes(corner, 5, 4)).toEqual([
      [
        { x: 0, y: 0 },
        { x: 3, y: 0 },
        { x: 3, y: 2 },
      ],
    ]);
  });
});

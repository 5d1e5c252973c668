import { describe, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { listCrossings, findLineInForce, type Mandate, utility } from './mandate.ts';

const { articles } = strait();

function mandate(patch: Partial<Mandate>): Mandate {
  return {
    ideals: Float64Array.of(100, 0),
    saliences: Float64Array.of(0.6, 0.2),
    weights: Float64Array.of(0.75, 0.25),
    redLines: [undefined, undefined],
    linkages: [],
    reservation: 0.4,
    patience: 1,
    side: 0,
    read: [Float64Array.of(0, 50, 100), Float64Array.of(0, 50, 100)],
    ...patch,
  };
}

describe('utility', () => {
  test.each([
    ['both at their best', [2, 0], 1],
    ['both at their worst', [0, 2], 0],
    ['halfway', [1, 1], 0.5],
    ['nothing in the first: its reference holds', [-1, 0], 0.25],
  ])('%s', (_, texts, expected) => {
    expect(utility(mandate({}), articles, texts)).toBe(expected);
  });

  test('a linkage is worth its value when every article stands at its side', () => {
    const linked = mandate({
      linkages: [{ articles: [0, 1], sides: ['high', 'low'], value: 0.2 }],
    });
    expect(utility(linked, articles, [2, 0])).toBe(1.2);
    expect(utility(linked, articles, [1, 1])).toBe(0.55);
    expect(utility(linked, articles, [0, 0])).toBe(0.25);
  });

  test('a delegation without a position is worth nothing either way', () => {
    const none = mandate({ ideals: Float64Array.of(NaN, NaN), weights: new Float64Array(2) });
    expect(utility(none, articles, [2, 2])).toBe(0);
  });

  test('an ambiguous word is worth what the delegation reads in it', () => {
    const reader = mandate({ read: [Float64Array.of(80, 50, 100), Float64Array.of(0, 50, 100)] });
    expect(utility(reader, articles, [0, 0])).toBeCloseTo(0.85, 12);
  });
});

describe('red lines', () => {
  test.each([
    ['below', 40, [0, 0], [0]],
    ['below', 40, [1, 0], []],
    ['above', 40, [1, 0], [0]],
    ['both', 50, [0, 0], [0]],
    ['both', 50, [1, 0], []],
  ] as const)('%s %i at %j', (side, at, texts, expected) => {
    expect(
      listCrossings(mandate({ redLines: [{ at, side }, undefined] }), articles, texts),
    ).toEqual(expected);
  });

  test('a conditional line moves when its condition is met', () => {
    const unless = { article: 1, bound: 'atMost', position: 30, then: 70, side: 'below' } as const;
    const line = { at: 40, side: 'below', unless } as const;
    const conditional = mandate({ redLines: [line, undefined] });
    expect(findLineInForce(line, conditional, articles, [1, 2]).at).toBe(40);
    expect(findLineInForce(line, conditional, articles, [1, 0]).at).toBe(70);
    expect(listCrossings(conditional, articles, [1, 2])).toEqual([]);
    expect(listCrossings(conditional, articles, [1, 0])).toEqual([0]);
  });

  test('a conditional line may come to stand on the other side of the ideal', () => {
    const unless = { article: 1, bound: 'atLeast', position: 50, then: 70, side: 'above' } as const;
    const line = { at: 40, side: 'below', unless } as const;
    const conditional = mandate({
      ideals: Float64Array.of(60, 0),
      redLines: [line, undefined],
    });
    expect(listCrossings(conditional, articles, [1, 2])).toEqual([]);
    expect(listCrossings(conditional, articles, [2, 2])).toEqual([0]);
    expect(listCrossings(conditional, articles, [0, 0])).toEqual([0]);
  });
});

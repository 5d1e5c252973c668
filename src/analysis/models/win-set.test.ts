import { expect, test } from 'vitest';
import { made } from '../../../test/fixtures/reference/case.ts';
import { predict } from './predict.ts';
import { intersectIntervals, findRatifiable, findWinSet } from './win-set.ts';

const three = [60, 30, 20].map((ideal, i) => ({
  id: `D${i}`,
  positions: { a: { ideal, salience: 1 } },
}));
const majority = { of: 'presentAndVoting', moreThan: '1/2' };

test('a majority accepts up to the mirror image of the reference in the median', () => {
  const scenario = made(three, { substance: majority });
  expect(findWinSet(scenario, 0, scenario.procedure.substance, 0)).toEqual({ low: 0, high: 60 });
  const unanimity = made(three, { substance: { of: 'members', atLeast: 3 } });
  expect(findWinSet(unanimity, 0, unanimity.procedure.substance, 0)).toEqual({ low: 0, high: 40 });
  expect(findWinSet(unanimity, 0, unanimity.procedure.substance, 30)).toEqual({
    low: 30,
    high: 30,
  });
});

test('whoever the mirror image leaves as far away lets it pass, to the last bit of a difference', () => {
  const one = made([{ id: 'A', positions: { a: { ideal: 50, salience: 1 } } }]);
  for (const reference of [0.1, 10.3, 18.04, 33.33]) {
    const { high } = findWinSet(one, 0, one.procedure.substance, reference);
    expect(high).toBeCloseTo(100 - reference, 9);
  }
});

test('ratification: as far as the last of those needed goes along, and never past what the rule lets pass', () => {
  const scenario = made(three, { substance: majority });
  const ideals = [60, 30, 20];
  const [passes, one, all] = [
    findWinSet(scenario, 0, scenario.procedure.substance, 0),
    findRatifiable(ideals, 1, 0),
    findRatifiable(ideals, 3, 0),
  ];
  expect([passes, one, all]).toEqual([
    { low: 0, high: 60 },
    { low: 0, high: 100 },
    { low: 0, high: 40 },
  ]);
  expect([intersectIntervals(passes, one), intersectIntervals(passes, all)]).toEqual([passes, all]);
  // Who wants more and who wants less than the reference have nothing but the reference in common.
  expect(findRatifiable(ideals, 2, 50)).toEqual({ low: 10, high: 50 });
  expect(findRatifiable(ideals, 3, 50)).toEqual({ low: 50, high: 50 });
  expect(findRatifiable(ideals, 4, 0)).toEqual({ low: 0, high: 0 });
});

function procedural(article: object, substance: object): number | null | undefined {
  const options = [0, 50, 100].map((position, i) => ({ id: `o${i}`, position }));
  const scenario = made(three, {
    articles: [{ id: 'a', title: 'A', options, ...article }],
    substance,
  });
  return predict(scenario, 'procedural').articles[0]?.position;
}

test('the setter goes as far as the rule lets it', () => {
  expect(procedural({ draft: 'o2', reference: 0 }, majority)).toBe(60);
  expect(procedural({ draft: 'o1', reference: 0 }, majority)).toBe(50);
  expect(procedural({ draft: 'o2', reference: 0 }, { of: 'members', atLeast: 3 })).toBe(40);
  expect(procedural({ draft: 'o2' }, majority)).toBe(100);
  // Without a text, the first of the most capable proposes.
  expect(procedural({ reference: 0 }, majority)).toBe(60);
  expect(procedural({ reference: 0 }, { of: 'members', atLeast: 3 })).toBe(40);
});

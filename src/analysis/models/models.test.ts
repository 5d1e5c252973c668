/** What all models have in common: who takes part, what does not matter, and how a number becomes an option. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { article, made } from '../../../test/fixtures/reference/case.ts';
import { runBacktestOn } from './backtest.ts';
import { predictCondorcet } from './condorcet.ts';
import { FIELD_MODELS, predict, TABLE_MODELS } from './predict.ts';
import { makeModelTable } from './table.ts';
import { computeWeightedMedian } from './median.ts';
import { findNashPoint } from './nash.ts';

type Held = { ideal: number; salience: number };

const held = fc.record({
  ideal: fc.integer({ min: 0, max: 100 }),
  salience: fc.constantFrom(0, 0.1, 0.35, 0.5, 0.8, 1),
});
const delegation = fc.record({
  capability: fc.constantFrom(0, 0.5, 1, 3.25),
  a: held,
  b: fc.option(held, { nil: undefined }),
});
const delegations = fc.array(delegation, { minLength: 1, maxLength: 8 });
const articles = [article('a', 0, 30, 100), article('b', 0, 50, 100)];

function scenarioOf(
  list: readonly { capability: number; a: Held; b: Held | undefined }[],
): ReturnType<typeof made> {
  const written = list.map(({ capability, a, b }, i) => ({
    id: `D${i}`,
    capability,
    positions: { a, ...(b ? { b } : {}) },
  }));
  return made(written, { articles });
}

test('what takes long tells how far it is: each model as much, challenge article by article', () => {
  const scenario = scenarioOf([
    { capability: 1, a: { ideal: 0, salience: 1 }, b: { ideal: 20, salience: 1 } },
    { capability: 1, a: { ideal: 100, salience: 0.5 }, b: { ideal: 90, salience: 0.5 } },
  ]);
  const [table, tested]: [number[], number[]] = [[], []];
  makeModelTable(scenario, ['compromise', 'challenge'], (done) => table.push(done));
  expect(table).toEqual([0.5, 0.75, 1, 1]);
  const decided = scenario.articles.map((one) => ({ ...one, adopted: { position: 50 } }));
  const two = [{ ...scenario, articles: decided }, scenario] as (typeof scenario)[];
  runBacktestOn(two, ['challenge', 'always50'], undefined, (done) => tested.push(done));
  expect(tested).toEqual([0, 0.125, 0.25, 0.25, 0.5, 0.75]);
});

test('positions lie between the outermost ideals of those who take part, or are null', () => {
  fc.assert(
    fc.property(delegations, fc.constantFrom(...FIELD_MODELS), (list, model) => {
      const prediction = predict(scenarioOf(list), model);
      prediction.articles.forEach(({ position }, at) => {
        const ideals = list.flatMap(({ a, b }) => (at === 0 ? a.ideal : (b?.ideal ?? [])));
        if (position === null) return;
        expect(position).toBeGreaterThanOrEqual(Math.min(...ideals) - 1e-9);
        expect(position).toBeLessThanOrEqual(Math.max(...ideals) + 1e-9);
      });
    }),
    { numRuns: 300 },
  );
});

test('the order of the file does not matter to compromise, median, Nash and Condorcet', () => {
  const models = ['compromise', 'median', 'nash', 'condorcet'] as const;
  fc.assert(
    fc.property(delegations, fc.constantFrom(...models), (list, model) => {
      const one = predict(scenarioOf(list), model).articles;
      const other = predict(scenarioOf([...list].reverse()), model).articles;
      one.forEach(({ position }, a) => {
        const reversed = other[a]?.position ?? null;
        if (position === null) expect(reversed).toBeNull();
        else expect(reversed).toBeCloseTo(position, 9);
      });
    }),
    { numRuns: 300 },
  );
});

test('whoever weighs nothing moves neither mean, median nor Nash solution', () => {
  const models = ['compromise', 'median', 'nash'] as const;
  fc.assert(
    fc.property(delegations, held, fc.constantFrom(...models), (list, idle, model) => {
      const with1 = scenarioOf([...list, { capability: 0, a: idle, b: idle }]);
      const positions = (scenario: ReturnType<typeof made>) =>
        predict(scenario, model).articles.map(({ position }) => position);
      expect(positions(with1)).toEqual(positions(scenarioOf(list)));
    }),
    { numRuns: 200 },
  );
});

test('an article nobody has a position on has no prediction', () => {
  const alone = scenarioOf([{ capability: 1, a: { ideal: 30, salience: 1 }, b: undefined }]);
  for (const model of FIELD_MODELS) {
    const [a, b] = predict(alone, model).articles;
    expect([model, a?.position, a?.option, b?.position, b?.option]).toEqual([
      model,
      30,
      1,
      null,
      null,
    ]);
  }
});

test('half way between two options the lower one is nearest, to the last bit of a sum', () => {
  const between = (...ideals: readonly number[]) => {
    const list = ideals.map((ideal, i) => ({
      id: `D${i}`,
      capability: 0.1,
      positions: { a: { ideal, salience: 0.7 } },
    }));
    const options = { articles: [article('a', 100, 50, 0)] };
    return predict(made(list, options), 'compromise').articles[0]?.option;
  };
  expect([between(25), between(0, 50), between(0, 0, 75), between(75), between(26)]).toEqual([
    2, 2, 2, 1, 1,
  ]);
});

test('weights of a median are compared as decimals: .1 and .2 are as much as .3', () => {
  const voters = [
    { position: 10, weight: 0.1 },
    { position: 20, weight: 0.2 },
    { position: 60, weight: 0.3 },
  ];
  expect(computeWeightedMedian(voters)).toBe(40);
  expect(computeWeightedMedian([{ position: 3, weight: 0 }])).toBeNull();
});

test('Nash: no point leaves everyone a gain', () => {
  const far = [
    { position: 0, weight: 1, reach: 40 },
    { position: 100, weight: 1, reach: 40 },
  ];
  expect(findNashPoint(far)).toBeNull();
  expect(findNashPoint(far.map((one) => ({ ...one, reach: 100 })))).toBeCloseTo(50, 9);
});

test('one table of all models that need no play', () => {
  const scenario = scenarioOf([
    { capability: 1, a: { ideal: 0, salience: 1 }, b: { ideal: 100, salience: 0.5 } },
    { capability: 3, a: { ideal: 100, salience: 1 }, b: undefined },
  ]);
  const table = makeModelTable(scenario);
  expect(table.map(({ models }) => [...models.keys()])).toEqual([
    [...TABLE_MODELS],
    [...TABLE_MODELS],
  ]);
  expect(table[0]?.models.get('compromise')).toEqual({ position: 75, option: 2 });
  expect(table[1]?.models.get('median')).toEqual({ position: 100, option: 2 });
});

test.each([1e-12, 1e-22])('in units of %d of capability the same position is elected', (unit) => {
  const ideals = [0, 10, 30, 50, 90];
  const elected = (scale: number) =>
    predictCondorcet(
      made(
        ideals.map((ideal, i) => ({
          id: `D${i}`,
          capability: scale * (i === 3 ? 5 : 2),
          positions: { a: { ideal, salience: 1 } },
        })),
        { articles: [article('a', 0, 50, 100)] },
      ),
    );
  expect([elected(1), elected(unit)]).toEqual([[50], [50]]);
});

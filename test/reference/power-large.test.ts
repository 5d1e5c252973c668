/** Power in councils whose coalitions are too many for a diagram. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeVotingGame } from '../../src/analysis/models/power/atoms.ts';
import { estimatePower } from '../../src/analysis/models/power/estimate.ts';
import { computePowerOnLine } from '../../src/analysis/models/power/line.ts';
import { computePower } from '../../src/analysis/models/power/power.ts';
import { made } from '../fixtures/reference/case.ts';

/** 190 weights of up to three digits. */
const WEIGHTS = Array.from({ length: 190 }, (_, i) => ((7919 * i) % 997) + 1);
const SUM = WEIGHTS.reduce((sum, weight) => sum + weight, 0);

test('190 members from generating functions, as a table of members by weight has it', () => {
  // Another program, in Python, with all coalitions by number of members and weight.
  const half = computePowerOnLine({ weights: WEIGHTS, quota: Math.floor(SUM / 2) + 1 });
  const of = (weight: number) => half?.get(weight) ?? { even: NaN, share: NaN };
  const relative = (found: number, expected: number) => expect(found / expected).toBeCloseTo(1, 11);
  relative(of(1).even, 0.00010295029998273614);
  relative(of(1).share, 1.0551113893028422e-5);
  relative(of(941).even, 0.09302838904824799);
  relative(of(941).share, 0.009691332665209045);
  relative(of(195).even, 0.01917226764605772);
  relative(of(195).share, 0.001991151241015619);
});

test('a quota of 85 per cent keeps the digits of chances of one in a trillion of trillions', () => {
  const most = computePowerOnLine({ weights: WEIGHTS, quota: Math.ceil((SUM * 85) / 100) });
  const of = (weight: number) => most?.get(weight) ?? { even: NaN, share: NaN };
  expect(of(941).even / 2.0210726351369098e-19).toBeCloseTo(1, 11);
  expect(of(1).even / 3.0052885502509025e-22).toBeCloseTo(1, 11);
  expect(of(941).share).toBeCloseTo(0.009678782085967601, 14);
  expect(of(884).share).toBeCloseTo(0.00908701601879171, 14);
});

test('generating functions and the diagram of coalitions agree', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(weights, fc.constantFrom('1/2', '2/3', '85%'), (list, atLeast) => {
      const delegations = list.map((share, i) => ({ id: `D${i}`, share }));
      const substance = { of: 'members', atLeast, weigh: 'share' };
      const scenario = made(delegations, { substance });
      const exact = computePower(scenario)?.powers ?? [];
      const { measures, formula } = makeVotingGame(
        scenario.procedure.substance,
        scenario.delegations,
      );
      const quota = formula.kind === 'atom' ? formula.quota : NaN;
      const own = measures[0]?.weights ?? [];
      const found = computePowerOnLine({ weights: own, quota });
      exact.forEach(({ banzhafAbsolute, shapley }, i) => {
        expect(found?.get(own[i] ?? NaN)?.even).toBeCloseTo(banzhafAbsolute, 12);
        expect(found?.get(own[i] ?? NaN)?.share).toBeCloseTo(shapley, 12);
      });
    }),
    { numRuns: 100 },
  );
});

test('six digits and 60 members are exact', () => {
  const delegations = Array.from({ length: 60 }, (_, i) => ({
    id: `D${i}`,
    capability: Number((((7919 * i) % 16001) / 1000 + 0.0001).toFixed(4)),
  }));
  const substance = { of: 'members', atLeast: '2/3', weigh: 'capability' };
  const found = computePower(made(delegations, { substance }));
  expect([found?.exact, found?.rounded]).toEqual([true, false]);
  const sum = (found?.powers ?? []).reduce((total, { shapley }) => total + shapley, 0);
  expect(sum).toBeCloseTo(1, 12);
});

test('an estimate stands within a few of its standard errors, the same every time', () => {
  const delegations = Array.from({ length: 24 }, (_, i) => ({
    id: `D${i}`,
    population: 1 + i * i * i,
  }));
  const double = {
    all: [
      { of: 'members', atLeast: '55%' },
      { of: 'members', atLeast: '65%', weigh: 'population' },
    ],
  };
  const scenario = made(delegations, { substance: double });
  const exact = computePower(scenario)?.powers ?? [];
  const game = makeVotingGame(scenario.procedure.substance, scenario.delegations);
  const estimated = estimatePower(game, 24, 2_000_000);
  expect([estimated.draws, estimated.seed]).toEqual([83274, 1]);
  estimated.powers.forEach((power, i) => {
    for (const index of ['banzhaf', 'banzhafAbsolute', 'shapley'] as const) {
      const gap = Math.abs(power[index] - (exact[i]?.[index] ?? NaN));
      expect(gap).toBeLessThan(4 * power.error[index] + 1e-12);
      expect(power.error[index]).toBeLessThan(0.003);
    }
  });
  expect(estimatePower(game, 24, 2_000_000)).toEqual(estimated);
});

test('what is estimated says so', () => {
  const delegations = Array.from({ length: 800 }, (_, i) => ({
    id: `S${i}`,
    population: 1_400_000_000 - 1_456_789 * i,
  }));
  const double = {
    all: [
      { of: 'members', atLeast: '2/3' },
      { of: 'members', moreThan: '1/2', weigh: 'population' },
    ],
  };
  const found = computePower(made(delegations, { substance: double }), 1_000_000);
  expect(found?.exact).toBe(false);
  const powers = found?.powers ?? [];
  expect(powers.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1, 9);
  expect(powers.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1, 9);
});

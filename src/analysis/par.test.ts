import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { RULES } from '../engine/rules-version.ts';
import { runSearching } from '../conference/search/run-searching.ts';
import { seatMeasures } from './measures.ts';
import { SLOW_HAND } from './other-hands.ts';
import {
  chooseHonestTerms,
  describeBeside,
  describeDistribution,
  isCurrent,
  countParRuns,
  listParSeats,
  playForPar,
  seatPar,
} from './par.ts';

const scenario = strait();

test('mean, least, deciles and most, between the results where they fall between', () => {
  expect(describeDistribution([0.2, 0.1, 0.4, 0.3])).toEqual({
    mean: 0.25,
    deciles: [0.1, 0.13, 0.16, 0.19, 0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4],
  });
  expect(describeDistribution([0.5])).toEqual({ mean: 0.5, deciles: Array(11).fill(0.5) });
});

test('numbers are kept to hundredths of a point', () => {
  expect(describeDistribution([1 / 3]).mean).toBe(0.3333);
});

test('who played a few conferences is set beside one who played them and more', () => {
  const results = (...values: number[]) =>
    values.map((value) => ({ mandate: value, payoff: value / 2 }));
  const other = { mandate: describeDistribution([0.4, 0.8]), payoff: describeDistribution([0.1]) };
  const beside = describeBeside(results(0.5, 0.7), results(0.4, 0.6), other);
  // It made .1 more than the other, in conferences in which the other made .1 less than it does on average.
  expect(beside.mandate).toEqual(describeDistribution([0.6, 0.8]));
  expect(beside.payoff.mean).toBe(0.15);
  expect(describeBeside(results(0.9), results(0.1), other).mandate.mean).toBe(1);
});

test('all playable seats of a small conference, the featured delegations of a large one', () => {
  expect(listParSeats(scenario)).toEqual(['ASH', 'BAY']);
  const [one] = scenario.delegations;
  const many = Array.from({ length: 25 }, () => one!);
  const featured = ['CHAIR', 'BAY'].map((seat) => ({ seat, line: '' }));
  expect(listParSeats({ ...scenario, delegations: many, featured })).toEqual(['BAY']);
  expect([countParRuns(scenario), countParRuns({ ...scenario, delegations: many })]).toEqual([
    100, 40,
  ]);
});

test('a batch is the same whether played in one or in two', () => {
  const batch = { seat: 'ASH', by: 'passive', seed: 3 } as const;
  const whole = playForPar(scenario, { ...batch, from: 0, to: 4 });
  expect(whole).toHaveLength(4);
  expect([
    ...playForPar(scenario, { ...batch, from: 0, to: 1 }),
    ...playForPar(scenario, { ...batch, from: 1, to: 4 }),
  ]).toEqual(whole);
});

test('the one who searches plays each act on to the end before it chooses', () => {
  const { budget } = chooseHonestTerms(scenario);
  const plan = [{ seat: 'ASH', by: SLOW_HAND, search: { budget } }] as const;
  const { setup, state } = runSearching(scenario, { seed: 3, run: 1, plan });
  expect(playForPar(scenario, { seat: 'ASH', by: SLOW_HAND, seed: 3, from: 1, to: 2 })).toEqual(
    seatMeasures(setup, state, [0]),
  );
});

test('a seat has a distribution of each measure by each player', () => {
  const results = (mandate: number, payoff: number) => [{ mandate, payoff }];
  const all = (value: number) => ({ mean: value, deciles: Array(11).fill(value) });
  expect(
    seatPar('ASH', {
      passive: results(0.1, 0.2),
      packager: results(0.3, 0.4),
      oracle: results(0.5, 0.6),
    }),
  ).toEqual({
    seat: 'ASH',
    by: {
      passive: { mandate: all(0.1), payoff: all(0.2) },
      packager: { mandate: all(0.3), payoff: all(0.4) },
      oracle: { mandate: all(0.5), payoff: all(0.6) },
    },
  });
});

test('a table of another scenario or of other rules says nothing', () => {
  const { rulesHash } = scenario;
  const table = { scenario: 'strait', rulesHash, rules: RULES, seed: 1, runs: 1, seats: [] };
  expect(isCurrent(table, scenario)).toBe(true);
  expect(isCurrent({ ...table, rules: RULES + 1 }, scenario)).toBe(false);
  expect(isCurrent({ ...table, rulesHash: 'another' }, scenario)).toBe(false);
});

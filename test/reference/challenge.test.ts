/** Challenge on data other than the emission standards: 24 actors, ten rounds. */
import { expect, test } from 'vitest';
import { predict } from '../../src/analysis/models/predict.ts';
import { made } from '../fixtures/reference/case.ts';

/**
 * Resources, position, salience in per cent of whoever had a say in a decision on China. `ChinaData.csv` of
 * https://github.com/dmasad/BDM_DecisionModel_Replication. Numbers only.
 */
const CHINA = [
  [80, 25, 50],
  [90, 15, 80],
  [85, 15, 80],
  [30, 35, 50],
  [60, 30, 75],
  [50, 20, 40],
  [60, 35, 80],
  [80, 15, 75],
  [100, 20, 85],
  [85, 15, 85],
  [85, 15, 80],
  [60, 25, 60],
  [60, 20, 60],
  [100, 10, 85],
  [75, 20, 70],
  [90, 15, 80],
  [20, 100, 90],
  [20, 100, 90],
  [40, 100, 90],
  [70, 100, 40],
  [50, 60, 50],
  [55, 90, 30],
  [25, 100, 85],
  [30, 50, 70],
] as const;

/** Weighted means of rounds 0 to 10: the replication at its commit 55f63e9, written anew with 50 digits. */
const MEANS = [
  30.72153991497402, 29.18162494095418, 27.849551251771373, 27.006376948512045, 26.649990820466954,
  26.781572334615817, 26.65102994570857, 26.781929533917623, 26.651030456619356, 26.781929709543206,
  26.651030456870966,
];

test('24 actors: means of ten rounds; the median holds', () => {
  const scenario = made(
    CHINA.map(([capability, ideal, percent], i) => ({
      id: `A${i}`,
      capability,
      positions: { a: { ideal, salience: percent / 100 } },
    })),
  );
  const { rounds = [] } = predict(scenario, 'challenge', 10).articles[0] ?? {};
  expect(rounds.map(({ median }) => median)).toEqual(MEANS.map(() => 20));
  MEANS.forEach((mean, round) => expect(rounds[round]?.mean).toBeCloseTo(mean, 12));
});

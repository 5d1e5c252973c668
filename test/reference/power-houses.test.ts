/** Indices of power in bodies of several houses or majorities, each against counts made by another program. */
import { expect, test } from 'vitest';
import { computePower } from '../../src/analysis/models/power/power.ts';
import { made } from '../fixtures/reference/case.ts';

type Exact = readonly [banzhaf: number, banzhafAbsolute: number, shapley: number];

/** The largest relative error among those named. */
function farthest(
  delegations: readonly object[],
  substance: object,
  exact: Readonly<Record<string, Exact>>,
): number {
  const scenario = made(delegations, { substance });
  const found = computePower(scenario);
  if (!found?.exact) throw new Error('no power, or an estimate');
  const errors = Object.entries(exact).flatMap(([id, expected]) => {
    const power = found.powers[scenario.delegationIndex.get(id) ?? -1];
    const told = [power?.banzhaf, power?.banzhafAbsolute, power?.shapley];
    return expected.map((value, i) => Math.abs((told[i] ?? NaN) / value - 1));
  });
  return Math.max(...errors);
}

const many = (letter: string, count: number, weights: object) =>
  Array.from({ length: count }, (_, i) => ({ id: `${letter}${i}`, ...weights }));

test('Security Council before 1966: 7 of 11, five vetoes', () => {
  const council = [...many('P', 5, {}), ...many('E', 6, {})];
  const veto = council.slice(0, 5).map(({ id }) => id);
  const error = farthest(
    council,
    { all: [{ of: 'members', atLeast: 7 }, { veto }] },
    {
      P0: [19 / 105, 57 / 1024, 76 / 385],
      E5: [1 / 63, 5 / 1024, 1 / 462],
    },
  );
  expect(error).toBeLessThan(1e-13);
});

test('a President and two houses: both and the President, or two thirds of both', () => {
  const more = (weigh: string) => ({ of: 'members', moreThan: '1/2', weigh });
  const most = (weigh: string) => ({ of: 'members', atLeast: '2/3', weigh });
  // Coalitions counted by president, senators and representatives, as fractions.
  const error = farthest(
    [
      { id: 'PRES', house: 0, senate: 0 },
      ...many('S', 100, { house: 0, senate: 1 }),
      ...many('H', 435, { house: 1, senate: 0 }),
    ],
    {
      any: [
        { all: [more('house'), more('senate'), { veto: ['PRES'] }] },
        { all: [most('house'), most('senate')] },
      ],
    },
    {
      PRES: [0.038025832857826215, 0.2301026906532046, 0.16046952552431812],
      S99: [0.0032881482497829732, 0.01989730934679494, 0.004374181892033637],
      H0: [0.0014555387176181068, 0.00880778539489398, 0.0009243960580972832],
    },
  );
  expect(error).toBeLessThan(1e-13);
});

/** Millions of inhabitants of the 28 members of the European Union in 2018, rounded. */
const MILLIONS = {
  DE: 82.8,
  FR: 67,
  UK: 66.2,
  IT: 60.5,
  ES: 46.7,
  PL: 38,
  RO: 19.5,
  NL: 17.2,
  BE: 11.4,
  EL: 10.7,
  CZ: 10.6,
  PT: 10.3,
  SE: 10.1,
  HU: 9.8,
  AT: 8.8,
  BG: 7.05,
  DK: 5.78,
  FI: 5.51,
  SK: 5.44,
  IE: 4.83,
  HR: 4.11,
  LT: 2.81,
  SI: 2.07,
  LV: 1.93,
  EE: 1.32,
  CY: 0.86,
  LU: 0.6,
  MT: 0.48,
};

test('28 members, 55 % of them with 65 % of the people, or all but three', () => {
  const people = { of: 'members', atLeast: '65%', weigh: 'population' };
  // All 2^28 coalitions, 30,416,970 of them winning.
  const error = farthest(
    Object.entries(MILLIONS).map(([id, population]) => ({ id, population })),
    { any: [{ all: [{ of: 'members', atLeast: '55%' }, people] }, { of: 'members', atLeast: 25 }] },
    {
      DE: [0.10293257792057718, 0.17015677690505981, 0.1463564870863969],
      FR: [0.08437086620549127, 0.1394726037979126, 0.11235045856562885],
      MT: [0.018095564123363855, 0.029913589358329773, 0.008816979349352482],
    },
  );
  expect(error).toBeLessThan(1e-13);
});

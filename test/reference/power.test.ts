/** Indices of power against exact values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computePower, type Power } from '../../src/analysis/models/power/power.ts';
import { decide } from '../../src/engine/vote/tally.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { caseNamed, made } from '../fixtures/reference/case.ts';

function powers(scenario: Scenario): readonly Power[] {
  const found = computePower(scenario);
  if (!found?.exact) throw new Error('no power, or an estimate');
  return found.powers;
}

function near(power: Power | undefined, expected: Power, digits: number): void {
  expect(power?.banzhaf).toBeCloseTo(expected.banzhaf, digits);
  expect(power?.banzhafAbsolute).toBeCloseTo(expected.banzhafAbsolute, digits);
  expect(power?.shapley).toBeCloseTo(expected.shapley, digits);
}

const FIVE = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'];
const COUNCIL = [...FIVE, ...Array.from({ length: 10 }, (_, i) => `E${i}`)];

test('Security Council', () => {
  const council = made(
    COUNCIL.map((id) => ({ id })),
    { substance: { all: [{ of: 'members', atLeast: 9 }, { veto: FIVE }] } },
  );
  const found = powers(council);
  expect(found).toHaveLength(15);
  const permanent = { banzhaf: 106 / 635, banzhafAbsolute: 848 / 16384, shapley: 421 / 2145 };
  const elected = { banzhaf: 21 / 1270, banzhafAbsolute: 84 / 16384, shapley: 4 / 2145 };
  near(found[0], permanent, 15);
  near(found[14], elected, 15);
});

test('electoral college', () => {
  const electors = caseNamed('electors-2024');
  const found = powers(electors);
  expect(found).toHaveLength(51);
  const of = (id: string) => found[electors.delegationIndex.get(id) ?? -1];
  near(
    of('CA'),
    {
      banzhaf: 0.11079641157320085,
      banzhafAbsolute: 0.4607113065107171,
      shapley: 0.10803683365189874,
    },
    15,
  );
  near(
    of('TX'),
    {
      banzhaf: 0.07636477628300842,
      banzhafAbsolute: 0.3175384053796666,
      shapley: 0.07742825741906878,
    },
    15,
  );
  near(
    of('WY'),
    {
      banzhaf: 0.005457312332862315,
      banzhafAbsolute: 0.022692481274530607,
      shapley: 0.005402278557615334,
    },
    15,
  );
});

/** Inhabitants of the 27 members of the European Union in 2020, from the largest. */
const INHABITANTS = [
  83166711, 67320216, 59641488, 47332614, 37958138, 19328838, 17407585, 11522440, 10718565,
  10693939, 10295909, 10327589, 9769526, 8901064, 6951482, 5822763, 5525292, 5457873, 4964440,
  4058165, 2794090, 2095861, 1907675, 1328976, 888005, 626108, 514564,
];

test('double majority with a blocking minority of four, to the last head', () => {
  const union = made(
    INHABITANTS.map((population, i) => ({ id: `M${i}`, population })),
    {
      substance: {
        all: [
          { of: 'members', atLeast: '55%' },
          {
            any: [
              { of: 'members', atLeast: '65%', weigh: 'population' },
              { of: 'members', atLeast: 24 },
            ],
          },
        ],
      },
    },
  );
  // All 2^27 coalitions, counted by another program.
  const found = powers(union);
  expect(found).toHaveLength(27);
  const [first, last] = [found[0], found[26]];
  near(
    first,
    {
      banzhaf: 0.12085672438505869,
      banzhafAbsolute: 0.21027520298957825,
      shapley: 0.1767951530554169,
    },
    15,
  );
  near(
    last,
    {
      banzhaf: 0.017279015636906554,
      banzhafAbsolute: 0.030063271522521973,
      shapley: 0.008545117916836856,
    },
    15,
  );
});

test('193 members with a vote each: all the same, and both sum to 1', () => {
  const assembly = made(
    Array.from({ length: 193 }, (_, i) => ({ id: `S${i}` })),
    { substance: { of: 'presentAndVoting', atLeast: '2/3' } },
  );
  const found = powers(assembly);
  expect(new Set(found).size).toBe(1);
  near(
    found[0],
    { banzhaf: 1 / 193, banzhafAbsolute: 1.1558148540121277e-6, shapley: 1 / 193 },
    15,
  );
});

test('a rule that nobody can meet gives nobody power', () => {
  const two = [{ id: 'A' }, { id: 'B' }];
  expect(computePower(made(two, { substance: { of: 'members', atLeast: 3 } }))).toBeNull();
});

test('more digits than a sum can keep are rounded, and that is said', () => {
  const third = 0.3333333333333333;
  const fine = [
    { id: 'A', share: third },
    { id: 'B', share: third },
    { id: 'C', share: 1e15 },
  ];
  const of = (list: readonly object[], atLeast: string) =>
    computePower(made(list, { substance: { of: 'members', atLeast, weigh: 'share' } }));
  const none = { banzhaf: 0, banzhafAbsolute: 0, shapley: 0 };
  const all = { banzhaf: 1, banzhafAbsolute: 1, shapley: 1 };
  expect(of(fine, '2/3')).toEqual({ rounded: true, exact: true, powers: [none, none, all] });
  const thirds = fine.map((one, i) => ({ ...one, share: third, id: `D${i}` }));
  const even = { banzhaf: 1 / 3, banzhafAbsolute: 0.5, shapley: 1 / 3 };
  const found = of(thirds, '2/3');
  expect([found?.rounded, found?.exact]).toEqual([false, true]);
  found?.powers.forEach((power) => near(power, even, 14));
});

type Counted = { swings: number[]; shapley: number[] };

/** By definition: every coalition, decided as a vote. */
function counted({ delegations, procedure }: Scenario): Counted {
  const n = delegations.length;
  const wins = Array.from({ length: 1 << n }, (_, coalition) => {
    const votes = delegations.map((__, i) => ((coalition >> i) & 1 ? 'yes' : 'no') as 'yes' | 'no');
    return decide(procedure.substance, delegations, votes).adopted;
  });
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const found: Counted = { swings: [], shapley: [] };
  for (let i = 0; i < n; i += 1) {
    let swings = 0;
    let share = 0;
    for (let coalition = 0; coalition < wins.length; coalition += 1) {
      if (!((coalition >> i) & 1) || !wins[coalition] || wins[coalition ^ (1 << i)]) continue;
      const size = coalition.toString(2).replaceAll('0', '').length;
      swings += 1;
      share += (factorial(size - 1) * factorial(n - size)) / factorial(n);
    }
    found.swings.push(swings);
    found.shapley.push(share);
  }
  return found;
}

const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
const bound = fc.constantFrom('atLeast', 'moreThan');
const amount = fc.constantFrom('1/2', '2/3', '55%', '33.3%', 1, 2, 3);
const base = fc.constantFrom('members', 'present', 'presentAndVoting');
const threshold = fc
  .tuple(base, bound, amount, fc.constantFrom({}, { weigh: 'population' }, { weigh: 'capability' }))
  .map(([of, key, value, weigh]) => ({ of, [key]: value, ...weigh }));
const veto = fc.subarray(ids.slice(0, 4), { minLength: 1 }).map((holders) => ({ veto: holders }));
const part = fc.oneof(threshold, veto);
const rule = fc.oneof(
  threshold,
  fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  fc
    .tuple(part, fc.array(part, { minLength: 1, maxLength: 2 }))
    .map(([one, any]) => ({ all: [one, { any }] })),
);
const members = fc
  .array(
    fc.record({
      population: fc.constantFrom(0, 0.1, 0.3, 1, 2.5, 89.2),
      capability: fc.constantFrom(0, 1, 1.5, 4),
      votes: fc.constantFrom(1, 1, 2, 0),
    }),
    { minLength: 4, maxLength: 6 },
  )
  .map((list) => list.map((member, i) => ({ id: ids[i], ...member })));

test('under any rule, what counting every coalition finds', () => {
  fc.assert(
    fc.property(members, rule, (delegations, substance) => {
      const scenario = made(delegations, { substance });
      const { swings, shapley } = counted(scenario);
      const all = swings.reduce((sum, count) => sum + count, 0);
      const result = computePower(scenario);
      if (all === 0) {
        expect(result).toBeNull();
        return;
      }
      const found = powers(scenario);
      const half = 2 ** (delegations.length - 1);
      found.forEach((power, i) => {
        const count = swings[i] ?? NaN;
        near(
          power,
          { banzhaf: count / all, banzhafAbsolute: count / half, shapley: shapley[i] ?? NaN },
          14,
        );
      });
    }),
    { numRuns: 300 },
  );
});

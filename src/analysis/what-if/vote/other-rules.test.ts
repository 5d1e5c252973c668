import { expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import { compareRules, type UnderRule } from './other-rules.ts';

const row = ({ name, decision, pivot }: UnderRule) => [
  name,
  decision.adopted,
  decision.inFavour,
  decision.needed,
  pivot.least,
  pivot.alone,
];

test('three to one: every rule, and who became pivotal under it', () => {
  expect(compareRules(strait(), ['yes', 'yes', 'yes', 'no']).map(row)).toEqual([
    ['majority', true, 3, 3, 1, [0, 1, 2]],
    ['twoThirds', true, 3, 3, 1, [0, 1, 2]],
    ['majorityOfMembers', true, 3, 3, 1, [0, 1, 2]],
    ['twoThirdsOfMembers', true, 3, 3, 1, [0, 1, 2]],
    ['consensus', false, 3, null, 1, [3]],
  ]);
});

test('five of the greatest capability hold the veto; population counts where it is known', () => {
  const scenario = strait(
    ['name: Ash\n', 'name: Ash\n    capability: 9\n    population: 80\n'],
    [
      '  - id: BAY',
      [
        '  - { id: ELM, name: Elm, capability: 3, population: 5 }',
        '  - { id: FIR, name: Fir, capability: 2, population: 5 }',
        '  - id: BAY',
      ].join('\n'),
    ],
    ['name: Dun\n', 'name: Dun\n    capability: 0.5\n    population: 10\n'],
  );
  const ids = scenario.delegations.map(({ id }) => id);
  expect(ids).toEqual(['ASH', 'ELM', 'FIR', 'BAY', 'COD', 'DUN']);
  const rows = compareRules(scenario, ['no', 'yes', 'yes', 'yes', 'yes', 'abstain']);
  expect(rows.map(row)).toEqual([
    ['majority', true, 4, 3, 2, []],
    ['twoThirds', true, 4, 4, 1, [1, 2, 3, 4]],
    ['majorityOfMembers', true, 4, 4, 1, [1, 2, 3, 4]],
    ['twoThirdsOfMembers', true, 4, 4, 1, [1, 2, 3, 4]],
    ['consensus', false, 4, null, 1, [0]],
    ['veto', false, 4, null, 1, [0]],
    ['capability', false, 7, 8.1, 1, [0]],
    ['population', false, 10, 46, 1, [0]],
  ]);
  expect(rows[5]?.rule).toEqual({
    kind: 'all',
    rules: [rows[1]?.rule, { kind: 'veto', holders: ['ASH', 'ELM', 'FIR', 'BAY', 'COD'] }],
  });
});

import { expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import { openConference } from '../conference/conference.ts';
import type { State } from '../engine/state/state.ts';
import { describeIsolation, measureLegitimacy } from './standing.ts';

const { setup, state } = openConference(shipped('first-brackets'), { seed: 3, plan: [] });

const rolled = (votes: readonly string[], gavel: string | null): State => ({
  ...state,
  votes: votes.map((roll) => ({ ...({} as State['votes'][number]), roll })),
  gavel: gavel === null ? null : { roll: gavel, dissociated: [], objected: [] },
});

test('isolation: the share of others on another side, over the decisions a seat took part in', () => {
  const two = rolled(['ynyyn', 'yyyya'], 'sssso');
  expect(describeIsolation(two, 0)).toEqual({ mean: (0.5 + 0.25 + 0.25) / 3, decisions: 3 });
  expect(describeIsolation(two, 4)).toEqual({ mean: (0.75 + 1 + 1) / 3, decisions: 3 });
});

test('isolation: the absent and those not asked take no side', () => {
  expect(describeIsolation(rolled(['-yn.y'], null), 1)).toEqual({ mean: 0.5, decisions: 1 });
  expect(describeIsolation(rolled(['-yn.y'], null), 0)).toBeNull();
  expect(describeIsolation(rolled([], null), 0)).toBeNull();
  expect(describeIsolation(rolled(['y-'], null), 0)).toBeNull();
});

test('legitimacy: members that gain and neither object nor dissociate; none with no deal', () => {
  const { groups, delegations } = setup.scenario;
  const gavel = { roll: '', dissociated: [{ by: 0, articles: [0] }], objected: [] };
  const assembly = { adopted: true, withoutVote: true, roll: '' };
  const gains = delegations.map(({ index }) => (index === 1 ? -0.1 : 0.1));
  const found = measureLegitimacy(setup, { ...state, gavel, assembly }, gains);
  expect(found).toEqual(
    groups.map(({ id }) => {
      const members = delegations.filter((one) => one.groups.includes(id));
      const behind = members.filter(({ index }) => index > 1).length;
      return { group: id, behind, of: members.length };
    }),
  );
  const none = measureLegitimacy(setup, { ...state, assembly: null }, gains);
  expect(none.every(({ behind }) => behind === 0)).toBe(true);
});

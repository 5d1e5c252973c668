import { describe, expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { runConference } from './run.ts';

const RUNS = [0, 1, 2, 3, 4, 5];

/** Texts, endings and rolls of some conferences. */
function playedOut(scenario: Scenario) {
  return RUNS.map((run) => {
    const { state } = runConference(scenario, { seed: 7, run, plan: [] });
    return {
      ending: state.ending,
      texts: state.articles.map(({ text }) => text),
      votes: state.votes.map(({ kind, roll, carried }) => ({ kind, roll, carried })),
    };
  });
}

/** Where each delegation has so many votes, and the rule counts `weigh` if one is named. */
function weighed(scenario: Scenario, votes: number, weigh?: string): Scenario {
  const { substance } = scenario.procedure;
  if (substance.kind !== 'threshold') throw new Error('the rule is a threshold');
  const threshold = { ...substance.threshold, ...(weigh ? { weigh } : {}) };
  return {
    ...scenario,
    delegations: scenario.delegations.map((one) => ({
      ...one,
      votes,
      weights: new Map([...one.weights, ['souls', votes]]),
    })),
    procedure: { ...scenario.procedure, substance: { kind: 'threshold', threshold } },
  };
}

describe.each(['cybercrime-class', 'high-seas-class'])('in %s', (name) => {
  const scenario = shipped(name);
  const once = playedOut(scenario);

  test('there are votes', () => {
    expect(once.some(({ votes }) => votes.length > 0)).toBe(true);
  });

  test.each([
    ['a hundred votes each', weighed(scenario, 100)],
    ['a hundredth of a vote each', weighed(scenario, 0.01)],
    ['a rule that counts heads of 1,000', weighed(scenario, 1000, 'souls')],
  ])('%s change nothing', (_, other) => {
    expect(playedOut(other)).toEqual(once);
  });
});

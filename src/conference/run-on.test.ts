import { expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import { hashState } from '../engine/state/hash.ts';
import { openConference } from './conference.ts';
import { decideFor } from './decide.ts';
import { openSetup } from './opened.ts';
import type { SeatPlan } from './plan.ts';
import { runOn } from './run-on.ts';

const SCENARIO = shipped('cybercrime-class');
const seat = SCENARIO.delegations[SCENARIO.floor[0] ?? 0]?.id ?? '';
const PLANS: [string, SeatPlan][] = [
  ['delegations', []],
  ['a packager', [{ seat, by: 'packager' }]],
  ['a random player', [{ seat, by: 'random' }]],
];

test.each(PLANS)('one state amended all the way ends as command by command: %s', (_, plan) => {
  for (let run = 0; run < 5; run += 1) {
    const options = { seed: 7, run, plan };
    const { setup, state } = openSetup(SCENARIO, options);
    const before = hashState(structuredClone(state));
    const end = runOn(setup, state, (now, name) => decideFor(setup, now, plan, name));
    expect(hashState(end)).toBe(hashState(openConference(SCENARIO, options).state));
    expect(hashState(structuredClone(state))).toBe(before);
  }
});

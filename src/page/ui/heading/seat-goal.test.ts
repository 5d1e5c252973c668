import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { seatScenario } from '../../../engine/seat-scenario.ts';
import { findSeatGoal } from './seat-goal.ts';

const scenario = seatScenario(shipped('cybercrime-last-day'));

test('the goal of a featured seat can be read in play, and no other has one', () => {
  expect(findSeatGoal({ scenario, seat: 'BRA' })).toEqual({ goal: 'consensus', articles: [] });
  expect(findSeatGoal({ scenario, seat: 'TON' })).toBeNull();
});

test('words to keep are a goal of their own', () => {
  const featured = scenario.featured.map((one) => ({ ...one, keep: ['data_protection'] }));
  expect(findSeatGoal({ scenario: { ...scenario, featured }, seat: 'BRA' })).toEqual({
    goal: 'keep',
    articles: ['data_protection'],
  });
});

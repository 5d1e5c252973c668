import { expect, test } from 'vitest';
import { seatedGame } from '../../../../test/fixtures/sealed.ts';
import { openSeated } from '../../../../test/fixtures/seated.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { findSeatGoal } from './seat-goal.ts';

const see = (seat: string) =>
  seatedGame(openSeated(shipped('cybercrime-last-day'), seat, 1), seat).view;

test('the goal of a featured seat can be read in play, and no other has one', () => {
  expect(findSeatGoal(see('BRA'))).toEqual({ goal: 'consensus', articles: [] });
  expect(findSeatGoal(see('TON'))).toBeNull();
});

test('words to keep are a goal of their own', () => {
  const { scenario, seat } = see('BRA');
  const featured = scenario.featured.map((one) => ({ ...one, keep: ['data_protection'] }));
  expect(findSeatGoal({ scenario: { ...scenario, featured }, seat })).toEqual({
    goal: 'keep',
    articles: ['data_protection'],
  });
});

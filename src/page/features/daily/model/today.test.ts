import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { type BallotTask, setBallotTask } from '../../../../analysis/daily/ballot-task.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { BALLOTS_FROM } from './today.ts';
import { isBestBallot } from './verdict.ts';

const { id, draws } = BALLOTS_FROM;
const set = (draw: (typeof draws)[number]): BallotTask => {
  const ballot = finish(setBallotTask({ scenario: shipped(id), draws: [draw] }, 0));
  if (!ballot) throw new Error(`no ballot in draw ${draw.run}`);
  return ballot;
};

test.each(draws)('in draw $run the ballot of $seat decides, and neither way by much', (draw) => {
  const { seat, kind, stake, ends, parts } = set(draw);
  expect([seat, kind]).toEqual([draw.seat, 'text']);
  expect(Math.abs(stake)).toBeLessThanOrEqual(0.08);
  expect([ends.no.carried, ends.abstain.carried]).toContain(!ends.yes.carried);
  expect(ends.yes.end).not.toBe(ends.no.end);
  // What is told before the ballot is all that it takes to tell which way is better.
  const told = parts.reduce((sum, { weight, met }) => sum + weight * met, 0);
  const off = 0.1 * parts.filter(({ crossed }) => crossed).length;
  expect(told - off - set(draw).none).toBeCloseTo(stake, 12);
});

test('neither Yes nor No is right every day', () => {
  const right = draws.map((draw) => isBestBallot(set(draw), 'yes'));
  const share = right.filter(Boolean).length / right.length;
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.7);
});

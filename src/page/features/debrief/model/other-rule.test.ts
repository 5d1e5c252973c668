import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import type { MotionKind } from '../../../../engine/command.ts';
import { openConference } from '../../../../conference/conference.ts';
import { findOtherRule } from './other-rule.ts';

test('a vote is counted by its own rule and by one that turns it; where none does, nothing is told', () => {
  const conference = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat: 'IRN', by: 'passive' }],
  });
  const { view } = seatedGame(conference, 'IRN');
  // Seven motions are lost by every rule.
  expect(view.votes).toHaveLength(7);
  expect(findOtherRule(view)).toBeNull();
  const roll = view.votes[0]!.roll.replace(/./g, 'y').replace('y', 'n');
  const castOn = (kind: MotionKind) => ({
    ...view,
    votes: view.votes.slice(0, 3).map((vote, i) => (i === 1 ? { ...vote, kind, roll } : vote)),
  });
  const found = findOtherRule(castOn('delete'));
  expect([found?.index, found?.own.applied, found?.other.name]).toEqual([1, true, 'consensus']);
  expect(found?.other.decision.adopted).not.toBe(found?.own.decision.adopted);
  expect(findOtherRule(castOn('closure'))).toBeNull();
  expect(findOtherRule(castOn('adjourn'))?.index).toBe(1);
});

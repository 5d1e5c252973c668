import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import type { MotionKind } from '../../../../engine/command.ts';
import { openConference } from '../../../../conference/conference.ts';
import { findOtherRule } from './other-rule.ts';

test('a vote is counted by its own rule and by one that turns it', () => {
  const conference = openConference(shipped('cybercrime-last-day'), {
    seed: 1,
    plan: [{ seat: 'IRN', by: 'passive' }],
  });
  const { view } = seatedGame(conference, 'IRN');
  expect(view.votes.length).toBeGreaterThan(0);
  const found = findOtherRule(view);
  expect(found?.own.applied).toBe(true);
  expect(found?.other?.decision.adopted).not.toBe(found?.own.decision.adopted);
  expect(findOtherRule({ ...view, votes: [] })).toBeNull();
  const only = (kind: MotionKind) => view.votes.slice(0, 1).map((vote) => ({ ...vote, kind }));
  expect(findOtherRule({ ...view, votes: only('closure') })).toBeNull();
  expect(findOtherRule({ ...view, votes: only('adjourn') })?.index).toBe(0);
});

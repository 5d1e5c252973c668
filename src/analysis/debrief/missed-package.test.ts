import { expect, test } from 'vitest';
import { personGame } from '../../../test/fixtures/person-game.ts';
import type { Conference } from '../../conference/conference.ts';
import { listSteps } from '../../conference/steps.ts';
import type { SeatGoal } from '../../scenario/resolved.ts';
import { findMissedPackage } from './missed-package.ts';

function setGoal(conference: Conference, goal?: SeatGoal): Conference {
  const featured = [{ seat: 'BRA', line: 'A line', ...(goal ? { goal } : {}) }];
  const { setup } = conference;
  return { ...conference, setup: { ...setup, scenario: { ...setup.scenario, featured } } };
}

test('a package that was missed says whether it would have met a goal that was missed, and only then', () => {
  // Not everybody joined, though nobody objected; with the package all twelve would have.
  const played = personGame('cybercrime-class', 'BRA', 3, 'passive');
  const steps = [...listSteps(played)];
  const meets = ([undefined, 'consensus', 'everyone'] as const).map(
    (goal) => findMissedPackage(setGoal(played, goal), 'BRA', steps)?.goal,
  );
  expect(meets).toEqual([false, false, true]);
});

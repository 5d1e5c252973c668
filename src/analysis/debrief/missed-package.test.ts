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

test('a chance that could be seen is told rather than one worth somewhat more that nobody would have expected', () => {
  const played = personGame('cybercrime-class', 'IND', 2, 'passive');
  const missed = findMissedPackage(played, 'IND', [...listSteps(played)]);
  // The most, 15.5 points in sitting 4, looked unlikely.
  expect(missed).toMatchObject({ sitting: 2, unlikely: false });
  expect(missed?.gain).toBeCloseTo(0.105, 3);
});

test('a package of which the table would have said that it is unlikely says so, and who refused it', () => {
  const played = personGame('cybercrime-class', 'NGA', 1, 'packager');
  const missed = findMissedPackage(played, 'NGA', [...listSteps(played)]);
  expect(missed?.unlikely).toBe(true);
  expect(missed?.refused).toHaveLength(2);
});

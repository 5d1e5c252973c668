import { expect, test } from 'vitest';
import { personGame } from '../../../../../test/fixtures/person-game.ts';
import { forecastHeading } from '../../../../conference/heading/heading.ts';
import { listSteps } from '../../../../conference/steps.ts';
import { view } from '../../../../engine/state/view.ts';
import { listExpected } from './gavel-sheet.ts';

const SEAT = 'NGA';
const conference = personGame('cybercrime-class', SEAT, 3, 'packager');
const steps = [...listSteps(conference)];
const asked = steps.find(
  ({ command, before }) => command.seat === SEAT && before.phase === 'decision.gavel',
);

test('who may object or dissociate itself is counted in the runs that the forecast of the score is made of', () => {
  const seen = view(conference.setup, asked!.before, SEAT);
  const heading = forecastHeading(seen);
  const expected = listExpected(seen, heading);
  expect(expected.map(({ delegation }) => seen.scenario.delegations[delegation]?.id)).toEqual([
    'RUS',
  ]);
  const by = (one: (typeof heading.ends)[number]) => one.closed.state.gavel?.objected ?? [];
  const objected = heading.ends.filter((one) => by(one).length > 0).length;
  expect(expected[0]).toMatchObject({ objects: objected, runs: heading.ends.length });
  expect(objected).toBeGreaterThan(0);
});

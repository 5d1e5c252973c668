import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../../../test/fixtures/undrawn.ts';
import { after } from '../../../../../test/fixtures/steps.ts';
import { findManner } from './heard-now.ts';

const setup = undrawn();
const [first, second] = setup.scenario.delegations
  .map(({ id }) => id)
  .filter((id) => id !== 'ASH') as [string, string];
const { happenings } = after(
  setup,
  floorOf(setup, 'ASH'),
  { seat: 'ASH', type: 'ask', delegation: first },
  { seat: 'ASH', type: 'ask', delegation: second },
);
const asked = happenings.flatMap((happening) => (happening.type === 'asked' ? happening : []));
const log = happenings.map((happening, at) => ({ at, happening }));
const say = (from: typeof log) =>
  asked.map((happening) =>
    findManner(
      { id: 'g', log: from, seat: 'ASH' },
      { kind: 'told', seat: happening.delegation, happening },
      () => 'dry',
    ),
  );

test('a sentence told before a game was closed is not told again after it is opened', () => {
  expect(asked.length).toBe(2);
  const [one, other] = say(log);
  expect([one?.manner, other?.manner]).toEqual(['dry', 'dry']);
  expect(one?.way).not.toBe(other?.way);
  // Drawn again, in whatever order, each is said as it was.
  expect(say(log).toReversed()).toEqual([other, one]);
});

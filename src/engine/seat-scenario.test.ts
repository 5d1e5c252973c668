import { expect, test } from 'vitest';
import { SHIPPED, shipped } from '../../test/fixtures/shipped.ts';
import type { Delegation, Observer, Scenario } from '../scenario/resolved.ts';
import { briefFor, seatScenario } from './seat-scenario.ts';

function printed(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}

/** Other instructions with the same stated positions, other briefs, and other effects of events. */
function otherwise(scenario: Scenario): Scenario {
  const positions = ({ positions: held }: Delegation | Observer) =>
    held.map(
      (position) =>
        position && { ...position, salience: 0.123, redLine: { at: 12.3, side: 'below' as const } },
    );
  const linkage = { articles: [0], sides: ['high' as const], value: 0.123 };
  return {
    ...scenario,
    delegations: scenario.delegations.map((one) => ({
      ...one,
      positions: positions(one),
      linkages: [linkage],
      reservation: 0.123,
      brief: 'Another brief.',
    })),
    observers: scenario.observers.map((one) => ({
      ...one,
      positions: positions(one),
      brief: 'Another brief.',
    })),
    events: scenario.events.map((one) => ({ ...one, effects: [] })),
    rulesHash: '0'.repeat(64),
    textHash: '0'.repeat(64),
  };
}

test.each(SHIPPED)('%s: what a seat reads does not depend on anybody’s instructions', (name) => {
  const scenario = shipped(name);
  expect(printed(seatScenario(otherwise(scenario)))).toBe(printed(seatScenario(scenario)));
  expect(seatScenario(scenario)).toBe(seatScenario(scenario));
});

test('stated positions are read with what they are based on, and no further', () => {
  const { delegations, events } = seatScenario(shipped('first-brackets'));
  expect(delegations.map(({ id, positions }) => ({ id, positions }))).toEqual(
    shipped('first-brackets').delegations.map(({ id, positions }) => ({
      id,
      positions: positions.map((held) => held && { ideal: held.ideal, basis: held.basis }),
    })),
  );
  expect(events.every((event) => !('effects' in event) && !('at' in event))).toBe(true);
});

test('a brief is its own seat’s: a delegation’s, an observer’s, none of the Chair', () => {
  const scenario = shipped('cybercrime-class');
  for (const { id, brief } of [...scenario.delegations, ...scenario.observers])
    expect(briefFor(scenario, id)).toBe(brief ?? null);
  expect(briefFor(scenario, 'CHAIR')).toBeNull();
});

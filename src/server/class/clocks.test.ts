import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario } from '../../scenario/read.ts';
import type { ClassState } from './class-state.ts';
import { followStage, listRunOut } from './clocks.ts';
import { holdTable } from './tables.ts';

const text = readFileSync('scenarios/first-brackets.yaml', 'utf8');

test('acts of two seats come back one after the other, and each has time of its own', () => {
  const reading = readScenario(text);
  if (!reading.ok) throw new Error('not read');
  const [one, other] = reading.scenario.delegations.map(({ id }) => id);
  const seats = [one, other].map((seat = '') => ({ seat, taken: true }));
  const opening = { seed: 1, seats, policy: 'passive', others: 'passive' } as const;
  const loaded = { scenario: reading.scenario, text };
  const held = holdTable(loaded, { table: 1, scenario: 'first-brackets', opening });
  let now = 0;
  const state = {
    document: { settings: {} },
    now: () => now,
    tables: new Map([[1, held]]),
    owns: () => true,
  } as unknown as ClassState;
  const { live } = held;
  const comeBack = (seat = ''): void => {
    const back = { seat, act: { type: 'pass' }, rejection: { code: 'act/notNow' } } as never;
    held.live = { ...live, stage: 'returned', resolving: true, back };
    followStage(state, held);
  };
  comeBack(one);
  now = held.clock.endsAt ?? NaN;
  expect(listRunOut(state)).toEqual([held]);
  // As the server does when a clock is at zero.
  held.clock.endsAt = null;
  comeBack(other);
  expect(held.clock.endsAt).toBe(2 * now);
});

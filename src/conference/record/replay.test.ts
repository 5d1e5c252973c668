import { expect, test } from 'vitest';
import { CHAIR } from '../../scenario/resolved.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../conference.ts';
import { makeRecord } from './record.ts';
import { replay, type ReplayedRecord } from './replay.ts';
import { type ConferenceStep, listSteps } from '../steps.ts';

/** Shorter lists are the room's own, which every command may look at. */
const LONG = 1000;

/** Delegations that never agree with the rest, and enough of them to say so much in 500 sittings. */
const crowd = Array.from(
  { length: 40 },
  (_, i) =>
    `  - { id: X${i}, name: X${i}, reservation: 0.9, positions: { lights: { ideal: 100, salience: 1 } } }\n`,
).join('');

const LISTS: object = Array.prototype;
const COPYING = ['slice', 'concat', Symbol.iterator] as const;

/** Elements of long lists that `work` goes through or copies. Every list is watched, and let go again. */
function elementsRead(work: () => void): number {
  let elements = 0;
  const real = COPYING.map((key) => [key, Object.getOwnPropertyDescriptor(LISTS, key)] as const);
  for (const [key, descriptor] of real) {
    const method = descriptor?.value as (...given: unknown[]) => unknown;
    const value = function counted(this: unknown[], ...given: unknown[]): unknown {
      if (this.length > LONG) elements += this.length;
      return Reflect.apply(method, this, given);
    };
    Object.defineProperty(LISTS, key, { ...descriptor, value });
  }
  try {
    work();
  } finally {
    for (const [key, descriptor] of real) Object.defineProperty(LISTS, key, descriptor ?? {});
  }
  return elements;
}

test('a record of 20,000 commands is replayed without copying what was said before', () => {
  const scenario = strait(['procedure: { sittings: 2', `${crowd}procedure: { sittings: 500`]);
  const seats = [CHAIR, ...scenario.delegations.map(({ id }) => id)];
  const plan = seats.map((seat) => ({ seat, by: 'passive' as const }));
  const record = makeRecord(openConference(scenario, { seed: 1, plan }));
  expect(record.commands.length).toBeGreaterThan(20_000);
  const read = elementsRead(() => {
    expect(replay(scenario, record).status).toBe('proved');
  });
  expect(read).toBeLessThan(3 * record.commands.length);
}, 120_000);

test('tells each step as it is proved, as carrying the commands out again would find it', () => {
  const scenario = strait();
  const record = makeRecord(openConference(scenario, { seed: 3, plan: [] }));
  const told: ConferenceStep[] = [];
  const replayed: ReplayedRecord = replay(scenario, record, (step) => told.push(step));
  if (replayed.status !== 'proved') throw new Error(replayed.status);
  expect(told).toEqual([...listSteps(replayed.conference)]);
  expect(told.length).toBe(record.commands.length);
});

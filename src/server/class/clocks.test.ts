import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario } from '../../scenario/read.ts';
import type { ClassState, HeldTable } from './class-state.ts';
import { followStage, listRunOut, stopClock } from './clocks.ts';
import { putIn } from '../../conference/class/put-in.ts';
import { holdTable } from './tables.ts';

const text = readFileSync('scenarios/first-brackets.yaml', 'utf8');

function clockTwo(): { held: HeldTable; state: ClassState; seats: string[]; at: { now: number } } {
  const reading = readScenario(text);
  if (!reading.ok) throw new Error('not read');
  const seats = reading.scenario.delegations.slice(0, 2).map(({ id }) => id);
  const opening = {
    seed: 1,
    seats: seats.map((seat) => ({ seat, taken: true })),
    policy: 'passive',
    others: 'passive',
  } as const;
  const loaded = { scenario: reading.scenario, text };
  const held = holdTable(loaded, { table: 1, scenario: 'first-brackets', opening });
  const at = { now: 0 };
  const state = {
    document: { settings: { answers: 45_000 } },
    now: () => at.now,
    tables: new Map([[1, held]]),
    owns: () => true,
  } as unknown as ClassState;
  return { held, state, seats, at };
}

/** The first of the seats in the list of speakers is to lay another act. */
function comeBack({ held, state, seats }: ReturnType<typeof clockTwo>, queue: string[]): void {
  const { conference } = held.live;
  const back = new Map(seats.map((seat) => [seat, { act: { type: 'pass' }, at: 0 } as never]));
  held.live = {
    ...held.live,
    stage: 'returned',
    resolving: true,
    back,
    conference: { ...conference, state: { ...conference.state, queue } },
  };
  followStage(state, held);
}

test('acts of two seats come back at once, and the second has what is left of its time when its turn comes', () => {
  const two = clockTwo();
  const { held, state, seats, at } = two;
  comeBack(two, seats);
  expect(held.clock.endsAt).toBe(30_000);
  at.now = 12_000;
  comeBack(two, seats.slice(1));
  expect(held.clock.endsAt).toBe(30_000);
  at.now = 30_000;
  expect(listRunOut(state)).toEqual([held]);
  stopClock(held);
  expect(listRunOut(state)).toEqual([]);
});

test('what is asked while sealed acts are carried out shares one span of time, and each has ten seconds', () => {
  const two = clockTwo();
  const { held, state, seats, at } = two;
  const lengths = ['answers', 'returned', 'answers', 'returned'].map((stage) => {
    if (stage === 'returned') comeBack(two, seats);
    else held.live = { ...held.live, stage: 'answers', resolving: true, back: new Map() };
    followStage(state, held);
    const length = (held.clock.endsAt ?? NaN) - at.now;
    // Nobody answers.
    at.now += length;
    stopClock(held);
    return length;
  });
  expect(lengths).toEqual([45_000, 20_000, 10_000, 10_000]);
});

test('a clock that was at zero runs again when the same is asked of others', () => {
  const { held, state, at } = clockTwo();
  held.live = { ...held.live, stage: 'answers', resolving: true };
  followStage(state, held);
  at.now = held.clock.endsAt ?? NaN;
  stopClock(held);
  followStage(state, held);
  expect(held.clock.endsAt).toBe(at.now + 20_000);
});

test('whoever ends a round last, and is asked something else at once, is waited for from then on', () => {
  const { held, state, seats, at } = clockTwo();
  followStage(state, held);
  for (const seat of seats) {
    at.now += 40_000;
    const n = held.live.conference.commands.length;
    const put = putIn(held.live, { type: 'act', seat, act: { type: 'pass' }, n });
    if (!put.ok) throw new Error(put.refusal.code);
    held.live = put.table;
    followStage(state, held);
  }
  const [, last = ''] = seats;
  expect(held.live.round).toMatch(/^negotiation.pleas/);
  expect(held.awaited.get(last)?.since).toBe(at.now);
});

import { expect, test } from 'vitest';
import type { RoundPush, SeatPresence } from '../../../../conference/class/wire.ts';
import { chooseRoundCall, readPresence } from './round-words.ts';

const own = { done: false, back: null, ahead: false, next: false };
const at = (stage: RoundPush['stage'], paused = false) => ({ stage, paused });

test('what a person is told to do follows the stage, and whether the seat may do something', () => {
  expect(chooseRoundCall(at('talk'), own, true)).toBe('talk');
  expect(chooseRoundCall(at('acts'), own, true)).toBe('acts');
  expect(chooseRoundCall(at('answers'), own, true)).toBe('answer');
  expect(chooseRoundCall(at('talk'), { ...own, done: true }, false)).toBe('wait');
  expect(chooseRoundCall(at('waiting'), own, false)).toBe('wait');
  expect(chooseRoundCall(at('talk', true), own, true)).toBe('paused');
  expect(chooseRoundCall(at('over'), own, false)).toBe('over');
  const back = { act: { type: 'pass' as const }, code: 'act/nothingLeft', params: {} };
  for (const stage of ['returned', 'answers'] as const) {
    expect(chooseRoundCall(at(stage), { ...own, back }, true)).toBe('back');
    expect(chooseRoundCall(at(stage), { ...own, ahead: true }, true)).toBe('ahead');
  }
  expect(chooseRoundCall(at('answers'), { ...own, next: true }, true)).toBe('next');
  expect(chooseRoundCall(at('returned'), own, false)).toBe('wait');
  // An offer waits for it, while somebody else is to lay another act.
  expect(chooseRoundCall(at('returned'), own, true)).toBe('answer');
});

const person: SeatPresence = {
  seat: 'ASH',
  by: 'person',
  persons: 1,
  here: true,
  awayFor: 0,
  thinking: true,
  sealed: false,
};

test('a seat is shown by the first that holds of it', () => {
  expect(readPresence({ ...person, by: 'policy', sealed: true }, 'ASH')).toBe('policy');
  expect(readPresence({ ...person, sealed: true, thinking: false }, 'ASH')).toBe('sealed');
  // Asked once more: what was sealed before is no answer to it.
  expect(readPresence({ ...person, sealed: true }, 'ASH')).toBe('you');
  expect(readPresence(person, 'ASH')).toBe('you');
  expect(readPresence({ ...person, here: false }, 'BAY')).toBe('away');
  expect(readPresence(person, 'BAY')).toBe('thinking');
  expect(readPresence({ ...person, thinking: false }, 'BAY')).toBe('here');
});

import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { open } from '../acts/apply.ts';
import type { DomainEvent } from '../state/event.ts';
import { hear, hears } from './hearing.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { setUp } from '../setup/setup.ts';

const setup = setUp(strait(), 1, 0);
const opened = open(setup, createOpeningState(setup)).state;
const offer = {
  id: 'o1',
  by: 0,
  to: 1,
  give: [],
  want: [],
  condition: null,
  side: [],
  status: 'accepted' as const,
  sitting: 1,
};
const state = { ...opened, offers: [offer] };
const promise = { by: 'ASH', to: 'BAY', article: 'toll', option: 'high' };

test.each<[DomainEvent, string[]]>([
  [{ type: 'asked', seat: 'ASH', delegation: 'BAY', learnt: 2 }, ['ASH', 'BAY']],
  [{ type: 'offered', seat: 'ASH', to: 'BAY', offer: 'o1', give: [], want: [] }, ['ASH', 'BAY']],
  [{ type: 'answered', seat: 'BAY', offer: 'o1', answer: 'accept', reasons: [] }, ['ASH', 'BAY']],
  [
    { type: 'answered', seat: 'COD', offer: 'p2', answer: 'accept', reasons: [] },
    ['ASH', 'BAY', 'COD'],
  ],
  [{ type: 'commitment', ...promise, status: 'given' }, ['ASH', 'BAY']],
  [{ type: 'commitment', ...promise, status: 'broken' }, ['ASH', 'BAY', 'COD']],
  [{ type: 'reopened', article: 'toll' }, ['ASH', 'BAY', 'COD']],
])('%j is heard by %j', (happening, expected) => {
  const seats = ['ASH', 'BAY', 'COD'];
  expect(seats.filter((seat) => hears(setup.scenario, state, seat, happening))).toEqual(expected);
  const closed = { ...state, phase: 'closed' as const };
  expect(seats.filter((seat) => hears(setup.scenario, closed, seat, happening))).toEqual(seats);
});

test('how much a holder minds and bears is its own until the close', () => {
  const reason = { code: 'redLine' as const, article: 'toll', value: 0.4, needed: 0.1 };
  const bracket = { type: 'bracket' as const, seat: 'BAY', article: 'toll', held: true, reason };
  const heardBy = (seat: string, now = state) => hear(setup.scenario, now, seat, bracket);
  expect(heardBy('BAY')).toEqual(bracket);
  expect(heardBy('ASH')).toEqual({
    ...bracket,
    reason: { code: 'redLine', article: 'toll', value: 0 },
  });
  expect(heardBy('ASH', { ...state, phase: 'closed' })).toEqual(bracket);
});

import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Transaction } from '../state/transaction.ts';
import { closeSitting } from '../procedure/sitting.ts';

const setup = undrawn();
const state = floorOf(setup, 'ASH');

function closedWith(amendment: { by: number; article: number; wording: number }) {
  const meeting: Transaction = {
    setup,
    state: { ...state, amendments: [amendment] },
    happenings: [],
  };
  closeSitting(meeting);
  return { credit: meeting.state.credit[amendment.by], told: meeting.happenings };
}

test('words that would leave the floor much worse off cost whoever proposed them credit', () => {
  // High toll stands: BAY, with salience 1, wants it; a low one pleases ASH alone.
  expect(state.articles[1]?.text).toBe(2);
  const { credit, told } = closedWith({ by: 0, article: 1, wording: 0 });
  expect(credit).toBe(9);
  expect(told.filter(({ type }) => type === 'credit')).toEqual([
    { type: 'credit', seat: 'ASH', because: 'failedAmendment', lost: 1, left: 9 },
  ]);
});

test('words the floor would rather have cost nothing', () => {
  const { credit, told } = closedWith({ by: 0, article: 0, wording: 1 });
  expect([credit, told.filter(({ type }) => type === 'credit')]).toEqual([10, []]);
});

import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Commitment, State } from '../../engine/state/state.ts';
import { view } from '../../engine/state/view.ts';
import { weighChanges } from '../belief/prospects.ts';
import { PASS } from '../policy.ts';
import { answerAnnouncement } from './plea.ts';

const setup = undrawn();
const [few, many] = [0, 2];
const lights = { article: 0, wording: many };
const floor = floorOf(setup, 'ASH');
/** The Chair has many lights in mind where there are few: Ash wants them, Bay does not. */
const state: State = {
  ...floor,
  announced: { changes: [lights], pleas: [] },
  articles: floor.articles.map((one, a) => (a === 0 ? { ...one, text: few } : one)),
};

function hear(seat: string, at: State, under = setup) {
  const seen = view(under, at, seat);
  const mandate = under.mandates[seen.delegation] as Mandate;
  return {
    value: weighChanges(seen, mandate, [lights]),
    ...answerAnnouncement(seen, mandate),
  };
}

test.each([
  ['ASH', 'change'],
  ['BAY', 'keep'],
] as const)(
  '%s pleads for the words that are worth more to it, and says by how much',
  (seat, choice) => {
    const { value, act, reasons } = hear(seat, state);
    expect(act).toEqual({ type: 'plea', article: 'lights', choice });
    expect(Math.sign(value)).toBe(choice === 'change' ? 1 : -1);
    expect(reasons).toEqual([{ code: 'net', article: 'lights', value }]);
  },
);

test('nobody pleads for less than a plea is worth, nor where nothing was announced', () => {
  const dear = undrawn({ pleaWorth: 1 });
  expect(hear('ASH', state, dear)).toMatchObject(PASS);
  expect(hear('ASH', { ...state, announced: null })).toMatchObject(PASS);
});

test('nobody pleads against its own promise', () => {
  const promise = (status: Commitment['status']): State => ({
    ...state,
    commitments: [{ by: 0, to: 1, article: 0, wording: few, status } as Commitment],
  });
  expect(hear('ASH', promise('given'))).toMatchObject(PASS);
  expect(hear('ASH', promise('kept')).act).toMatchObject({ choice: 'change' });
});

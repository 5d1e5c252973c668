import { expect, test } from 'vitest';
import { opened } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { setUp } from '../setup/setup.ts';
import type { Motion } from '../state/state.ts';
import { startTransaction } from '../state/transaction.ts';
import { settle } from './secretariat.ts';

test('what the rules announce and the chart does not take is a bug, not the end of the conference', () => {
  const setup = setUp(strait(), 1, 0);
  const { state } = opened(setup);
  const waiting = (id: string, kind: Motion['kind'], article: number): Motion => {
    return { id, kind, by: 'ASH', article, wording: -1, status: 'pending' };
  };
  // A motion that waits until the decision goes before the one that is put at once: the rules let nobody make it here.
  const motions = [waiting('m1', 'closure', -1), waiting('m2', 'noAction', 0)];
  expect(() => settle(startTransaction(setup, { ...state, motions }))).toThrow(
    'the chart takes no “a seat has acted” in negotiation.floor',
  );
});

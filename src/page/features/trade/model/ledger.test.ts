import { expect, test } from 'vitest';
import { logOf, moveLights, openAsh } from '../../../../../test/fixtures/ash-game.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Offer } from '../../../../engine/state/state.ts';
import { listAccounts, listOffersMade } from './ledger.ts';

const game = openAsh(strait());
const [ash, bay, lights] = [0, 1, 0];

const offer: Offer = {
  id: 'o1',
  by: ash,
  to: bay,
  give: [{ article: lights, wording: 2 }],
  want: [],
  condition: null,
  side: [],
  status: 'accepted',
  sitting: 1,
};

test('an offer keeps the words that stood when it was made, whatever the text does since', () => {
  const offered: DomainEvent = {
    type: 'offered',
    seat: 'ASH',
    to: 'BAY',
    offer: 'o1',
    give: [{ article: 'lights', option: 'many' }],
    want: [],
  };
  const log = logOf(
    moveLights('few', 'some'),
    offered,
    moveLights('some', 'many'),
    moveLights('many', 'few'),
  );
  const view = { ...game.view, offers: [offer] };
  expect(listOffersMade({ ...game, view, log })).toEqual([
    { offer, give: [{ article: lights, wording: 2, from: 1 }], want: [] },
  ]);
});

test('accounts by partner: what binds stands first, and each side is counted', () => {
  const promise = { by: ash, to: bay, article: lights, wording: 2, offer: 'o1', condition: null };
  const mine = (['void', 'kept', 'given', 'broken', 'due'] as const).map((status) => ({
    ...promise,
    status,
  }));
  const theirs = { ...promise, by: bay, to: ash, status: 'given' as const };
  // A promise between two others is seen once it is broken.
  const heard = { ...promise, by: 2, to: 3, status: 'broken' as const };
  const grant = { instrument: 0, by: ash, to: bay, offer: 'o1' };
  const view = { ...game.view, commitments: [...mine, theirs, heard], grants: [grant] };
  const none = { due: 0, given: 0, kept: 0, broken: 0, void: 0 };
  const [first, second, ...rest] = listAccounts(view);
  expect(rest).toEqual([]);
  expect(first?.promises.map(({ status }) => status)).toEqual([
    'given',
    'given',
    'due',
    'broken',
    'kept',
    'void',
  ]);
  expect({ ...first, promises: [] }).toEqual({
    delegation: bay,
    promises: [],
    theirs: { ...none, given: 1 },
    mine: { due: 1, given: 1, kept: 1, broken: 1, void: 1 },
    grants: [grant],
  });
  expect(second).toEqual({
    delegation: 2,
    promises: [heard],
    theirs: none,
    mine: none,
    grants: [],
  });
});

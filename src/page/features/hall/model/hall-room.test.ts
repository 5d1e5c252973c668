import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import { findRoom } from './hall-room.ts';

type Closed = Extract<DomainEvent, { type: 'informalsClosed' }>;

function standsAfter(closed: Partial<Closed> | null) {
  const happenings: DomainEvent[] = [
    { type: 'informals', seat: 'ASH', offer: 'p1', changes: [], room: [] },
  ];
  if (closed) {
    const plain = { agreed: false, refusing: 0, share: 0, allowed: 0.5 };
    happenings.push({ type: 'informalsClosed', offer: 'p1', ...plain, ...closed });
  }
  const log = happenings.map((happening, at) => ({ at, happening }));
  const view = { informals: null, scenario: { delegationIndex: new Map([['ASH', 0]]) } };
  return findRoom({ view, log } as unknown as Pick<Game, 'view' | 'log'>)?.stands;
}

test('a room that agreed to what fell in the plenary has not parted without agreement', () => {
  expect([
    standsAfter(null),
    standsAfter({ agreed: true }),
    standsAfter({ blocked: 'lights', share: 0.5 }),
    standsAfter({ blocked: 'lights', share: 0.51 }),
    standsAfter({ share: 0.75 }),
  ]).toEqual(['sits', 'agreed', 'fell', 'parted', 'parted']);
});

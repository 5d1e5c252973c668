import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import { listSuitors } from './suitors.ts';

test('whoever asked the seat or laid an offer before it, each once, the latest first', () => {
  const happenings: DomainEvent[] = [
    { type: 'asked', seat: 'BAY', delegation: 'ASH', learnt: 1 },
    { type: 'asked', seat: 'CAY', delegation: 'BAY', learnt: 1 },
    { type: 'offered', seat: 'DUN', to: 'ASH', offer: 'o1', give: [], want: [] },
    { type: 'offered', seat: 'ASH', to: 'CAY', offer: 'o2', give: [], want: [] },
    { type: 'asked', seat: 'BAY', delegation: 'ASH', learnt: 0 },
  ];
  const log = happenings.map((happening) => ({ happening })) as unknown as Game['log'];
  expect(listSuitors({ log, seat: 'ASH' })).toEqual(['BAY', 'DUN']);
  expect(listSuitors({ log: [], seat: 'ASH' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { firstSeat } from './door-conference.ts';

const featured = ['ASH', 'BAY'].map((seat) => ({ seat, name: seat, line: '' }));

test('who has just played a seat to the end is offered another of those featured', () => {
  expect(firstSeat({ featured }, null)).toBe('ASH');
  expect(firstSeat({ featured }, null, 'ASH')).toBe('BAY');
  expect(firstSeat({ featured: featured.slice(0, 1) }, null, 'ASH')).toBe('ASH');
});

test('of a conference that features none, another delegation', () => {
  const { delegations } = strait();
  const first = firstSeat({ featured: [] }, { delegations });
  const then = firstSeat({ featured: [] }, { delegations }, first);
  expect([first, then]).toEqual(['ASH', 'BAY']);
});

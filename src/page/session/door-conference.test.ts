import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { chooseFirstSeat, chooseSeed } from './door-conference.ts';

const featured = ['ASH', 'BAY'].map((seat) => ({ seat, name: seat, line: '' }));

test('who has just played a seat to the end is offered another of those featured', () => {
  expect(chooseFirstSeat({ featured }, null)).toBe('ASH');
  expect(chooseFirstSeat({ featured }, null, 'ASH')).toBe('BAY');
  expect(chooseFirstSeat({ featured: featured.slice(0, 1) }, null, 'ASH')).toBe('ASH');
});

test('of a conference that features none, another delegation', () => {
  const { delegations } = strait();
  const first = chooseFirstSeat({ featured: [] }, { delegations });
  const then = chooseFirstSeat({ featured: [] }, { delegations }, first);
  expect([first, then]).toEqual(['ASH', 'BAY']);
});

test('whoever has ended no turn is dealt the draw of the conference, in the seat offered first alone', () => {
  const offered = { featured, draw: 4 };
  expect(chooseSeed(offered, 'ASH', {})).toBe(4);
  const drawn = [
    chooseSeed(offered, 'BAY', {}),
    chooseSeed(offered, 'ASH', { turned: true }),
    chooseSeed({ featured }, 'ASH', {}),
  ];
  expect(new Set([4, ...drawn]).size).toBe(4);
});

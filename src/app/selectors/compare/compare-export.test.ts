import { expect, test } from 'vitest';
import { playersOf } from './compare-export.ts';

test('who played the seat of a run is told from the opening on, in the order of the hands', () => {
  const seats = [{ seat: 'BRA', by: 'person' }] as const;
  const later = [
    { at: 3, seat: 'NGA', by: 'person' },
    { at: 5, seat: 'BRA', by: 'packager' },
    { at: 9, seat: 'NGA', by: 'passive' },
  ] as const;
  expect(playersOf({ seat: 'BRA', seats, handovers: later })).toBe('person > packager');
  expect(playersOf({ seat: 'NGA', seats, handovers: later })).toBe('delegation > person > passive');
  expect(playersOf({ seat: 'CHAIR', seats })).toBe('chair');
  expect(playersOf({ seat: null, seats })).toBeNull();
});

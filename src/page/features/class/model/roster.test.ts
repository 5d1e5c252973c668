import { expect, test } from 'vitest';
import { listPlaces, readRoster, writePlace } from './roster.ts';

const tables = [{ table: 2, scenario: 's', seats: [{ seat: 'ASH' }] }];

test('people may sit in every seat, in its capital, in the Chair, and beside the table', () => {
  expect(listPlaces(tables).map(writePlace)).toEqual([
    '2 ASH delegate',
    '2 ASH capital',
    '2 CHAIR delegate',
    '2 CHAIR capital',
    '2  observer',
  ]);
});

test('a list of a class is read by the names of seats or their ids, and what it lacks is told', () => {
  const text =
    'Ana, 2, Ashland\n\nBen\t2\tash\nCy;2;chair\nDi, 1, Ashland\nEva, 2, Nowhere\n, 2, Ashland';
  expect(readRoster(text, tables, (seat) => (seat === 'ASH' ? 'Ashland' : seat))).toEqual({
    roster: [
      { name: 'Ana', table: 2, seat: 'ASH' },
      { name: 'Ben', table: 2, seat: 'ASH' },
      { name: 'Cy', table: 2, seat: 'CHAIR' },
    ],
    wrong: ['Di, 1, Ashland', 'Eva, 2, Nowhere', ', 2, Ashland'],
  });
});

import { expect, test } from 'vitest';
import type { Game } from './store/store.ts';
import { keepToTry, readToTry } from './branched.ts';

const after = (acts: number, id = 'b', seat = 'NIC'): Pick<Game, 'id' | 'seat' | 'own'> => ({
  id,
  seat,
  own: Array.from<Game['own'][number]>({ length: acts }),
});

test('what is to be tried is told until the first act of the branch', () => {
  const missed = { told: 'a package', changes: [{ article: 'toll', option: 'high' }] };
  keepToTry(after(2), missed);
  expect([readToTry(after(2)), readToTry(after(3))]).toEqual([missed, null]);
  expect(readToTry(after(2, 'another'))).toBeNull();
  expect(readToTry(after(2, 'b', 'IRN'))).toBeNull();
});

import { expect, test } from 'vitest';
import type { Game } from './store/store.ts';
import type { RoomOutlook } from './game/deal/trade.ts';
import { keepToTry, readToTry, recallRoom } from './branched.ts';

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

test('the room of a package that was missed stands on the table as it answered, that of another as expected', () => {
  const [expected, answered] = [{ chance: 0 }, { chance: 1 }] as RoomOutlook[];
  const changes = ['toll', 'lights'].map((article) => ({ article, option: 'high' }));
  keepToTry(after(0, 'c'), { told: 'a package', changes, settle: () => answered! });
  const roomOf = (acts: number, laid: typeof changes) =>
    recallRoom(after(acts, 'c'), laid, expected!);
  expect(roomOf(0, changes.toReversed())).toBe(answered);
  expect([roomOf(0, changes.slice(1)), roomOf(1, changes)]).toEqual([expected, expected]);
});

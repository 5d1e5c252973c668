import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../../test/fixtures/speech.ts';
import type { RoomOutlook } from '../../../session/game/deal/trade.ts';
import { loadWords } from '../../../speech/words.ts';
import { tellRoomAnswer } from './room-answer.ts';

beforeAll(() =>
  Promise.all([loadWords('en', 'app'), loadWords('en', 'panels'), loadWords('en', 'aside')]),
);

/** Of one who will refuse, and one of this chance. */
function room(chance: number, within: number): RoomOutlook {
  const members = [
    { d: 0, weight: 0.43, outlook: { chance: 0.1, bar: null } },
    { d: 1, weight: 0.57, outlook: { chance, bar: null } },
  ] as unknown as RoomOutlook['members'];
  const judged = { within, beyond: 1, chance: within, allowed: 0.5 };
  return { members, refusing: 0.45, error: 0.1, blocked: [], left: null, ...judged };
}

/** Of one of this chance, beside whom others leave the room open. */
const near = (chance: number): RoomOutlook => ({ ...room(chance, 0.5), allowed: 1 });

test('after a question the line says what the answer has changed', () => {
  const before = room(0.5, 0.5);
  const now = room(0.95, 0.95);
  expect(tellRoomAnswer({ by: 'BRA', d: 1, before, now }, speech)).toBe(
    'Before Brazil answered, this was open.',
  );
  const told = [0.95, 0.05].map((chance) =>
    tellRoomAnswer({ by: 'BRA', d: 1, before: near(0.5), now: near(chance) }, speech),
  );
  expect(told).toEqual(['Brazil is now likelier to agree.', 'Brazil is now likelier to refuse.']);
});

test('it says nothing where the sign beside the seat is the same', () => {
  const told = [0.5, 0.55].map((chance) =>
    tellRoomAnswer({ by: 'BRA', d: 1, before: near(0.5), now: near(chance) }, speech),
  );
  expect(told).toEqual([null, null]);
});

import { expect, test } from 'vitest';
import type { RoomOutlook } from '../../../session/game/deal/trade.ts';
import { findToAsk } from './room-question.ts';

type Member = RoomOutlook['members'][number];

/** @param after error of what it would do once it has answered; absent: it is known to refuse */
const member = (d: number, weight: number, after?: number): Member => {
  const unknown = after === undefined ? null : { article: 0, before: 0.1, after, line: false };
  const chance = unknown ? 0.3 : 0.1;
  return { d, weight, outlook: { chance, margin: -0.02, bar: null, unknown } } as unknown as Member;
};

const room = (...members: Member[]): RoomOutlook => ({
  members,
  refusing: 0.6,
  error: 0.1,
  allowed: 0.5,
  blocked: [],
  left: null,
  within: 0.1,
  beyond: 1,
  chance: 0.1,
});

test('a question is put forward only where a yes and a no would make two verdicts', () => {
  // Brazil's yes lets the room agree and its no does not; Egypt's yes alone would leave it open.
  const brazil = member(1, 0.37, 0.02);
  expect(findToAsk(room(member(2, 0.43), member(0, 0.2, 0.02), brazil))).toBe(brazil);
  const even = Array.from({ length: 7 }, () => member(0, 0.1, 0.02));
  expect(findToAsk(room(member(2, 0.3), ...even))).toBeUndefined();
});

test('a question is not put forward where it would settle little, or nothing could be enough', () => {
  const vain = [member(2, 0.43), member(0, 0.2, 0.09), member(1, 0.37, 0.09)];
  expect(findToAsk(room(...vain))).toBeUndefined();
  expect(findToAsk(room(member(2, 0.6), member(1, 0.4, 0.02)))).toBeUndefined();
});

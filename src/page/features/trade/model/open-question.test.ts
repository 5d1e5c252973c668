import { expect, test } from 'vitest';
import { openQuestion } from './open-question.ts';

const unknown = { article: 4, before: 0.1, after: 0.05, line: true };
const piece = { article: 4, value: 0.01, shift: 0.2, matters: 0.1, lineTold: false };
const open = { chance: 0.5, bar: null, pieces: [{ ...piece, from: 'asked' as const }], unknown };

test('a member of a room is asked only where its answer is open and the question settles a quarter of that', () => {
  const asked = [
    open,
    { ...open, pieces: [] },
    { ...open, chance: 0.1 },
    { ...open, chance: 0.9 },
    { ...open, unknown: { ...unknown, after: 0.09 } },
    { ...open, unknown: null },
  ].map((one) => openQuestion(one));
  expect(asked).toEqual([
    { ...unknown, told: true },
    { ...unknown, told: false },
    null,
    null,
    null,
    null,
  ]);
});

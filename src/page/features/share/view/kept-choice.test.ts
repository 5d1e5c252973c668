import { expect, test } from 'vitest';
import { parseChoice, FIRST_CHOICE, type HandoutChoice } from './kept-choice.ts';

test('what was set comes back', () => {
  const set: HandoutChoice = {
    assist: 'none',
    veil: true,
    locks: ['undo', 'veil'],
    seed: '7',
    start: 'late',
    seats: ['EU', 'CHAIR'],
    beside: true,
  };
  expect(parseChoice(JSON.parse(JSON.stringify(set)), FIRST_CHOICE)).toEqual(set);
});

test.each([null, 7, 'no', [], { assist: 'all', veil: 1, locks: ['doors'], seats: 'EU', seed: 7 }])(
  'anything else is as it is at first: %j',
  (kept) => {
    expect(parseChoice(kept, FIRST_CHOICE)).toEqual(FIRST_CHOICE);
  },
);

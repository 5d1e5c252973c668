import { expect, test } from 'vitest';
import { choiceFrom } from './kept-choice.ts';
import type { HandoutChoice } from './use-handout.ts';

const FIRST: HandoutChoice = {
  assist: 'hints',
  veil: false,
  locks: [],
  seed: '',
  start: '',
  seats: null,
  beside: false,
};

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
  expect(choiceFrom(JSON.parse(JSON.stringify(set)), FIRST)).toEqual(set);
});

test.each([null, 7, 'no', [], { assist: 'all', veil: 1, locks: ['doors'], seats: 'EU', seed: 7 }])(
  'anything else is as it is at first: %j',
  (kept) => {
    expect(choiceFrom(kept, FIRST)).toEqual(FIRST);
  },
);

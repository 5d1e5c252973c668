import { expect, test } from 'vitest';
import { type BesideHistory, isAsAdopted } from './history.ts';

const row = (part: Partial<BesideHistory>): BesideHistory => ({
  index: 0,
  article: 'toll',
  option: 'low',
  position: 25,
  adoptedOption: 'low',
  adopted: 25,
  ...part,
});

test('an article stands as adopted where its option does, or its position where only that is known', () => {
  expect([
    isAsAdopted(row({})),
    isAsAdopted(row({ option: 'other' })),
    isAsAdopted(row({ option: null, position: null })),
    isAsAdopted(row({ option: 'other', adoptedOption: null })),
    isAsAdopted(row({ adoptedOption: null, adopted: 40 })),
  ]).toEqual([true, false, false, true, false]);
});

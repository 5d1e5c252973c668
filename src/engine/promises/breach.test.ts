import { expect, test } from 'vitest';
import { findBreakingVote, findKeepingVote } from './breach.ts';
import type { Voting } from '../state/state.ts';

test.each<[Voting['kind'], number, number, number, 'yes' | 'no' | null, 'yes' | 'no' | null]>([
  ['vote', 2, 0, 0, 'yes', 'no'],
  ['vote', 2, 0, 2, 'no', 'yes'],
  ['vote', 2, 0, 1, null, null],
  ['delete', -1, 0, 0, 'yes', 'no'],
  ['separateVote', -1, 0, 0, 'no', 'yes'],
  ['text', -1, 0, 0, null, null],
])(
  'a ballot on %s of %i, with %i as text and %i promised: %s breaks it, %s keeps it',
  (kind, wording, text, promised, breaks, keeps) => {
    const voting = { kind, wording };
    expect(findBreakingVote(voting, text, promised)).toBe(breaks);
    expect(findKeepingVote(voting, text, promised)).toBe(keeps);
  },
);

import { beforeAll, expect, test } from 'vitest';
import { getWords, loadWords } from '../../../speech/words.ts';
import { findVotePlace } from './vote-place.ts';

beforeAll(() => loadWords('en', 'vote'));

test('a motion that lapsed is no vote to come, and is said to have lapsed', () => {
  const motion = (id: string, status: string) => ({ id, status });
  const seen = (fell: number) =>
    ({
      votes: [],
      voting: { motion: 'm1' },
      motions: [
        motion('m1', 'voting'),
        motion('m2', 'pending'),
        ...Array.from({ length: fell }, () => motion('m3', 'fell')),
      ],
    }) as unknown as Parameters<typeof findVotePlace>[0];
  const told = [0, 1, 2].map((fell) =>
    getWords('en')('strip.number', findVotePlace(seen(fell), 'm1')),
  );
  expect(told).toEqual([
    'Vote 1 of 2',
    'Vote 1 of 2, 1 more has lapsed',
    'Vote 1 of 2, 2 more have lapsed',
  ]);
});

import { beforeAll, expect, test } from 'vitest';
import { getWords, loadWords } from '../../../speech/words.ts';
import { findChance } from './chance.ts';
import type { DebriefStory } from '../../../session/store/reckoned.ts';
import type { StoryDecision } from './story.ts';

beforeAll(() => loadWords('en', 'outcome'));

const missed = (gain: number) =>
  [{ code: 'missed', at: 4, sitting: 1, gain, changes: [], room: 4 }] as unknown as NonNullable<
    DebriefStory['moments']
  >;
const cost = (at: number, lost: number) =>
  ({
    at,
    sitting: 2,
    by: 'ASH',
    act: { type: 'pass' },
    worth: { came: 0.5, without: 0.5 + lost },
    articles: ['lights'],
    joining: { without: [], came: [] },
  }) as unknown as StoryDecision;

test('the chance that a debrief goes on from is the one it tells: a package, or a costlier act', () => {
  expect(findChance({}, 'ASH')).toBeNull();
  expect(findChance({ moments: missed(0.023) }, 'ASH')).toMatchObject({
    kind: 'missed',
    at: 4,
    sitting: 1,
    gain: 0.023,
  });
  const decisions = [cost(2, 0.09), cost(6, 0.05)];
  expect(findChance({ moments: missed(0.023), decisions }, 'ASH')).toMatchObject({
    kind: 'costly',
    at: 6,
    sitting: 2,
  });
  expect(findChance({ moments: missed(0.06), decisions }, 'ASH')?.kind).toBe('missed');
});

test('the way back to a chance says from when and how much was there', () => {
  const told = [0, 1].map((sitting) => getWords('en')('again.replay', { sitting, points: '2.3' }));
  expect(told).toEqual(['Replay the last day: +2.3', 'Replay sitting 1: +2.3']);
});

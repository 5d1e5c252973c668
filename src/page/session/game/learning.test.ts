import { expect, test } from 'vitest';
import {
  type HeardAnswer,
  parseLearning,
  NOTHING_LEARNT,
  addAnswer,
  withHeard,
  withId,
} from './learning.ts';

const answer = (at: number, code: HeardAnswer['code'] = 'far'): HeardAnswer => ({
  id: `g/${at}`,
  code,
  seat: 'Bay',
  sitting: 1,
  title: 'Strait',
  why: '',
});

test('an answer is kept once, and of each phrase the latest six', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].map((at) => answer(at));
  const kept = withHeard([answer(0, 'near'), answer(1)], seven);
  expect(kept.map(({ id }) => id)).toEqual(['g/0', 'g/2', 'g/3', 'g/4', 'g/5', 'g/6', 'g/7']);
  expect(withHeard(kept, [answer(7)])).toBe(kept);
});

test('an id is added once', () => {
  const list = ['a'];
  expect(withId(list, 'a')).toBe(list);
  expect(withId(list, 'b')).toEqual(['a', 'b']);
});

test('what was kept comes back, and what is not of its kind does not', () => {
  const kept = {
    ...NOTHING_LEARNT,
    met: ['bracket'],
    heard: [answer(1)],
    ear: { right: 1, of: 2, asked: ['g/1'] },
    answers: [{ id: 's/check/0/before', text: 'Two thirds.' }],
    lesson: 'done' as const,
    assist: 'adviser',
  };
  expect(parseLearning(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const spoilt = {
    met: 'all',
    heard: [{ id: 1 }],
    ear: { right: -1 },
    lesson: 'half',
    lifted: [3],
    answers: ['x', { id: 's' }],
  };
  expect([parseLearning(spoilt), parseLearning(null)]).toEqual([NOTHING_LEARNT, NOTHING_LEARNT]);
});

test('an answer takes the place of the one before, and an empty one takes it away', () => {
  const first = addAnswer([], { id: 'a', text: 'one' });
  const both = addAnswer(first, { id: 'b', text: 'x'.repeat(700) });
  expect(both).toEqual([
    { id: 'a', text: 'one' },
    { id: 'b', text: 'x'.repeat(600) },
  ]);
  expect(addAnswer(both, { id: 'a', text: 'two' }).at(-1)).toEqual({ id: 'a', text: 'two' });
  expect(addAnswer(first, { id: 'a', text: '' })).toEqual([]);
});

test('whether sound was asked about is kept, if it is kept as such', () => {
  expect(parseLearning({ soundAsked: true }).soundAsked).toBe(true);
  expect(parseLearning({ soundAsked: 'yes' })).not.toHaveProperty('soundAsked');
});

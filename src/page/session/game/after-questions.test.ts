import { expect, test } from 'vitest';
import type { Game } from '../store/store.ts';
import { isAnswerNewest, makeRecall } from './after-questions.ts';

const after = (types: readonly ('ask' | 'pass')[], sitting = 2) => ({
  id: 'g',
  seat: 'NIC',
  readOnly: false,
  view: { sitting, phase: 'negotiation.floor' as const },
  own: types.map(
    (type, at): Game['own'][number] =>
      ({ at, command: { seat: 'NIC', type } }) as Game['own'][number],
  ),
});

test('what was found is recalled over questions, until another act or sitting', () => {
  const recall = makeRecall<string>();
  expect(recall(after(['pass']), 'a cable')).toBe('a cable');
  expect(recall(after(['pass', 'ask']), null)).toBe('a cable');
  expect(recall(after(['pass', 'ask'], 3), null)).toBeNull();
  expect(recall(after(['pass', 'ask', 'pass']), null)).toBeNull();
  expect(recall({ ...after(['pass', 'ask']), readOnly: true }, null)).toBeNull();
  expect(recall(after([]), null)).toBeNull();
});

test('before the first act nothing is recalled', () => {
  const recall = makeRecall<string>();
  expect(recall(after([]), 'what opened')).toBe('what opened');
  expect(recall(after(['ask']), null)).toBeNull();
});

test('a game of another name has nothing to recall', () => {
  const recall = makeRecall<string>();
  recall(after(['pass']), 'a cable');
  expect(recall({ ...after(['pass', 'ask']), id: 'h' }, null)).toBeNull();
});

test('another person at the same screen is not told what the one before was', () => {
  const recall = makeRecall<string>();
  recall(after(['pass']), 'a cable');
  expect(recall({ ...after(['pass']), seat: 'IRN' }, null)).toBeNull();
});

test('what came of an act that was taken back is not recalled in its place', () => {
  const recall = makeRecall<string>();
  recall(after(['ask', 'pass']), 'a cable');
  expect(recall(after(['ask']), null)).toBeNull();
  expect(recall(after(['ask', 'ask']), null)).toBeNull();
});

test('an answer is newer than what was told before it, until something else has come', () => {
  const heard = (types: readonly string[], ...own: Parameters<typeof after>) => ({
    ...after(...own),
    unread: 1,
    log: ['sitting', ...types].map((type) => ({ happening: { type } })) as unknown as Game['log'],
  });
  expect(isAnswerNewest(heard(['asked'], ['pass', 'ask']))).toBe(true);
  expect(isAnswerNewest(heard(['asked', 'textMoved'], ['pass', 'ask']))).toBe(false);
  expect(isAnswerNewest(heard(['asked'], ['pass']))).toBe(false);
});

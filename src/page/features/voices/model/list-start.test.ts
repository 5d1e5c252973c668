import { expect, test } from 'vitest';
import { getWords, loadWords } from '../../../speech/words.ts';
import { makeRound } from './list-start.ts';

test('nothing of a list comes twice before all of it has come, and a sitting keeps its own', () => {
  const choose = makeRound('pride', 6);
  const heard = [1, 2, 4, 5, 7, 8].map((sitting) => choose('a', sitting));
  expect(new Set(heard).size).toBe(6);
  expect(choose('a', 4)).toBe(heard[2]);
  expect(choose('b', 1)).toBe(heard[0]);
});

test('a capital that is pleased says so in six ways', async () => {
  await loadWords('en', 'voices');
  const heard = [0, 1, 2, 3, 4, 5].map((joke) =>
    getWords('en')('close.cable.better', { by: 'path', points: '3', joke }),
  );
  expect(new Set(heard).size).toBe(6);
  expect(heard[0]).toContain('We shall say it was our idea.');
});

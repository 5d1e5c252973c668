import { expect, test } from 'vitest';
import { forwardWhenThere, forwardFetched, fetchOnce, forwardStarted } from './forward.ts';

const MADE = { add: (a: number, b: number): number => a + b, name: (): string => 'made' };

test('a fetched action is carried out with what it was given, and answers', async () => {
  const asked: string[] = [];
  const actions = forwardFetched(
    async (work: (made: typeof MADE) => unknown) => {
      asked.push('fetched');
      return work(MADE);
    },
    ['add', 'name'],
  );
  expect(asked).toEqual([]);
  expect(await Promise.all([actions.add(2, 3), actions.name()])).toEqual([5, 'made']);
  expect(asked).toEqual(['fetched', 'fetched']);
});

test('a started action answers nothing, so that an effect may end with it', () => {
  const sums: unknown[] = [];
  const actions = forwardStarted(
    (work: (made: typeof MADE) => unknown) => Promise.resolve(sums.push(work(MADE))),
    ['add'],
  );
  expect(actions.add(2, 3)).toBe(undefined);
  expect(sums).toEqual([5]);
});

test('an action does nothing while nobody is there', () => {
  const around: { there?: typeof MADE } = {};
  const actions = forwardWhenThere(() => around.there, ['add']);
  expect(actions.add(2, 3)).toBe(undefined);
  around.there = MADE;
  expect(actions.add(2, 3)).toBe(5);
});

test('what is fetched is fetched once, and what failed is tried again', async () => {
  let tries = 0;
  const fetched = fetchOnce(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no line');
    return tries;
  });
  await expect(fetched()).rejects.toThrow('no line');
  expect([await fetched(), await fetched()]).toEqual([2, 2]);
});

import { expect, test } from 'vitest';
import { findNextEarQuestion } from './ear.ts';
import type { HeardAnswer } from '../../../session/game/learning.ts';

const answer = (id: string): HeardAnswer => ({
  id,
  code: 'capital',
  seat: 'Bay',
  sitting: 1,
  title: 'Strait',
  why: '',
});

test('each answer is asked about before one comes back', () => {
  const heard = [answer('g/1'), answer('g/2')];
  const ids = [[], ['g/1'], ['g/1', 'g/2']].map(
    (asked) => findNextEarQuestion(heard, asked)?.answer.id,
  );
  expect(ids).toEqual(['g/1', 'g/2', 'g/1']);
  expect(findNextEarQuestion([], [])).toBe(null);
});

test('three meanings, all different, the right one in every place over many answers', () => {
  const places = new Set<number>();
  for (let i = 0; i < 40; i += 1) {
    const choices = findNextEarQuestion([answer(`g/${i}`)], [])?.choices ?? [];
    expect(new Set(choices).size).toBe(3);
    places.add(choices.indexOf('capital'));
  }
  expect(places).toEqual(new Set([0, 1, 2]));
});

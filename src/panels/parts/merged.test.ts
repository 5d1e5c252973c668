import { expect, test } from 'vitest';
import { merged } from './merged.ts';

test('what two parts have to say of one act is said once, in the order it came', () => {
  const told = 'You asked Merrow. Most: Article 2. Least: Article 1. Your turn, 3 plates up.';
  const lesson = 'Merrow says what matters. Most: Article 2. Least: Article 1. Now ask Corrin too.';
  expect(merged([told, lesson])).toBe(
    'You asked Merrow. Most: Article 2. Least: Article 1. Your turn, 3 plates up. Merrow says what matters. Now ask Corrin too.',
  );
});

test('numbers with a point are no ends of sentences', () => {
  expect(merged(['Your points: 88.8 before, 87.9 now.', 'It asks for 1.2 or more.'])).toBe(
    'Your points: 88.8 before, 87.9 now. It asks for 1.2 or more.',
  );
});

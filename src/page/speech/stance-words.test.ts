import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { formatStance } from './stance-words.ts';
import { loadWords } from './words.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

test('a stance names the end it leans to, or its side where the axis has no names', () => {
  const grounds = { low: 'Many grounds', high: 'Few grounds' };
  const told = (['n2', 'n1', 'ok', 'b1', 'b2', 'none'] as const).map((stance) =>
    formatStance(stance, grounds, speech),
  );
  expect(told).toEqual([
    'firm, towards Many grounds',
    'leans towards Many grounds',
    'can accept',
    'leans towards Few grounds',
    'firm, towards Few grounds',
    'no position',
  ]);
  expect(formatStance('n1', undefined, speech)).toBe('leans towards lower');
});

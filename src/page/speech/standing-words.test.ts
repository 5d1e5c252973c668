import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';

beforeAll(() => Promise.all([loadWords('en', 'panels'), loadWords('en', 'voices')]));

test('what a seat gains is told in more than three sizes', () => {
  const told = (much: string) => speech.t('worth.much', { way: 'gain', much });
  expect(['most', 'much', 'some', 'little'].map(told)).toEqual([
    'you gain very much',
    'you gain a lot',
    'you gain some',
    'you gain a little',
  ]);
});

test('support that counts for nothing says why, and until when', () => {
  const standing = { credit: 6, of: 10, weighs: '0%', broken: 1 };
  expect(speech.t('console.credit', standing)).toBe(
    '6 of 10 credit. You broke a promise: your support counts for nothing to the end.',
  );
  expect(speech.t('console.credit', { ...standing, weighs: '60%', broken: 0 })).toBe(
    '6 of 10 credit: your support counts for 60%',
  );
  expect(speech.t('standing.line', { ...standing, whole: 'no', owed: 0 })).toBe(
    '6 of 10 credit. It broke a promise: its support counts for nothing.',
  );
});

test('before a jump it is said how many actions it would leave unused', () => {
  const told = [3, 1, 0].map((n) => speech.t('jump.unused', { n }));
  expect(told).toEqual([
    'You have 3 actions left: press again to jump over them.',
    'You have one action left: press again to jump over it.',
    '',
  ]);
});

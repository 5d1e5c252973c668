import { expect, test } from 'vitest';
import { fill } from './message-format.ts';

const ASKED = [['seat'], ' asks for ', ['n'], ' points'] as const;

test('a name that is read from the right stands apart from the sentence', () => {
  expect(fill(ASKED, { seat: 'دولة الميناء', n: 4 }, 'en')).toBe(
    '\u2068دولة الميناء\u2069 asks for 4 points',
  );
});

test('a sentence without such a name is as it is written', () => {
  expect(fill(ASKED, { seat: 'corrin', n: 4 }, 'en')).toBe('Corrin asks for 4 points');
});

test('a name that opens a sentence is written large, wherever the sentence begins', () => {
  const seats = 'the United States and Iran';
  const stay = [['n', { other: [['seats'], ' may stay out.'] }, 0], ' ', ['seats'], ' may.'];
  expect(fill(stay, { n: 2, seats }, 'en')).toBe(
    'The United States and Iran may stay out. The United States and Iran may.',
  );
  const asked = ['“', ['seats'], ' gain? ', ['seats'], ' lose!”'];
  expect(fill(asked, { seats }, 'en')).toBe(
    '“The United States and Iran gain? The United States and Iran lose!”',
  );
  expect(fill(['With ', ['seats'], '.'], { seats }, 'en')).toBe('With the United States and Iran.');
});

import { expect, test } from 'vitest';
import { mergeTexts } from './merged.ts';

test('what two parts have to say of one act is said once, in the order it came', () => {
  const told = 'You asked Merrow. Most: Article 2. Least: Article 1. Your turn, 3 plates up.';
  const lesson = 'Merrow says what matters. Most: Article 2. Least: Article 1. Now ask Corrin too.';
  expect(mergeTexts([told, lesson])).toBe(
    'You asked Merrow. Most: Article 2. Least: Article 1. Your turn, 3 plates up. Merrow says what matters. Now ask Corrin too.',
  );
});

test('numbers with a point are no ends of sentences', () => {
  expect(mergeTexts(['Your points: 88.8 before, 87.9 now.', 'It asks for 1.2 or more.'])).toBe(
    'Your points: 88.8 before, 87.9 now. It asks for 1.2 or more.',
  );
});

test('a quotation inside a sentence is no end of it: texts moved by one cause keep their ends', () => {
  const moved =
    'Article 1 moved from “Lights at dusk” to “Words deleted” by vote. Article 2 moved from “Boat at ten” to “Words deleted” by vote.';
  expect(mergeTexts([moved, 'Merrow: “We have no difficulty.” Your turn.'])).toBe(
    `${moved} Merrow: “We have no difficulty.” Your turn.`,
  );
});

test('what one part says twice is said twice, what another has said before is not', () => {
  const votes = 'Article 1: deleted. 3 for. Article 2: amended. 3 for.';
  expect(mergeTexts([votes, 'Article 2: amended. Ours. 3 for.'])).toBe(`${votes} Ours.`);
});

test('what has no capital letter or full stop gets one', () => {
  expect(mergeTexts(['It fails above 50%', 'net +19 points', 'Really?', 'He said “no.”'])).toBe(
    'It fails above 50%. Net +19 points. Really? He said “no.”',
  );
});

test('a name behind a number is said the first time; figures in brackets each time', () => {
  expect(
    mergeTexts([
      'Article 6(1)-(2) (Rights) moved (+1). Article 2 (Boats) moved (+1).',
      'Now Article 6(1)-(2) (Rights).',
    ]),
  ).toBe(
    'Article 6(1)-(2) (Rights) moved (+1). Article 2 (Boats) moved (+1). Now Article 6(1)-(2).',
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTokens, splitIntoTokens } from './tokens.ts';
import { type WordRun, wordDifference } from './word-difference.ts';

describe('strikes and underlines between two texts', () => {
  test('nothing changed', () => {
    expect(wordDifference('The boat leaves.', 'The boat leaves.')).toEqual([
      { kind: 'same', text: 'The boat leaves.' },
    ]);
  });

  test('a comma that came is read with its word', () => {
    expect(wordDifference('Rights and freedoms of all.', 'Rights and freedoms, of all.')).toEqual([
      { kind: 'same', text: 'Rights and' },
      { kind: 'cut', text: 'freedoms' },
      { kind: 'added', text: 'freedoms,' },
      { kind: 'same', text: 'of all.' },
    ]);
  });

  test('a word for another', () => {
    expect(
      wordDifference(
        'The last boat leaves at sunset, from the quay.',
        'The last boat leaves at midnight, from the quay.',
      ),
    ).toEqual([
      { kind: 'same', text: 'The last boat leaves at' },
      { kind: 'cut', text: 'sunset' },
      { kind: 'added', text: 'midnight' },
      { kind: 'same', text: ', from the quay.' },
    ]);
  });

  test('words added at the end, and words struck at the start', () => {
    expect(
      wordDifference('Where possible, States share wages', 'States share wages in equal parts'),
    ).toEqual([
      { kind: 'cut', text: 'Where possible,' },
      { kind: 'same', text: 'States share wages' },
      { kind: 'added', text: 'in equal parts' },
    ]);
  });

  test('one word between two changes is struck and added with them', () => {
    expect(
      wordDifference('Parties may send boats out to sea.', 'Parties shall send ships out to sea.'),
    ).toEqual([
      { kind: 'same', text: 'Parties' },
      { kind: 'cut', text: 'may send boats' },
      { kind: 'added', text: 'shall send ships' },
      { kind: 'same', text: 'out to sea.' },
    ]);
  });

  test('a text where there was none, and none where there was one', () => {
    expect(wordDifference('', 'New words.')).toEqual([{ kind: 'added', text: 'New words.' }]);
    expect(wordDifference('Old words.', '')).toEqual([{ kind: 'cut', text: 'Old words.' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  test('both texts can be read back', () => {
    const word = fc.constantFrom('shall', 'may', 'the', 'Party,', 'text.', 'of', 'law');
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    const read = (runs: readonly WordRun[], left: WordRun['kind']): string =>
      joinTokens(
        runs.filter(({ kind }) => kind !== left).flatMap((run) => splitIntoTokens(run.text)),
      );
    fc.assert(
      fc.property(text, text, (from, to) => {
        const runs = wordDifference(from, to);
        expect(read(runs, 'added')).toBe(from);
        expect(read(runs, 'cut')).toBe(to);
      }),
    );
  });
});

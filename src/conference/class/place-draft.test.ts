import { expect, test } from 'vitest';
import { type DraftMark, placeDraft } from './place-draft.ts';

const marked = (mark: DraftMark, ideal: number) => ({ mark, ideal });

test.each([
  ['nobody has marked', { from: 20, to: 60, text: 20 }, [], 40],
  ['better for one who wants more', { from: 20, to: 60, text: 20 }, [marked('better', 90)], 50],
  ['better for one who wants less', { from: 20, to: 60, text: 80 }, [marked('better', 0)], 30],
  ['worse for one who wants less', { from: 60, to: 20, text: 20 }, [marked('worse', 0)], 50],
  ['the same as a text below', { from: 20, to: 60, text: 10 }, [marked('same', 90)], 30],
  ['the same as a text between', { from: 20, to: 60, text: 41 }, [marked('same', 90)], 40],
  ['the same where nothing stands', { from: 20, to: 60, text: NaN }, [marked('same', 90)], 40],
  ['no instructions', { from: 20, to: 60, text: 20 }, [marked('better', NaN)], 40],
  ['wants just the middle', { from: 20, to: 60, text: 20 }, [marked('worse', 40)], 40],
  [
    'the median of three',
    { from: 20, to: 60, text: 20 },
    [marked('better', 90), marked('better', 80), marked('worse', 90)],
    50,
  ],
  [
    'half way between two',
    { from: 20, to: 60, text: 20 },
    [marked('better', 90), marked('worse', 90)],
    40,
  ],
])('words are placed: %s', (_, ground, marks, place) => {
  expect(placeDraft(ground, marks)).toBe(place);
});

import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { View } from '../../engine/state/view.ts';
import { formatMotionShort, formatMotionTitle, insertsWords } from './vote-words.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'panels'), loadWords('en', 'vote')]);
});

const options = ['Few lights.', 'Few lights, and a bell.', 'Few lights, and a bell by night.'];
/** The shortest stands. */
const seen = {
  scenario: { articles: [{ options: options.map((text) => ({ text })) }] },
  articles: [{ text: 0 }],
} as unknown as View;

test('a deletion by which the text grows is named by the words it puts in, and so on record', () => {
  const put = { kind: 'delete' as const, article: 0, wording: 1 };
  expect([formatMotionTitle(put, seen, speech), formatMotionShort(put, seen, speech)]).toEqual([
    'Insert into Article 0, Human rights',
    'Insert in Article 0: “words 1”',
  ]);
  expect([
    formatMotionTitle({ ...put, text: 2 }, seen, speech),
    formatMotionShort({ ...put, text: 2 }, seen, speech),
  ]).toEqual(['Delete from Article 0, Human rights', 'Delete in Article 0: “words 1”']);
});

test('an article without a number is called by its title, once', () => {
  const names = { ...speech.names, articleBrief: () => 'Human rights' };
  const put = { kind: 'vote' as const, article: 0, wording: 1 };
  expect(formatMotionTitle(put, seen, { ...speech, names })).toBe(
    'Adopt “words 1” for Human rights',
  );
});

test('a motion of the log puts words in by the text it was put against, or by the text now', () => {
  const motion = { kind: 'delete' as const, article: 0, wording: 1 };
  const view = {
    ...seen,
    motions: [
      { ...motion, id: 'pending' },
      { ...motion, id: 'lost' },
    ],
    votes: [{ ...motion, motion: 'lost', text: 2 }],
  } as unknown as View;
  expect(['pending', 'lost', 'none'].map((id) => insertsWords(id, view, speech.names))).toEqual([
    true,
    false,
    false,
  ]);
});

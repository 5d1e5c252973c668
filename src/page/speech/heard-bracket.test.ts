import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import type { View } from '../../engine/state/view.ts';
import { makeSayBracket } from './heard-bracket.ts';
import { loadWords } from './words.ts';

beforeAll(() => loadWords('en', 'panels'));

const options = [
  { id: 'all', position: 0 },
  { id: 'some', position: 50 },
  { id: 'none', position: 100 },
];
const view = {
  scenario: { articles: [{ options, bridges: [] }] },
  articles: [{ text: 1, tabled: [0, 1, 2] }],
} as unknown as View;

test.each([
  ['full', [1], 'option B, on the table: ', ' end of option'],
  ['full', [0], 'option A: ', ' end of option'],
  ['full', [0, 2], 'options A, C: ', ' end of option'],
  ['short', [1], 'B: ', ' end'],
  ['short', [0, 2], 'A, C: ', ' end'],
] as const)('%s, of wordings %j', (heard, wordings, opens, ends) => {
  expect(makeSayBracket(view, 0, heard, speech.t)(wordings)).toEqual({ opens, ends });
});

test('nothing is said where a person wants nothing said', () => {
  expect(makeSayBracket(view, 0, 'none', speech.t)([1])).toBeNull();
});

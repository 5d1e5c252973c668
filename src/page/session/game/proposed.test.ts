import { expect, test } from 'vitest';
import { NO_NOTES } from '../../../conference/play-notes.ts';
import { playNotesShape } from '../../../conference/play-notes-shape.ts';
import { isProposed, noteProposed } from './proposed.ts';

const change = (article: string) => ({ article, option: 'wide' });
const pack = (...articles: string[]) =>
  ({ type: 'package', changes: articles.map(change) }) as const;

test('what the adviser proposed is known again, whatever its order, and noted once', () => {
  const notes = noteProposed(NO_NOTES, pack('scope', 'costs'));
  expect(noteProposed(notes, pack('costs', 'scope'))).toBe(notes);
  expect(isProposed(notes, pack('costs', 'scope'))).toBe(true);
  expect(isProposed(notes, pack('scope'))).toBe(false);
  expect(
    isProposed(notes, {
      type: 'offer',
      to: 'BRA',
      give: [change('scope')],
      want: [change('costs')],
    }),
  ).toBe(true);
  expect(noteProposed(NO_NOTES, { type: 'ask', delegation: 'BRA' })).toBe(NO_NOTES);
});

test('proposals come through a file, and notes of before there were any read as they did', () => {
  const notes = noteProposed(NO_NOTES, pack('scope'));
  expect(playNotesShape.parse(structuredClone(notes))).toEqual(notes);
  expect(playNotesShape.parse(structuredClone(NO_NOTES))).toEqual(NO_NOTES);
});

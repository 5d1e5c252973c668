import { expect, test } from 'vitest';
import { listNoteRows, writeNotesCsv } from './note-rows.ts';

const plan = { name: 'Ana', table: 1, seat: 'ASH', text: 'I want areas' };
const line = { table: 2, sitting: 3, by: 'BAY', to: 'all', text: null };
const notes = {
  plans: [plan, { ...plan, name: 'Ben', text: ' \n\n\n' }],
  said: [
    { ...line, strength: 'promised' as const, phrase: { id: 'vote', params: { article: 'a' } } },
    { ...line, strength: 'said' as const, phrase: null, text: '=1+1' },
  ],
};

test('plans that were written and messages have a row each', () => {
  expect(listNoteRows(notes, ({ id, params }) => `${id} ${params['article'] ?? ''}`)).toEqual([
    { kind: 'plan', table: 1, sitting: '', seat: 'ASH', to: '', name: 'Ana', text: 'I want areas' },
    { kind: 'promised', table: 2, sitting: 3, seat: 'BAY', to: 'all', name: '', text: 'vote a' },
    { kind: 'said', table: 2, sitting: 3, seat: 'BAY', to: 'all', name: '', text: '=1+1' },
  ]);
});

test('a class without any has its columns all the same', () => {
  expect(writeNotesCsv({ plans: [], said: [] }, () => '')).toContain('kind,table,sitting,seat');
});

test('what a spreadsheet would take for a formula is text', () => {
  expect(writeNotesCsv(notes, () => '')).toContain(`,"'=1+1"`);
});

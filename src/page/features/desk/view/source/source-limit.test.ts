import { EditorState, Transaction } from '@codemirror/state';
import { beforeEach, expect, test } from 'vitest';
import { limitSource } from './source-limit.ts';

const MOST = 4 * 1024 * 1024;
let refusals: number;
let state: EditorState;

beforeEach(() => {
  refusals = 0;
  state = EditorState.create({
    doc: 'a'.repeat(MOST - 2),
    extensions: limitSource(() => (refusals += 1)),
  });
});

function lengthAfter(insert: string, userEvent: string | undefined, to = 0): number {
  const annotations = userEvent === undefined ? [] : Transaction.userEvent.of(userEvent);
  return state.update({ changes: { from: 0, to, insert }, annotations }).state.doc.length;
}

test('a text that is as long as a file may be is taken, and nothing of one that is longer', () => {
  expect(lengthAfter('bb', 'input.paste')).toBe(MOST);
  expect([lengthAfter('bbb', 'input.paste'), lengthAfter('bbb', 'input.type')]).toEqual([
    MOST - 2,
    MOST - 2,
  ]);
  expect(refusals).toBe(2);
});

test('what takes the place of more is taken, and so is what the desk itself writes', () => {
  expect(lengthAfter('bbb', 'input.paste', 1)).toBe(MOST);
  expect(lengthAfter('b'.repeat(9), undefined)).toBe(MOST + 7);
  expect(refusals).toBe(0);
});

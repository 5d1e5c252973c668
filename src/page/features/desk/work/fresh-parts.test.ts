import { expect, test } from 'vitest';
import type { Patch } from '../../../../scenario/edit/patch.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import { freshAfter, withoutFresh } from './fresh-parts.ts';

const added: Patch = {
  op: 'insert',
  path: ['observers', 0],
  value: { id: 'observer_1', name: '' },
};
const typed: Patch = { op: 'set', path: ['observers', 0, 'name'], value: 'N' };
const finding = (path: string): Finding => ({
  path,
  line: 1,
  column: 1,
  severity: 'error',
  code: 'text/empty',
  message: '',
});

test('nothing is said against a part before anything is written into it', () => {
  const fresh = freshAfter([], [added]);
  const all = [finding('observers[0].name'), finding('observers[1].name'), finding('title')];
  expect(withoutFresh(all, fresh).map(({ path }) => path)).toEqual(['observers[1].name', 'title']);
  expect(withoutFresh(all, freshAfter(fresh, [typed]))).toEqual(all);
});

test('what is written elsewhere leaves it fresh; what moves parts about does not', () => {
  const fresh = freshAfter([], [added]);
  const elsewhere: Patch = { op: 'set', path: ['title'], value: 'T' };
  expect(freshAfter(fresh, [elsewhere])).toEqual([['observers', 0]]);
  expect(freshAfter(fresh, [{ op: 'drop', path: ['observers', 0] }])).toEqual([]);
});

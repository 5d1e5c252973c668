import { expect, test } from 'vitest';
import { writeLooks } from './look-sheet.ts';

test('each value of a prop is one class, in the order of the props', () => {
  const looks = {
    type: { mark: 'font: 500 var(--type-1)/1 var(--mono)' },
    breaks: { cut: 'overflow: hidden; white-space: nowrap' },
    gap: { 0: 'gap: 0', 1: 'gap: var(--space-1)' },
  };
  expect(writeLooks(looks).split('\n')).toEqual([
    '.type-mark { font: 500 var(--type-1)/1 var(--mono); }',
    '.breaks-cut { overflow: hidden; white-space: nowrap; }',
    '.gap-0 { gap: 0; }',
    '.gap-1 { gap: var(--space-1); }',
  ]);
});

import { expect, it } from 'vitest';
import { findNearest } from './near.ts';

it.each([
  ['salence', 'salience'],
  ['redline', 'redLine'],
  ['idael', 'ideal'],
  ['Ideals', 'ideal'],
  ['x', undefined],
  ['positions', undefined],
  ['', undefined],
])('takes %j for %j', (name, near) => {
  expect(findNearest(name, ['ideal', 'salience', 'redLine'])).toBe(near);
});

it('prefers the earlier of two as near', () => {
  expect(findNearest('fee', ['fees', 'feed'])).toBe('fees');
});

import { expect, it } from 'vitest';
import { nearest } from './near.ts';

it.each([
  ['salence', 'salience'],
  ['redline', 'redLine'],
  ['idael', 'ideal'],
  ['Ideals', 'ideal'],
  ['x', undefined],
  ['positions', undefined],
  ['', undefined],
])('takes %j for %j', (name, near) => {
  expect(nearest(name, ['ideal', 'salience', 'redLine'])).toBe(near);
});

it('prefers the earlier of two as near', () => {
  expect(nearest('fee', ['fees', 'feed'])).toBe('fees');
});

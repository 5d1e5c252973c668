import { expect, test } from 'vitest';
import { findMetBefore } from './met-before.ts';

const answer = (id: string, text = id) => ({ id, text });

test('the last one written after another case, without the space round it', () => {
  const answers = [
    answer('one/met', 'who owes whom'),
    answer('two/met', ' an early package\n'),
    answer('three/met', 'my own'),
  ];
  expect(findMetBefore(answers, 'three')).toEqual({ scenario: 'two', text: 'an early package' });
  expect(findMetBefore(answers, 'four')).toEqual({ scenario: 'three', text: 'my own' });
});

test('nothing on a first case, nor from what was left empty or answers something else', () => {
  const answers = [
    answer('one/met', '  '),
    answer('one/metAgain'),
    answer('one/check/0/after'),
    answer('two/met'),
  ];
  expect(findMetBefore(answers, 'two')).toBe(null);
  expect(findMetBefore([], 'one')).toBe(null);
});

test('a case whose id ends as this one does is another', () => {
  expect(findMetBefore([answer('class-one/met', 'linkage')], 'one')).toEqual({
    scenario: 'class-one',
    text: 'linkage',
  });
});

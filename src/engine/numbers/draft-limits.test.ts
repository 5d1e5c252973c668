import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countNewWords, tidySpaces } from './draft-limits.ts';

test.each([
  ['nothing new', 'a b c', 'c b a', 0],
  ['one more of a word that was there', 'a a b', 'a b', 1],
  ['all new', 'd e', 'a b c', 2],
  ['nothing', '  ', 'a b', 0],
  ['from nothing', 'a b', '', 2],
])('new words are counted: %s', (_, text, from, count) => {
  expect(countNewWords(text, from)).toBe(count);
});

test('spaces are no words, and what is made of a text by leaving words out has no new ones', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 20 });
  fc.assert(
    fc.property(words, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (all, keep) => {
      const some = all.filter((_, i) => keep[i]);
      expect(countNewWords(some.join('  \n'), all.join(' '))).toBe(0);
      expect(tidySpaces(` ${all.join('\t ')} `)).toBe(all.join(' '));
    }),
  );
});

import { expect, test } from 'vitest';
import { writeBoardWords } from './board-words.ts';

const LONG = 'Nothing in this Convention shall be read as permitting the';

test('what wordings share stands round the brackets, cut to a few words', () => {
  expect(
    writeBoardWords(
      [`${LONG} suppression of human rights`, `${LONG} restriction of human rights`],
      true,
      'no words',
    ),
  ).toBe('…be read as permitting the [suppression] [restriction] of human rights');
});

test('a wording that says nothing there says so', () => {
  expect(writeBoardWords(['rights and duties', 'rights'], true, 'no words')).toBe(
    'rights [and duties] [no words]',
  );
});

test('one wording is bracketed as a whole while it is open, and free once agreed', () => {
  expect(writeBoardWords(['All lights out'], true, '')).toBe('[All lights out]');
  expect(writeBoardWords(['All lights out'], false, '')).toBe('All lights out');
});

test('a bracket may be put in words: those that read alike are named together', () => {
  const put = (words: string, texts: readonly number[]) => `option ${texts.join('+')}: ${words};`;
  const texts = ['until ten at night', 'until dawn at night', 'until ten at night'];
  expect(writeBoardWords(texts, true, '', put)).toBe(
    'until option 0+2: ten; option 1: dawn; at night',
  );
  expect(writeBoardWords(['All lights out'], true, '', put)).toBe('option 0: All lights out;');
});

test('long wordings are cut', () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  expect(writeBoardWords([words], false, '')).toBe(
    `${Array.from({ length: 16 }, (_, i) => `w${i}`).join(' ')}…`,
  );
});

test('a mark that all share stays outside the brackets', () => {
  const texts = ['until midnight, on every night', 'until dawn, on every night'];
  expect(writeBoardWords(texts, true, '')).toBe('until [midnight] [dawn], on every night');
});

test('what is left of a sentence before does not begin with its full stop', () => {
  const texts = [
    'Each Party acts. The fund shall hold a list',
    'Each Party acts. The fund shall hold a file',
  ];
  expect(writeBoardWords(texts, true, '')).toBe('…The fund shall hold a [list] [file]');
  const short = ['It acts. The fund keeps a list', 'It acts. The fund keeps a file'];
  expect(writeBoardWords(short, true, '')).toBe('…The fund keeps a [list] [file]');
});

test('a cut falls between phrases where it can', () => {
  const texts = ['rights', 'rights including those of expression, conscience, opinion and belief'];
  expect(writeBoardWords(texts, true, 'none')).toBe(
    'rights [none] [including those of expression…]',
  );
});

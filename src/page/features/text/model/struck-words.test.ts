import { expect, test } from 'vitest';
import { findStruckWords } from './struck-words.ts';

const RULE = 'These powers shall respect human rights.';

test('a sentence that goes is struck, with what stands before it', () => {
  expect(findStruckWords(`${RULE} A judge shall review each search.`, RULE)).toEqual({
    before: '…human rights.',
    cut: 'A judge shall review each search.',
    added: '',
    after: '',
  });
});

test('of several changes the largest is told, and long words are cut short', () => {
  const long =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen more';
  const from = `Each Party shall keep a register of contacts for all of its offices ${long} end.`;
  const to = 'Every Party shall keep a register of contacts for all of its offices end.';
  expect(findStruckWords(from, to)).toEqual({
    before: '…of its offices',
    cut: 'one two three four five six seven…',
    added: '',
    after: '',
  });
});

test('what opens a text is placed by what follows it', () => {
  expect(findStruckWords('Until ten the lamps shall burn.', 'The lamps shall burn.')).toEqual({
    before: '',
    cut: 'Until ten the',
    added: 'The',
    after: 'lamps shall burn…',
  });
});

test('words for words', () => {
  expect(findStruckWords('The lights burn until ten.', 'The lights burn until dawn.')).toEqual({
    before: '…lights burn until',
    cut: 'ten',
    added: 'dawn',
    after: '',
  });
});

test('a mark that closed the words before is not struck with them', () => {
  const rest = 'of any kind on the pier';
  expect(findStruckWords(`Lights ${rest}, all night long.`, `Lights ${rest}.`)?.cut).toBe(
    'all night long',
  );
});

test('texts that read alike have nothing to strike', () => {
  expect(findStruckWords(RULE, RULE)).toBeNull();
});

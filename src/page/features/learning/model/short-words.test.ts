import { expect, test } from 'vitest';
import { fitConcept, fitSentences } from './short-words.ts';

const MESSAGES = ['One delegation blocks this. It wants [other] words.', 'Ask Iran. It costs 1.5.'];

test('what fits is said whole', () => {
  expect(fitSentences(MESSAGES, 20, 'en')).toEqual({
    said: ['One delegation blocks this.', 'It wants [other] words.', 'Ask Iran.', 'It costs 1.5.'],
    rest: [],
  });
});

test('the last sentence always stays, and the first as long as they fit', () => {
  expect(fitSentences(MESSAGES, 7, 'en')).toEqual({
    said: ['One delegation blocks this.', 'It costs 1.5.'],
    rest: ['It wants [other] words.', 'Ask Iran.'],
  });
  expect(fitSentences(MESSAGES, 1, 'en').said).toEqual(['It costs 1.5.']);
});

test('nothing is nothing, and words without spaces are counted too', () => {
  expect(fitSentences([], 10, 'en')).toEqual({ said: [], rest: [] });
  expect(fitSentences(['这些权力应尊重人权。请问巴西。'], 3, 'zh')).toEqual({
    said: ['请问巴西。'],
    rest: ['这些权力应尊重人权。'],
  });
});

test('a concept keeps its first sentences that fit, and an example only as a whole', () => {
  const what = 'A limit set by the capital. No gain makes up for it.';
  expect(fitConcept(what, 'Iran said no.', 15, 'en')).toEqual({ what, example: 'Iran said no.' });
  expect(fitConcept(what, 'Iran said no.', 14, 'en')).toEqual({ what, example: null });
  expect(fitConcept(what, '', 8, 'en')).toEqual({
    what: 'A limit set by the capital.',
    example: null,
  });
  expect(fitConcept(what, '', 2, 'en').what).toBe('A limit set by the capital.');
});

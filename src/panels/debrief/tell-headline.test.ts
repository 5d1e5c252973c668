import { beforeAll, expect, test } from 'vitest';
import type { Headline } from '../../app/selectors/debrief/headline.ts';
import { loadWords } from '../../app/language/words.ts';
import { speech } from '../../../test/fixtures/speech.ts';
import { tellWordsAlone } from './tell-headline.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'panels'), loadWords('en', 'outcome')]);
});

const told = (shortfalls: Headline['shortfalls'], text: number | null = 62) =>
  tellWordsAlone({ points: 51, none: 40, text, shortfalls }, speech);

test('what takes points off is told in clauses without commas of their own', () => {
  expect(told(['joining', 'dissociated', 'readings', 'suspended', 'broken'])).toBe(
    'By the words alone, which is what play told, it would be 62: joining is not complete, others stand apart from ' +
      'some articles, your reading is shared only in part, the conference was suspended, you broke your word. ' +
      'What an act brought you is reckoned in the points above, not by the words alone.',
  );
});

test('without a cause there is no colon, and where nothing is taken off no sentence', () => {
  expect(told([])).toBe(
    'By the words alone, which is what play told, it would be 62. ' +
      'What an act brought you is reckoned in the points above, not by the words alone.',
  );
  expect([told(['joining'], null), told(['joining'], 51.04), told(['joining'], 40)]).toEqual([
    '',
    '',
    '',
  ]);
});

import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import { formatOutlook } from './outlook-words.ts';

beforeAll(() => loadWords('en', 'vote'));

test('a vote is likely to carry only where eight in ten results say so, as in the list of motions', () => {
  const tell = (low: number, high: number) =>
    formatOutlook(
      {
        outlook: 'likely',
        best: { yes: 9, needed: 7, base: 10 },
        inFavour: { low, middle: 7, high },
        needed: 7,
      },
      speech,
    );
  expect(tell(7, 9)).toMatch(/^Likely to carry/);
  expect(tell(5, 8)).toBe('Open: it could go either way.');
});

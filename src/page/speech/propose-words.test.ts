import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

test('one verdict on words to be proposed: what the floor does with them, not who would block them then', () => {
  expect(speech.t('floor.costly', { credit: 1, have: 10 })).toBe(
    'Unlikely: the floor will most likely keep its wording, and proposing yours would probably cost you 1 of your 10 credit. ' +
      'Six in seven such estimates were right.',
  );
  const few = { same: 'no', least: '0%', most: '2%', allowed: '12%', enough: 'yes' };
  expect(speech.t('conseq.share', few)).toBe(
    'Between 0% and 2% of the floor would block it once it is in the text. It can close below 12%.',
  );
});

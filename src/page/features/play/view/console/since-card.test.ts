import { beforeAll, expect, test } from 'vitest';
import { getWords, loadWords } from '../../../../speech/words.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { tellInstructions } from './since-card.tsx';

beforeAll(() => loadWords('en', 'panels'));

test('a letter from the capital says which words it wants now, and what matters otherwise than before', () => {
  const speech = {
    t: getWords('en'),
    names: { option: () => 'In consultation' },
    article: (id: string) => `Article ${id}`,
  } as unknown as Speech;
  const told = tellInstructions(
    [
      { article: '5', way: 'ideal', wording: 1 },
      { article: '21', way: 'more', wording: 0 },
    ],
    speech,
  );
  expect(told).toBe(
    'New instructions: you now want “In consultation” on Article 5. New instructions: Article 21 now matters more.',
  );
});

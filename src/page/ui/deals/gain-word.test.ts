import { expect, test } from 'vitest';
import { chooseGainWord } from './gain-word.ts';

test('what a change brings or costs is very much, much, some or little, and nothing where it would be written as 0.0', () => {
  const words = [39.1, 10.9, 5, 4.9, 1, 0.9, 0.05, 0.04, 0, -0.04, -0.05, -4.7, -8].map(
    (points) => {
      const { way, much } = chooseGainWord(points);
      return way === 'none' ? way : `${way} ${much}`;
    },
  );
  expect(words).toEqual([
    'gain most',
    'gain much',
    'gain much',
    'gain some',
    'gain some',
    'gain little',
    'gain little',
    'none',
    'none',
    'none',
    'loss little',
    'loss some',
    'loss much',
  ]);
});

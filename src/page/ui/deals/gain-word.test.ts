import { expect, test } from 'vitest';
import { chooseGainWord } from './gain-word.ts';

test('what a change brings or costs is much, some or little, and nothing where it would be written as 0.0', () => {
  expect([39.1, 3, 2.9, 1, 0.9, 0.05, 0.04, 0, -0.04, -0.05, -1, -8].map(chooseGainWord)).toEqual([
    { way: 'gain', much: 'much' },
    { way: 'gain', much: 'much' },
    { way: 'gain', much: 'some' },
    { way: 'gain', much: 'some' },
    { way: 'gain', much: 'little' },
    { way: 'gain', much: 'little' },
    { way: 'none', much: 'little' },
    { way: 'none', much: 'little' },
    { way: 'none', much: 'little' },
    { way: 'loss', much: 'little' },
    { way: 'loss', much: 'some' },
    { way: 'loss', much: 'much' },
  ]);
});

import { expect, test } from 'vitest';
import { keepSeparator, readSeparator, chooseSeparator } from './separator.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('columns are parted by a semicolon where a comma parts decimals', () => {
  expect(['de-DE', 'fr-FR', 'pt-BR', 'en-GB', 'en-US', 'ja-JP'].map(chooseSeparator)).toEqual([
    ';',
    ';',
    ';',
    ',',
    ',',
    ',',
  ]);
});

test('what was chosen is remembered, and a browser that keeps nothing does not stand in the way', () => {
  const here = storage();
  expect(readSeparator(() => here, 'de')).toBe(';');
  keepSeparator(() => here, '\t');
  expect(readSeparator(() => here, 'de')).toBe('\t');
  const refuses = () => {
    throw new Error('refused');
  };
  keepSeparator(refuses, ',');
  expect(readSeparator(refuses, 'en')).toBe(',');
});

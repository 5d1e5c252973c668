/** Contrast of words and marks in every theme, measured on the style sheets. */
import { describe, expect, test } from 'vitest';
import { MARKS, type Pairs, WORDS } from './contrast/pairs.ts';
import { contrast, pageRules, resolve, THEMES, type Tokens, tokensOf } from './contrast/tokens.ts';

const LEAST_OF_WORDS = 4.5;
const LEAST_OF_MARKS = 3;

function colour(name: string, tokens: Tokens): string {
  const found = resolve(`var(--${name})`, tokens);
  if (found === undefined) throw new Error(`--${name} is no colour`);
  return found;
}

function tooFaint(pairs: readonly Pairs[], least: number, tokens: Tokens): string[] {
  return pairs.flatMap(({ on, inks }) =>
    on.flatMap((ground) =>
      inks.flatMap((ink) => {
        const measured = contrast(colour(ink, tokens), colour(ground, tokens));
        return measured < least ? [`${ink} on ${ground}: ${measured.toFixed(2)}`] : [];
      }),
    ),
  );
}

test('contrast is measured as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff').toFixed(2)).toBe('4.48');
  expect(contrast('#0b5c92', '#0b5c92')).toBe(1);
});

describe.each(Object.keys(THEMES) as (keyof typeof THEMES)[])('%s', (theme) => {
  const tokens = tokensOf(theme);

  test('words stand out from what they are written on', () => {
    expect(tooFaint(WORDS, LEAST_OF_WORDS, tokens)).toEqual([]);
  });

  test('marks stand out from what they are drawn on', () => {
    expect(tooFaint(MARKS, LEAST_OF_MARKS, tokens)).toEqual([]);
  });

  test('each rule that sets both a colour and a ground keeps them apart', () => {
    const measured = pageRules().flatMap(({ file, selector, declared }) => {
      const ink = resolve(declared.get('color') ?? '', tokens);
      const ground = resolve(
        declared.get('background') ?? declared.get('background-color') ?? '',
        tokens,
      );
      return ink !== undefined && ground !== undefined
        ? [{ rule: `${file} ${selector}`, contrast: contrast(ink, ground) }]
        : [];
    });
    expect(measured.length).toBeGreaterThan(50);
    expect(measured.filter((one) => one.contrast < LEAST_OF_WORDS)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { FIRST_SETTINGS, parseSettings } from './settings.ts';

test.each([null, undefined, 'loud', 7, [], {}])('%j: everything as at first', (kept) => {
  expect(parseSettings(kept)).toEqual(FIRST_SETTINGS);
});

test('what fits is taken over, the rest is as at first', () => {
  const kept = {
    sound: true,
    effects: 101,
    voices: 0,
    hum: 12.5,
    captions: 'yes',
    motion: 'reduced',
    textSize: 200,
    contrast: 'most',
    stanceColours: 'strong',
    brackets: 'short',
    speed: 'three',
    letters: false,
    guesses: true,
    further: 1,
  };
  expect(parseSettings(kept)).toEqual({
    sound: true,
    effects: 60,
    voices: 0,
    hum: 12.5,
    captions: false,
    motion: 'reduced',
    textSize: 200,
    contrast: 'normal',
    stanceColours: 'strong',
    brackets: 'short',
    speed: 'three',
    letters: false,
    guesses: true,
  });
});

import { expect, test } from 'vitest';
import { readBracketStep } from './bracket-step.ts';

const pressed = (key: string, code: string, held = {}) =>
  readBracketStep({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('brackets step by what is typed, also behind AltGr or Option, and by the two keys right of P', () => {
  const altGr = { ctrlKey: true, altKey: true };
  expect([
    pressed('[', 'BracketLeft'),
    pressed(']', 'BracketRight'),
    pressed('[', 'Digit8', altGr),
    pressed(']', 'Digit6', { altKey: true }),
    pressed('ü', 'BracketLeft'),
    pressed('Dead', 'BracketRight'),
    pressed('ü', 'BracketLeft', { ctrlKey: true }),
    pressed('p', 'KeyP'),
  ]).toEqual([-1, 1, -1, 1, -1, 1, 0, 0]);
});

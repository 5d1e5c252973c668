import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { BracketCause } from '../session/game/bracket-cause.ts';
import { tell } from './tell.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

const CAUSE: BracketCause = {
  code: 'minds',
  since: 'time',
  gap: 50,
  borne: 36,
  own: null,
  promise: null,
  group: null,
};

test.each<[string, boolean, Partial<BracketCause>]>([
  [
    'time has passed: the text is 50 of 100 from its stated position, past the 36 borne by now, but it matters too little to it to hold out',
    false,
    {},
  ],
  [
    'the words moved: the text is 20 of 100 from its stated position, within the 36 borne by now',
    false,
    { since: 'words', gap: 20 },
  ],
  [
    'the words moved: the text is 50 of 100 from its stated position, past the 36 borne by now',
    true,
    { since: 'words' },
  ],
  [
    'the text is 20 of 100 from its stated position, within the 22 borne by now, but it bears less, or wants more than it has said',
    true,
    { since: 'opening', gap: 20, borne: 22 },
  ],
  [
    'its promise changed: it troubles you by 45 of 100, and you bear 31 by now',
    true,
    { since: 'promise', own: { minds: 45, bears: 31 } },
  ],
  [
    'what it minds, which it has not stated, is within what it bears by now',
    false,
    { since: 'opening', gap: NaN },
  ],
  [
    'it has promised Brazil to speak for “words b”',
    false,
    { code: 'commitment', promise: { to: 'BRA', option: 'b' } },
  ],
  ['a promise binds it', false, { code: 'commitment' }],
  [
    'grulac speaks with one voice here, and it has joined',
    false,
    { code: 'group', group: 'grulac' },
  ],
  ['the text lies past its red line', true, { code: 'redLine' }],
  ['it laid its bracket down', false, { code: 'procedure' }],
  ['it agreed to these words in the room', false, { code: 'assent' }],
])('%s', (told, held, cause) => {
  const known = { ...speech, bracketCause: () => ({ ...CAUSE, ...cause }) };
  const reason = { code: 'minds' as const, value: 0.4, needed: 0.3 };
  const bracket = { type: 'bracket' as const, seat: 'EGY', article: '6', held, reason };
  expect(tell(bracket, known).why).toEqual([told]);
  expect(tell(bracket, speech).why).toEqual([]);
});

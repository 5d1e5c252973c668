import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { BracketCause } from '../session/game/text/bracket-cause.ts';
import { formatHappening } from './tell.ts';

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
    'time has passed: the draft is 50 of 100 from its stated position, over the usual limit of 36, but this matters too little to it to hold out',
    false,
    {},
  ],
  [
    'the wording changed: the draft is 20 of 100 from its stated position, within the usual limit of 36',
    false,
    { since: 'words', gap: 20 },
  ],
  [
    'the wording changed: the draft is 50 of 100 from its stated position, over the usual limit of 36',
    true,
    { since: 'words' },
  ],
  [
    'the draft is 20 of 100 from its stated position, within the usual limit of 22, but it accepts less, or wants more than it has said',
    true,
    { since: 'opening', gap: 20, borne: 22 },
  ],
  [
    'its promise changed: your objection is 45 of 100, and you now accept up to 31',
    true,
    { since: 'promise', own: { minds: 45, bears: 31 } },
  ],
  [
    'its objection, which it has not stated, is within what it now accepts',
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
  ['the draft crosses its red line', true, { code: 'redLine' }],
  ['it withdrew its bracket', false, { code: 'procedure' }],
  ['it agreed to this wording in the room', false, { code: 'assent' }],
])('%s', (told, held, cause) => {
  const known = { ...speech, bracketCause: () => ({ ...CAUSE, ...cause }) };
  const reason = { code: 'minds' as const, value: 0.4, needed: 0.3 };
  const bracket = { type: 'bracket' as const, seat: 'EGY', article: '6', held, reason };
  expect(formatHappening(bracket, known).why).toEqual([told]);
  expect(formatHappening(bracket, speech).why).toEqual([]);
});

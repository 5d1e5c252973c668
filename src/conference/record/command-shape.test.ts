import { expect, test } from 'vitest';
import { readCommand } from './command-shape.ts';

const TYPES =
  'ask|offer|accept|refuse|counter|withdraw|amend|agenda|package|caucus|cable|press|move|plea|whip|ballot|sign|optOut|silent|dissociate|object|order|smallGroup|text|exhausted|gavel|pass';

test.each<[string, unknown, string, string]>([
  ['an act there is none of', { type: 'dance' }, 'type', TYPES],
  ['no act', {}, 'type', TYPES],
  ['no mapping', 7, '', 'object'],
  ['no article', { type: 'agenda' }, 'article', 'string'],
  ['no such vote', { type: 'ballot', vote: 'maybe' }, 'vote', 'yes|no|abstain'],
  ['a key too many', { type: 'pass', why: 'tired' }, 'why', 'never'],
  ['an id too long', { type: 'agenda', article: 'a'.repeat(65) }, 'article', 'length<=64'],
  [
    'a change without its option',
    { type: 'package', changes: [{ article: 'a' }] },
    'changes.0.option',
    'string',
  ],
])('%s is refused with what was expected where', (_, value, path, expected) => {
  expect(readCommand(value, 'ASH')).toEqual({ ok: false, path, expected });
});

test('a command names its seat where nobody is asked', () => {
  expect(readCommand({ type: 'pass' })).toEqual({ ok: false, path: 'seat', expected: 'string' });
});

import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Act } from '../../../engine/command.ts';
import { loadWords, wordsIn } from '../../language/words.ts';
import { namesOf } from '../names/name.ts';
import { apartWords } from './apart-words.ts';

beforeAll(() => Promise.all([loadWords('en', 'app'), loadWords('en', 'compare')]));

type Forged = Parameters<typeof apartWords>[0];

const scenario = shipped('first-brackets');
const ask: Act = { type: 'ask', delegation: 'MER', article: 'pier_lights' };
const FORGED: Forged = {
  status: 'forged',
  part: 'command',
  command: 11,
  said: { seat: 'TER', act: ask },
  place: '',
  expected: '',
  found: '',
};

function told(apart: Partial<Forged>): string[] {
  const names = namesOf(scenario, 'en', false);
  return apartWords({ ...FORGED, ...apart }, scenario, { t: wordsIn('en'), names });
}

test.each<[what: string, apart: Partial<Forged>, words: string[]]>([
  [
    'the number that an act leads to',
    { expected: '{"after":"22c4d575"}', found: '{"after":"ab385fc9"}' },
    [
      'There it says: Tern Isles asked Merrow about Article\u00a01.',
      'What follows from that is not what the file says of it (22c4d575 is reached, ab385fc9 written): this act or the number beside it was changed.',
    ],
  ],
  [
    'whose turn it was',
    { expected: '{"seat":"MER"}', found: '{"seat":"TER"}' },
    ['There it says: Tern Isles asked Merrow about Article\u00a01.', 'It was the turn of Merrow.'],
  ],
  [
    'what a policy decides',
    { expected: '{"type":"pass"}', found: JSON.stringify(ask) },
    [
      'There it says: Tern Isles asked Merrow about Article\u00a01.',
      'Asked again, Tern Isles left the floor.',
    ],
  ],
  [
    'words of an article',
    { part: 'outcome', place: 'articles.0.option', expected: 'null', found: '"gone"' },
    ['Article\u00a01: the rules lead to no words, it says “gone”.'],
  ],
  [
    'how it ended',
    { part: 'outcome', place: 'ending', expected: '"consensus"', found: '"failed"' },
    ['The rules lead to: adopted without a vote. It says: failed.'],
  ],
  ['a number of the outcome', { part: 'outcome', place: 'signed', expected: '[]', found: '1' }, []],
  ['what is cut short', { expected: '{"type":"pack', found: '…' }, []],
  ['the hash alone', { part: 'seal', said: null, expected: '"a"', found: '"b"' }, []],
])('in words: %s', (_, apart, words) => {
  expect(told(apart)).toEqual(words);
});

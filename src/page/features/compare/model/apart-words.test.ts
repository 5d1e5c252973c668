import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { takeSaid } from '../../../../analysis/said.ts';
import { openConference, type RecordedCommand } from '../../../../conference/conference.ts';
import { makeRecord } from '../../../../conference/record/record.ts';
import { replay } from '../../../../conference/record/replay.ts';
import type { Act } from '../../../../engine/command.ts';
import { loadWords, getWords } from '../../../speech/words.ts';
import { getNames } from '../../../speech/names/name.ts';
import { describeApart } from './apart-words.ts';

beforeAll(() => Promise.all([loadWords('en', 'app'), loadWords('en', 'compare')]));

type Forged = Parameters<typeof describeApart>[0];

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
  const names = getNames(scenario, 'en', false);
  return describeApart({ ...FORGED, ...apart }, scenario, { t: getWords('en'), names });
}

test.each<[what: string, apart: Partial<Forged>, words: string[]]>([
  [
    'the number that an act leads to',
    { expected: '{"after":"22c4d575"}', found: '{"after":"ab385fc9"}' },
    [
      'The file says: Tern Isles asked Merrow about Article\u00a01.',
      'A replay gives 22c4d575 next, but the file says ab385fc9: this act or its number was changed.',
    ],
  ],
  [
    'whose turn it was',
    { expected: '{"seat":"MER"}', found: '{"seat":"TER"}' },
    ['The file says: Tern Isles asked Merrow about Article\u00a01.', 'It was Merrow’s turn.'],
  ],
  [
    'words of an article',
    { part: 'outcome', place: 'articles.0.option', expected: 'null', found: '"gone"' },
    ['Article\u00a01: a replay gives no text, the file says “gone”.'],
  ],
  [
    'how it ended',
    { part: 'outcome', place: 'ending', expected: '"consensus"', found: '"failed"' },
    ['A replay ends with: adopted without a vote. The file says: failed.'],
  ],
  ['a number of the outcome', { part: 'outcome', place: 'signed', expected: '[]', found: '1' }, []],
  ['what is cut short', { expected: '{"type":"pack', found: '…' }, []],
  ['the hash alone', { part: 'seal', said: null, expected: '"a"', found: '"b"' }, []],
])('in words: %s', (_, apart, words) => {
  expect(told(apart)).toEqual(words);
});

test('in words: what a policy decides, in a record in which its act was changed', () => {
  const record = makeRecord(openConference(scenario, { seed: 1, plan: [] }));
  const command = record.commands.findIndex(({ type }) => type === 'ask');
  const { seat, after } = record.commands[command] as RecordedCommand;
  const changed: RecordedCommand = { seat, type: 'pass', after };
  const replayed = replay(scenario, {
    ...record,
    commands: record.commands.with(command, changed),
  });
  if (replayed.status !== 'diverged') throw new Error(replayed.status);
  const { part, ...apart } = replayed.divergence;
  expect([part, apart.command]).toEqual(['command', command]);
  const [expected, found] = [JSON.stringify(apart.expected), JSON.stringify(apart.found)];
  expect(told({ command, said: takeSaid(changed), expected, found })).toEqual([
    'The file says: The Chair ended the turn.',
    'On replay: The Chair asked Corrin what matters to it.',
  ]);
});

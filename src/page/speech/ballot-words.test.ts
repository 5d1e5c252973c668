import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { addWeights, countByWeight } from '../../engine/vote/tally.ts';
import type { RollCallVote, Rule } from '../../scenario/resolved.ts';
import { tellBallots } from './vote-words.ts';
import { formatHappening } from './tell.ts';
import { loadWords } from './words.ts';

beforeAll(async () => {
  await Promise.all((['panels', 'vote', 'outcome'] as const).map((part) => loadWords('en', part)));
});

const { t } = speech;
const twoThirds = (weigh?: string): Rule => ({
  kind: 'threshold',
  threshold: {
    of: 'presentAndVoting',
    bound: 'atLeast',
    amount: { share: { numerator: 2, denominator: 3 } },
    ...(weigh === undefined ? {} : { weigh }),
  },
});
/** Five in favour with 89 votes between them, three against with 16, one that abstains. */
const VOTES = [45, 20, 14, 5, 5, 8, 4, 4, 2];
const several = VOTES.map((votes, i) => ({
  id: `d${i}`,
  votes,
  capability: 1,
  weights: new Map([['population', 0.5]]),
}));
const one = several.map((member) => ({ ...member, votes: 1 }));
const roll: RollCallVote[] = [...'yyyyynnna'].map((letter) =>
  letter === 'y' ? 'yes' : letter === 'n' ? 'no' : 'abstain',
);
const count = { yes: 5, no: 3, abstain: 1, absent: 0 };
const told = (rule: Rule, members = several) =>
  (['sides', 'for', 'all'] as const).map((form) =>
    tellBallots(form, { count, ...addWeights(rule, members, roll) }, t),
  );

test('ballots are told in what the rule weighs, delegations beside it', () => {
  expect(told(twoThirds())).toEqual([
    '89 to 16 by votes (5 to 3 delegations)',
    '89 for, 16 against by votes (5 for, 3 against delegations)',
    '89 yes, 16 no, 2 abstaining by votes (5 yes, 3 no, 1 abstaining delegations)',
  ]);
  expect(told(twoThirds('population'))[0]).toBe('2.5 to 1.5 by population (5 to 3 delegations)');
});

test('where each weighs 1 there is one count, whatever the rule names', () => {
  expect(told(twoThirds(), one)).toEqual([
    '5 to 3',
    '5 for, 3 against',
    '5 yes, 3 no, 1 abstaining',
  ]);
  expect(told(twoThirds('capability'))[0]).toBe('5 to 3');
  expect(countByWeight({ kind: 'veto', holders: ['d1'] }, several, roll)).toEqual([
    { weigh: null, count },
  ]);
});

test('a rule made of several is told in each thing that its parts weigh', () => {
  const both: Rule = { kind: 'all', rules: [twoThirds('capability'), twoThirds('population')] };
  expect(told(both)[0]).toBe('5 to 3, 2.5 to 1.5 by population');
});

test('the log tells the result of a weighed vote as the rule counts it', () => {
  const result = {
    type: 'voteResult',
    motion: 'm1',
    kind: 'vote',
    article: '6',
    count,
    ...addWeights(twoThirds(), several, roll),
    inFavour: 89,
    needed: 70,
    quorate: true,
    carried: true,
  } as const;
  expect(formatHappening(result, speech).text).toBe(
    'Vote on wording, Article 6: carried, 89 to 16 by votes (5 to 3 delegations), 2 abstaining; 70 needed.',
  );
});

test('a guess is one of delegations, and is told as such beside a count of votes', () => {
  expect([
    t('voteGuess.label'),
    t('after.off', { n: 1 }),
    t('after.off', { n: 2 }),
    t('debrief.guessVotes', { n: 5 }),
    t('debrief.cameVote', { n: 4, off: 1 }),
  ]).toEqual([
    'Your guess: how many delegations in favour',
    'Your guess was 1 delegation off.',
    'Your guess was 2 delegations off.',
    '5 delegations in favour',
    '4 delegations in favour, 1 off your guess',
  ]);
});

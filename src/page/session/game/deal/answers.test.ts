import { expect, test } from 'vitest';
import { logOf, moveLights, openAsh } from '../../../../../test/fixtures/ash-game.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { Reason } from '../../../../engine/answers/reason.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { answerNow, findRefusal, listAsked, listCreditLost, listLostSinceVote } from './answers.ts';
import { findOptionWithin } from './known.ts';
import { readCreditStanding } from './standing.ts';
import { listLinesFor, listSidesWith, listWordingsKnown } from './terms.ts';
import type { Game } from '../../store/store.ts';

const FUND = `groups:
  - { id: two, title: Two, cohesion: 0.5 }
instruments:
  - { id: fund, title: Fund, givers: [ASH], takers: [BAY], cost: 0.01, worth: { BAY: 0.02 } }
procedure: { sittings: 2,`;
const scenario = strait(['procedure: { sittings: 2,', FUND]);

const game = openAsh(scenario);
const [ash, bay, lights] = [0, 1, 0];

test('what the seat asked a delegation, the latest first', () => {
  const asked = (seat: string, delegation: string, article?: string): DomainEvent => ({
    type: 'asked',
    seat,
    delegation,
    learnt: 1,
    ...(article === undefined ? {} : { article }),
  });
  const sitting = (n: number): DomainEvent => ({ type: 'sitting', sitting: n, articles: [] });
  const log = logOf(
    sitting(1),
    asked('ASH', 'BAY'),
    asked('BAY', 'ASH'),
    sitting(2),
    asked('ASH', 'COD'),
    asked('ASH', 'BAY', 'toll'),
  );
  expect(listAsked({ ...game, log }, 'BAY')).toEqual([
    { sitting: 2, article: 'toll' },
    { sitting: 1 },
  ]);
});

test('an answer stands until the next command, and only to an offer of the seat', () => {
  const offered = (seat: string, id: string): DomainEvent => ({
    type: 'offered',
    seat,
    to: seat === 'ASH' ? 'BAY' : 'ASH',
    offer: id,
    give: [],
    want: [],
  });
  const answered = (seat: string, id: string): DomainEvent => ({
    type: 'answered',
    seat,
    offer: id,
    answer: 'refuse',
    reasons: [],
  });
  const log = logOf(
    offered('ASH', 'o1'),
    answered('BAY', 'o1'),
    offered('BAY', 'o2'),
    answered('ASH', 'o2'),
  );
  expect(answerNow({ ...game, log, unread: 0 })).toEqual(answered('BAY', 'o1'));
  expect(answerNow({ ...game, log, unread: 2 })).toBe(null);
});

test('of those who refused a package, who came nearest, by how much, and over which article', () => {
  const refused = (seat: string, value: number, article: string): DomainEvent => ({
    type: 'answered',
    seat,
    offer: 'p1',
    answer: 'refuse',
    reasons: [
      { code: 'net', value, needed: -0.003 },
      { code: 'article', article: 'other', value: 0.05 },
      { code: 'article', article, value: -0.06 },
    ],
  });
  const log = logOf(refused('BAY', -0.05, 'lights'), refused('COD', -0.004, 'toll'));
  const found = findRefusal({ log }, 'p1');
  expect(found?.causes.map(({ seat }) => seat)).toEqual(['BAY', 'COD']);
  expect(found?.nearest).toMatchObject({ seat: 'COD', article: 'toll' });
  expect(found?.nearest?.short).toBeCloseTo(0.1, 9);
  expect(findRefusal({ log }, 'p2')).toBeNull();
});

test('whoever refused is told with the word, the line or the article that decided', () => {
  const refused = (seat: string, ...reasons: Reason[]): DomainEvent => ({
    type: 'answered',
    seat,
    offer: 'p1',
    answer: 'refuse',
    reasons,
  });
  const log = logOf(
    refused('BAY', { code: 'commitment', article: 'toll', value: 1 }),
    refused('COD', { code: 'redLine', article: 'lights', value: 20, needed: 30 }),
    refused(
      'ASH',
      { code: 'net', value: -0.02, needed: 0 },
      { code: 'article', article: 'lights', value: 0.01 },
      { code: 'article', article: 'toll', value: -0.03 },
    ),
  );
  expect(findRefusal({ log }, 'p1')?.causes).toEqual([
    { seat: 'BAY', why: 'word', article: 'toll' },
    { seat: 'COD', why: 'line', article: 'lights' },
    { seat: 'ASH', why: 'article', article: 'toll' },
  ]);
});

test('credit lost since the last command, and none before', () => {
  const lost = (seat: string): Extract<DomainEvent, { type: 'credit' }> => ({
    type: 'credit',
    seat,
    because: 'lostMotion',
    lost: 1,
    left: 9,
  });
  const log = logOf(lost('BAY'), moveLights('few', 'some'), lost('ASH'));
  expect(listCreditLost({ ...game, log, unread: 1 })).toEqual([lost('ASH')]);
});

test('a word weighs by the credit left; those who do not speak have none', () => {
  const { view } = game;
  const credits = view.credits.map((full, d) => (d === bay ? full / 2 : full));
  const floorWeight = view.floorWeight.map((full, d) => (d === bay ? full / 2 : full));
  const commitments = [
    { by: bay, to: ash, article: 0, wording: 2, offer: 'o1', condition: null, status: 'due' },
  ] as const;
  const poorer: Game = {
    ...game,
    view: { ...view, credits, floorWeight, commitments },
  };
  const all = { credit: 10, of: 10, weighs: 1, broken: 0, owed: 0 };
  expect(readCreditStanding(game, ash)).toEqual(all);
  expect(readCreditStanding(poorer, bay)).toEqual({ ...all, credit: 5, weighs: 0.5, owed: 1 });
  expect(readCreditStanding(game, -1)).toBe(null);
});

test('side instruments are those the two may give each other, by their worth to the seat', () => {
  const term = { instrument: 'fund', from: 'maker' as const };
  const values = [term, { instrument: 'fund', from: 'taker' as const }];
  expect(listSidesWith(game.view, 'BAY', values)).toEqual([{ term, worth: -1 }]);
  expect(listSidesWith(game.view, 'COD', values)).toEqual([]);
  expect(listSidesWith(game.view, null, values)).toEqual([]);
  const grants = [{ instrument: 0, by: ash, to: bay, offer: 'o1' }];
  expect(listSidesWith({ ...game.view, grants }, 'BAY', values)).toEqual([]);
});

test('a group is asked once about an article', () => {
  const values = [
    { article: 'lights', option: 'many' },
    { article: 'toll', option: 'low' },
  ];
  const lines = [{ group: 0, article: lights, wording: 2, by: ash, joined: [] }];
  expect(listLinesFor({ ...game.view, lines }, 'two', values)).toEqual([values[1]]);
  expect(listLinesFor(game.view, null, values)).toEqual([]);
});

test('the words a bound still allows are the nearest on its side', () => {
  expect(findOptionWithin(game.view, 'lights', 40, 'atMost')).toBe('few');
  expect(findOptionWithin(game.view, 'lights', 40, 'atLeast')).toBe('some');
  expect(findOptionWithin(game.view, 'lights', 50, 'atMost')).toBe('some');
  expect(findOptionWithin(game.view, 'nothing', 50, 'atMost')).toBe(undefined);
});

test('words that may be named are all options of the article', () => {
  expect(listWordingsKnown(game.view, 'toll')).toEqual(['low', 'middle', 'high']);
});

test('what lost motions cost is summed from the first vote of a run, whatever was done since', () => {
  const credit = (seat: string, because: string, lost: number) => ({
    type: 'credit',
    seat,
    because,
    lost,
  });
  const result = { type: 'voteResult' };
  const log = [
    credit('ASH', 'lostMotion', 1),
    result,
    credit('ASH', 'lostMotion', 2),
    result,
    credit('BEX', 'lostMotion', 1),
    credit('ASH', 'brokenPromise', 1),
    result,
    credit('ASH', 'lostMotion', 3),
  ].map((happening, at) => ({ at, happening }) as unknown as (typeof game.log)[number]);
  const sum = (first: number) =>
    listLostSinceVote({ log, seat: 'ASH' }, first).reduce((all, { lost }) => all + lost, 0);
  expect([0, 1, 2, 3].map(sum)).toEqual([6, 5, 3, 3]);
});

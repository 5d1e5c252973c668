import { describe, expect, test } from 'vitest';
import { deal, floor, scenario, setup, told } from '../../../test/fixtures/funded.ts';
import { after, stateAfter } from '../../../test/fixtures/steps.ts';
import type { Act, Command, Seat } from '../command.ts';
import { isAsked, listAwaitedSeats } from '../state/awaited.ts';
import { openRoll } from '../state/roll.ts';
import type { State } from '../state/state.ts';
import { view } from '../state/view.ts';
import { judge } from './apply.ts';
import { listLegalActs } from './legal-acts.ts';

type Question = { state: State; answers: readonly Command[] };

const SEATS = scenario.delegations.map(({ id }) => id);

function answerEach(acts: Readonly<Record<Seat, Act>>): Command[] {
  return Object.entries(acts).map(([seat, act]) => ({ seat, ...act }));
}

/** ASH has promised BAY a high toll, so that some answers break a promise. */
const promised = stateAfter(
  setup,
  floor,
  { ...deal, seat: 'ASH' },
  { seat: 'BAY', type: 'accept', offer: 'o1' },
);

const QUESTIONS: Record<string, Question> = {
  ballots: {
    state: stateAfter(setup, promised, { seat: 'ASH', type: 'move', motion: 'closure' }),
    answers: answerEach({
      ASH: { type: 'ballot', vote: 'yes' },
      BAY: { type: 'ballot', vote: 'no' },
      COD: { type: 'pass' },
      DUN: { type: 'ballot', vote: 'yes' },
    }),
  },
  'answers at the gavel': {
    state: {
      ...promised,
      phase: 'decision.gavel',
      articles: promised.articles.map((one, a) => (a === 1 ? { ...one, text: 2 } : one)),
      gavel: { roll: openRoll([1, 1, 1, 1]), dissociated: [], objected: [] },
      queue: [],
    },
    answers: answerEach({
      ASH: { type: 'object', articles: ['toll'] },
      BAY: { type: 'dissociate', articles: ['lights'] },
      COD: { type: 'pass' },
      DUN: { type: 'object', articles: ['lights'] },
    }),
  },
  'answers in a room': {
    state: {
      ...promised,
      phase: 'negotiation.informals',
      informals: {
        id: 'p2',
        by: 0,
        changes: [
          { article: 0, wording: 1 },
          { article: 1, wording: 1 },
        ],
        room: [3, 1, 2],
        answers: [null, null, null],
      },
    },
    answers: answerEach({
      BAY: { type: 'accept', offer: 'p2' },
      COD: { type: 'pass' },
      DUN: { type: 'accept', offer: 'p2' },
    }),
  },
  pleas: {
    state: {
      ...promised,
      phase: 'negotiation.pleas',
      announced: {
        changes: [
          { article: 0, wording: 1 },
          { article: 1, wording: 1 },
        ],
        pleas: [],
      },
      revised: true,
      queue: setup.floor.map((d) => SEATS[d] ?? ''),
    },
    answers: answerEach({
      ASH: { type: 'plea', article: 'toll', choice: 'change' },
      BAY: { type: 'plea', article: 'toll', choice: 'keep' },
      COD: { type: 'pass' },
      DUN: { type: 'plea', article: 'lights', choice: 'keep' },
    }),
  },
};

/** Every order of a list. */
function listOrders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) =>
    listOrders(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}

describe.each(Object.entries(QUESTIONS))('%s', (_, { state, answers }) => {
  const asked = listAwaitedSeats(state, scenario);
  const inTurn = asked.flatMap((seat) => answers.filter((one) => one.seat === seat));
  const last = inTurn.at(-1) as Command;

  test('are asked of all at once', () => {
    expect(asked.length).toBeGreaterThan(1);
    expect(inTurn.length).toBe(asked.length);
    for (const seat of [...SEATS, 'CHAIR']) {
      const d = scenario.delegationIndex.get(seat) ?? -1;
      expect([seat, isAsked(state, seat, d)]).toEqual([seat, asked.includes(seat)]);
      expect(view(setup, state, seat).isAsked).toBe(asked.includes(seat));
    }
    for (const command of inTurn)
      expect([command, judge(setup, state, command)]).toEqual([command, null]);
  });

  test('lead to the same state in any order, and are heard in the same order', () => {
    const inOrder = after(setup, state, ...inTurn);
    expect(listAwaitedSeats(inOrder.state, scenario)).not.toEqual([last.seat]);
    for (const order of listOrders(inTurn)) expect(after(setup, state, ...order)).toEqual(inOrder);
  });

  test('that come early are not known to anybody, and are given once', () => {
    const early = after(setup, state, last);
    expect(early.happenings).toEqual([]);
    expect(early.state).toEqual({ ...state, sealed: [last] });
    expect(listAwaitedSeats(early.state, scenario)).toEqual(asked.slice(0, -1));
    for (const seat of SEATS.filter((one) => one !== last.seat))
      expect(view(setup, early.state, seat)).toEqual(view(setup, state, seat));
    expect(view(setup, early.state, last.seat).isAsked).toBe(false);
    expect(judge(setup, early.state, last)).toEqual({
      code: 'act/notYourTurn',
      params: { seat: asked[0] },
    });
    const open = listLegalActs(setup, early.state, last.seat);
    expect(open.filter(({ unavailable }) => unavailable === null)).toEqual([]);
  });
});

test('an answer that is no longer in order when its turn comes is a pass', () => {
  const { state } = QUESTIONS['answers at the gavel'] as Question;
  const sealed: Command[] = [{ seat: 'BAY', type: 'dissociate', articles: ['lights'] }];
  const poor = { ...state, sealed, credit: state.credit.map(() => 0) };
  const { state: next } = after(setup, poor, { seat: 'ASH', type: 'silent' });
  expect([next.gavel?.roll, next.gavel?.dissociated, next.sealed]).toEqual(['ss..', [], []]);
});

test('an offer that stands waits until the room or the roll is through', () => {
  const offered = stateAfter(
    setup,
    floor,
    { ...deal, to: 'DUN', seat: 'ASH' },
    { seat: 'ASH', type: 'package', changes: [{ article: 'lights', option: 'some' }] },
  );
  expect(judge(setup, offered, { seat: 'DUN', type: 'accept', offer: 'o1' })?.code).toBe(
    'act/notYourTurn',
  );
  const room = listAwaitedSeats(offered, scenario);
  const passes = room.map((seat): Command => ({ seat, type: 'pass' }));
  const through = after(setup, offered, ...passes);
  expect(told(through, 'answered').length).toBe(room.length);
  expect([through.state.phase, through.state.offers[0]?.status]).toEqual([
    'negotiation.floor',
    'standing',
  ]);
  expect(listAwaitedSeats(through.state, scenario)).toEqual(['DUN', 'ASH']);
});

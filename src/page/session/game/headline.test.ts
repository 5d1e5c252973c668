import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../../test/fixtures/undrawn.ts';
import type { Setup } from '../../../engine/setup/setup.ts';
import type { Commitment, State } from '../../../engine/state/state.ts';
import { view } from '../../../engine/state/view.ts';
import type { OpenedGame } from '../../features/debrief/model/opened.ts';
import { listFactRows } from '../../features/debrief/model/fact-rows.ts';
import { makeHeadline } from './headline.ts';
import { listFacts } from '../../features/debrief/model/outcome-facts.ts';
import { promised } from '../../../../test/fixtures/promised.ts';

const setup = undrawn();
const floor = floorOf(setup, 'ASH');
const some = floor.articles.map((article, a) => (a === 0 ? { ...article, text: 1 } : article));
const state = {
  ...floor,
  articles: some,
  assembly: { adopted: true, withoutVote: true, roll: '' },
  ratified: [0, 1, 2].map((by) => ({ by, year: 2 })),
};

/** A promise of ASH that it has broken. */
const BROKEN: Commitment = promised(0, 1, 1, 0, { status: 'broken' });

/** What the page holds of a conference that adopted half of what the observer wants, three of four having joined. */
function gameOf(seat: string, end: State = state, rules: Setup = setup): OpenedGame {
  return {
    conference: { setup: rules, state: end, happenings: [], start: undefined },
    seat,
    notes: { guesses: [] },
    log: [],
    view: view(rules, end, seat),
  } as unknown as OpenedGame;
}

test('an observer has its points by its own instructions, and the reason why they are fewer', () => {
  const game = gameOf('SEA');
  expect(makeHeadline(game)).toEqual({
    points: 37.5,
    none: 0,
    text: 50,
    shortfalls: [{ kind: 'joining', points: -12.5 }],
  });
  expect(listFacts(game)[0]).toEqual({ kind: 'points', value: 37.5, none: 0 });
  expect(listFactRows(game, null).filter(({ formula }) => formula === 'payoff')).toEqual([
    { code: 'payoff', formula: 'payoff', points: 37.5, none: 0, text: 50 },
  ]);
});

test('the Chair has no instructions, and no points', () => {
  expect(makeHeadline(gameOf('CHAIR'))).toBeNull();
});

test('what rounding leaves over is of the largest of the terms, the others are as they are', () => {
  const rules = undrawn({ brokenWorth: 0.0207 });
  const articles = some.map((article, a) => (a === 1 ? { ...article, text: 0 } : article));
  const end = { ...state, articles, resumed: true, commitments: [BROKEN] };
  // Over no treaty the words are worth 18.333: 4.583 with those who do not join, 0.4125 by the suspension, 2.07 by the promise.
  expect(makeHeadline(gameOf('ASH', end, rules))).toEqual({
    points: expect.closeTo(51.2675, 6),
    none: 40,
    text: expect.closeTo(58.3333, 4),
    shortfalls: [
      { kind: 'joining', points: -4.5 },
      { kind: 'suspended', points: -0.4 },
      { kind: 'broken', points: -2.1 },
    ],
  });
});

test('a conference that failed leaves what no deal is worth, less what broken promises cost', () => {
  const failed = { ...state, assembly: { ...state.assembly, adopted: false } };
  expect(makeHeadline(gameOf('ASH', failed))).toEqual({
    points: 40,
    none: 40,
    text: null,
    shortfalls: [],
  });
  expect(makeHeadline(gameOf('ASH', { ...failed, commitments: [BROKEN, BROKEN] }))).toEqual({
    points: expect.closeTo(36, 6),
    none: 40,
    text: null,
    shortfalls: [{ kind: 'broken', points: -4 }],
  });
});

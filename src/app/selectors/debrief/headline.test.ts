import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../../test/fixtures/undrawn.ts';
import { view } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { factRows } from './fact-rows.ts';
import { headline } from './headline.ts';
import { factsOf } from './outcome-facts.ts';

const setup = undrawn();
const floor = floorOf(setup, 'ASH');
const some = floor.articles.map((article, a) => (a === 0 ? { ...article, text: 1 } : article));
const state = {
  ...floor,
  articles: some,
  assembly: { adopted: true, withoutVote: true, roll: '' },
  ratified: [0, 1, 2].map((by) => ({ by, year: 2 })),
};

/** What the page holds of a conference that adopted half of what the observer wants, three of four having joined. */
function gameOf(seat: string): Game {
  return {
    conference: { setup, state, happenings: [], start: undefined },
    seat,
    notes: { guesses: [] },
    log: [],
    view: view(setup, state, seat),
  } as unknown as Game;
}

test('an observer has its points by its own instructions, and the reason why they are fewer', () => {
  const game = gameOf('SEA');
  expect(headline(game)).toEqual({
    points: 37.5,
    none: 0,
    text: 50,
    shortfalls: [{ kind: 'joining', points: -12.5 }],
  });
  expect(factsOf(game)[0]).toEqual({ kind: 'points', value: 37.5, none: 0 });
  expect(factRows(game, null).filter(({ formula }) => formula === 'payoff')).toEqual([
    { code: 'payoff', formula: 'payoff', points: 37.5, none: 0, text: 50 },
  ]);
});

test('the Chair has no instructions, and no points', () => {
  expect(headline(gameOf('CHAIR'))).toBeNull();
});

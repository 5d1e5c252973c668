import { expect, test } from 'vitest';
import type { Conference } from '../../../conference/conference.ts';
import { decideFor } from '../../../conference/decide.ts';
import { forecastAgreed, forecastHeading } from '../../../conference/heading/heading.ts';
import { hostSeat } from '../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Game } from '../store/store.ts';
import { listPlannedChanges } from '../game/announced.ts';
import { mayEndTurn } from '../game/concern.ts';
import { readAgreed } from '../game/heading.ts';
import { isVain } from '../game/deal/vain-package.ts';
import { findFirstStop, findStop, nameAsked } from './use-jump.ts';
import { mustPlay, openSeated } from '../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';

/** What somebody sees who has just come to a turn in which nothing else concerns the seat. */
function seeQuietTurn(conference: Conference, id: string): Game {
  const seen = hostSeat(conference, SEAT, undefined, []);
  const quiet = { ...seen, id, before: seen.view, unread: seen.log.length, assist: 'adviser' };
  return quiet as unknown as Game;
}

/** Up to the pleas of a seat on the Chair's text. */
function playToPleas(seat: string, seed: number, by: 'passive' | 'packager'): Game {
  let conference = openSeated(shipped('cybercrime-class'), seat, seed);
  while (conference.state.phase !== 'negotiation.pleas') {
    const { setup, state } = conference;
    conference = mustPlay(conference, decideFor(setup, state, [{ seat, by }], seat));
  }
  const seen = hostSeat(conference, seat, undefined, []);
  return { ...seen, before: seen.view, unread: 0, assist: 'hints', id: seat } as unknown as Game;
}

/** In the draw of a first game, past a first turn in which nobody was asked, once what is put to the seat is answered. */
function passFirstTurn(): Conference {
  let conference = openSeated(shipped('cybercrime-class'), SEAT, 99);
  while (conference.state.sitting === 1 || !mayEndTurn(seeQuietTurn(conference, ''))) {
    const { setup, state } = conference;
    conference = mustPlay(
      conference,
      decideFor(setup, state, [{ seat: SEAT, by: 'passive' }], SEAT),
    );
  }
  return conference;
}

const second = passFirstTurn();
const shown = seeQuietTurn(second, '');

test('a deal within reach is not passed over, though the adviser would ask a question first', async () => {
  const game = { ...shown, id: 'asks' };
  const { setup, state } = second;
  expect(decideFor(setup, state, [{ seat: SEAT, by: 'sighted' }], SEAT).type).toBe('ask');
  const stop = await findStop(game, 1);
  expect(stop?.why).toBe('trade');
  const { changes = [], points } = stop?.deal ?? {};
  expect(isVain(game.view, changes)).toBe(false);
  const ends = forecastAgreed(game.view, forecastHeading(game.view), changes);
  expect(points).toBe(Math.round(readAgreed(game.view, ends)?.points ?? NaN));
  expect(points).toBeGreaterThanOrEqual(1);
});

test('a deal in the very turn in which the seat jumps is pointed out before, and nothing else is', async () => {
  const game = { ...shown, id: 'before' };
  expect((await findStop(game, 0))?.deal).not.toBeNull();
  expect(await findStop(game, 0)).toBeNull();
  const last = { ...game, before: null, view: { ...game.view, sitting: game.view.lastSitting } };
  expect(await findStop({ ...last, assist: 'none' }, 0)).toBeNull();
});

test('whoever was told of a deal and goes on is let through until there is a better one', async () => {
  const game = { ...shown, id: 'goes on' };
  const view = { ...game.view, sitting: game.view.sitting + 1 };
  const [better, one] = [
    await findStop({ ...game, view, before: view }, 1),
    await findStop({ ...game, id: 'first there' }, 1),
  ];
  expect(better?.deal?.points).toBeGreaterThan(one?.deal?.points ?? Infinity);
  expect(await findStop(game, 1)).toBeNull();
  // In another game nobody was told.
  expect(await findStop({ ...shown, id: 'another' }, 1)).not.toBeNull();
});

test('a deal whose words the seat has put before a room already is not pointed out', async () => {
  const deal = (await findStop({ ...shown, id: 'first' }, 1))?.deal;
  const put = { type: 'package' as const, seat: SEAT, changes: deal?.changes.slice(1) ?? [] };
  const own = [{ at: 0, command: put }];
  const again = await findStop({ ...shown, id: 'again', own }, 1);
  expect(again?.deal ?? null).not.toEqual(deal);
});

test('who plays without an adviser is told of no deal', async () => {
  const game = { ...shown, id: 'alone' };
  expect(await findStop({ ...game, assist: 'hints' }, 1)).toBeNull();
  const lost = { ...game, before: null, view: { ...game.view, sitting: game.view.lastSitting } };
  expect(await findStop({ ...lost, assist: 'none' }, 1)).toEqual({ why: 'last', deal: null });
});

test('before the first jump of a game it is said what it does, and once only', async () => {
  const game = { ...shown, id: 'explained', assist: 'none' } as Game;
  const [stop, other] = [await findFirstStop(game, 0), await findFirstStop(game, 0)];
  expect([stop?.why, other]).toEqual(['before', null]);
  const beside = { ...game, id: 'explained beside the key' };
  const stops = [await findFirstStop(beside, 0, true), await findFirstStop(beside, 0)];
  expect(stops).toEqual([null, null]);
});

test('where one bracket is left the stop has a key to go on, and nothing more is asked', async () => {
  const game = { ...shown, id: 'one left', assist: 'none', unread: shown.log.length } as Game;
  const { articles } = game.view;
  const closed = articles.map((one, a) => (a === 0 ? one : { ...one, status: 'agreed' as const }));
  const later = { ...game.view, sitting: game.view.sitting + 1, articles: closed };
  const last = { ...game, before: game.view, view: later } as Game;
  await findFirstStop(game, 0);
  expect((await findFirstStop(last, 1))?.why).toBe('bracket');
  expect(await findFirstStop(last, 0)).toBeNull();
});

test('in a later sitting with actions left a jump asks once in a game before it leaves them unused', async () => {
  const game = { ...shown, id: 'unused', assist: 'none' } as Game;
  const later = { ...game, view: { ...game.view, sitting: game.view.sitting + 1 } };
  const last = { ...game, view: { ...later.view, sitting: later.view.sitting + 1 } };
  const spent = { ...later, view: { ...later.view, plates: 0 } };
  await findFirstStop(game, 0);
  expect(await findFirstStop(spent, 0)).toBeNull();
  const stops = [
    await findFirstStop(later, 0),
    await findFirstStop(later, 0),
    await findFirstStop(last, 0),
  ];
  expect(stops.map((stop) => stop?.why)).toEqual(['unused', undefined, undefined]);
});

test.each([
  ['decision.motions', 'over'],
  ['negotiation.pleas', 'plea'],
  ['negotiation.informals', 'room'],
  ['decision.gavel', 'gavel'],
] as const)('in %s a jump says what is asked', (phase, asked) => {
  const game = { ...shown, view: { ...shown.view, phase } };
  expect(nameAsked(game)).toBe(asked);
});

test('a jump leaves a plea unsaid where pleas keep the words already, and stops where one may', async () => {
  const [kept, open] = [playToPleas('SGP', 288, 'packager'), playToPleas('EGY', 170, 'passive')];
  expect(await findStop(kept, 1)).toBeNull();
  expect(await findStop(open, 1)).toEqual({ why: 'asked', deal: null });
  const curtain = { ...kept, curtain: 'BRA' };
  expect((await findStop(curtain, 1))?.why).toBe('asked');
});

test('a jump leaves a plea unsaid for words that the seat would not lose by', async () => {
  const game = playToPleas('NZL', 806, 'passive');
  expect(listPlannedChanges(game.view).map(({ points }) => (points ?? 0) > 0)).toEqual([true]);
  expect(await findStop({ ...game, assist: 'none' }, 1)).toBeNull();
});

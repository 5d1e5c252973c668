import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { openConference, play } from '../../../conference/conference.ts';
import { takeMoment } from '../../../conference/moments.ts';
import { hostSeat } from '../../../conference/seat/host-seat.ts';
import type { Act } from '../../../engine/command.ts';
import type { Game } from '../store/store.ts';
import { hasSpentTurn } from './spent-turn.ts';

const SEAT = 'BRA';

function after(...acts: Act[]): Game {
  let conference = openConference(shipped('cybercrime-class'), {
    seed: 1215,
    plan: [{ seat: SEAT, by: 'person' }],
  });
  const moments = [];
  for (const act of acts) {
    moments.push(takeMoment(conference));
    const played = play(conference, { ...act, seat: SEAT });
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
  }
  return hostSeat(conference, SEAT, undefined, moments) as unknown as Game;
}

test('a turn is spent with the act that takes its last action, not by ending it', () => {
  const ask = (delegation: string): Act => ({ type: 'ask', delegation });
  const questions = [ask('USA'), ask('FRA'), ask('NZL')];
  expect(hasSpentTurn(after())).toBe(false);
  expect(hasSpentTurn(after(...questions))).toBe(false);
  expect(hasSpentTurn(after(...questions, ask('CHN')))).toBe(true);
  expect(hasSpentTurn(after(...questions, { type: 'pass' }))).toBe(false);
});

test('where motions come next, the key of the turn leads on at once', () => {
  const questions = ['USA', 'FRA', 'NZL', 'CHN'].map((delegation): Act => ({
    type: 'ask',
    delegation,
  }));
  const game = after(...questions);
  const view = { ...game.view, phase: 'decision.motions' as const };
  expect(hasSpentTurn({ ...game, view })).toBe(false);
});

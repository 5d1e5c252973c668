import { expect, test } from 'vitest';
import { finish } from '../../conference/in-steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { liveGame, openGame } from './live-game.ts';
import type { Game } from './store/store.ts';
import { drawCurtain } from './hot-seat.ts';
import { unseal } from './sealed.ts';

const { act, seatedAs } = liveGame;

const BASE = {
  id: 'g1',
  scenarioText: 'text',
  seat: 'ASH',
  assist: 'hints' as const,
  veil: false,
  readOnly: false,
  saving: 'saved' as const,
};

function opened(...seats: string[]): Game {
  const plan = seats.map((seat) => ({ seat, by: 'person' as const }));
  return openGame(strait(), { seed: 7, plan }, BASE);
}

function passed(game: Game): Game {
  const acted = act(game, { type: 'pass' });
  if (!acted.ok) throw new Error(acted.rejection.code);
  return finish(acted.rest);
}

test('one person alone never meets a curtain', () => {
  const game = drawCurtain(opened('ASH'));
  expect([game.curtain, passed(game).curtain]).toEqual([undefined, undefined]);
});

test('two persons have the curtain between them, at the opening and after each turn', () => {
  const first = drawCurtain(opened('ASH', 'BAY'));
  const one = first.curtain;
  const other = one === 'ASH' ? 'BAY' : 'ASH';
  const lifted = seatedAs(first, one ?? '');
  expect([lifted.curtain, lifted.seat, lifted.view.awaited]).toEqual([undefined, one, one]);
  const next = passed(lifted);
  expect([next.curtain, next.seat]).toEqual([other, one]);
  const theirs = seatedAs(next, other);
  expect([theirs.curtain, theirs.seat, theirs.moments]).toEqual([undefined, other, []]);
});

test('what another person has decided since is not taken back', () => {
  const first = drawCurtain(opened('ASH', 'BAY'));
  const mine = seatedAs(first, first.curtain ?? '');
  const after = passed(mine);
  const theirs = passed(seatedAs(after, after.curtain ?? ''));
  expect(seatedAs(theirs, mine.seat).undo).toEqual({ ok: false, because: 'others' });
});

test('a seat that changes hands goes on with whoever is awaited, and each keeps notes of their own', () => {
  const first = drawCurtain(opened('ASH', 'BAY'));
  const ash = liveGame.seatedAs(first, 'ASH');
  const noted = { ...ash, notes: { ...ash.notes, plan: 'keep the lights' } };
  const bay = liveGame.seatedAs(noted, 'BAY');
  expect([bay.notes.plan, liveGame.seatedAs(bay, 'ASH').notes.plan]).toEqual([
    undefined,
    'keep the lights',
  ]);
  const away = liveGame.handedOver({ ...noted, curtain: 'BAY' }, 'BAY', 'policy');
  expect(unseal(away).conference.handovers).toEqual([{ at: 4, seat: 'BAY', by: 'delegation' }]);
  expect([away.curtain, away.view.awaited]).toEqual(['ASH', 'ASH']);
});

test('a game whose last seat went to a policy comes out of its drawer for the person who is left', () => {
  const first = drawCurtain(opened('ASH', 'BAY'));
  const bay = liveGame.seatedAs(first, 'BAY');
  const left = liveGame.handedOver(bay, 'BAY', 'policy');
  const { curtain: _curtain, ...kept } = left;
  expect(drawCurtain(kept).curtain).toBe('ASH');
});

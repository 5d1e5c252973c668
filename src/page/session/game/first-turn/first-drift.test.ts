import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../store/store.ts';
import { readForeseen } from '../../play/foresee.ts';
import { listDrifts } from '../heading.ts';
import { findFirstBracket, findFirstTurn, prepareFirstTurn } from './first-turn.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const CLASS = shipped('cybercrime-class');

function open(seed: number, seat = 'BRA'): Game {
  return { ...seatedGame(openSeated(CLASS, seat, seed), seat), assist: 'adviser' } as Game;
}

test('the bracket that waiting costs most is told of first, before anybody is asked', async () => {
  const costs: number[] = [];
  for (const seed of [1, 2, 3, 4]) {
    const game = open(seed);
    await prepareFirstTurn(game);
    const heading = readForeseen(game.view);
    const [most] = heading ? listDrifts(game.view, heading) : [];
    const turn = findFirstTurn(game, () => null);
    if (!most || !turn?.drift) continue;
    costs.push(turn.drift.points);
    expect(turn.step).toBe('ask');
    expect(turn.drift).toMatchObject({ article: most.article, points: -most.points });
    expect(findFirstBracket(game)?.article).toBe(CLASS.articles[most.article]?.id);
  }
  expect(costs.length).toBeGreaterThan(1);
  expect(Math.min(...costs)).toBeGreaterThanOrEqual(1);
});

test('where nothing is foreseen the bracket worth most stays the first', () => {
  const game = open(1, 'EGY');
  expect(findFirstTurn(game, () => null)?.drift).toBeNull();
});

import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { openSetup } from '../../conference/opened.ts';
import { drawSeat, drawReach } from './drawn.ts';

test('the reach of the draw goes by how many articles there are', () => {
  const factors = { draw: 'full', raisedFactor: 2.2, loweredFactor: 0.35, ideal: 4 };
  expect(drawReach(2)).toEqual({
    ...factors,
    articles: 2,
    raised: 0,
    lowered: 0,
    down: 10,
    up: 11,
  });
  expect(drawReach(6)).toEqual({
    ...factors,
    articles: 6,
    raised: 1,
    lowered: 1,
    down: 26,
    up: 35,
  });
  expect(drawReach(40)).toEqual({
    ...factors,
    articles: 40,
    raised: 4,
    lowered: 7,
    down: 33,
    up: 49,
  });
});

test('a small draw raises and lowers nothing and moves less, none moves nothing', () => {
  const { articles, raisedFactor, loweredFactor } = drawReach(40);
  const still = { articles, raisedFactor, loweredFactor, raised: 0, lowered: 0 };
  expect(drawReach(40, 'small')).toEqual({ ...still, draw: 'small', down: 18, up: 22, ideal: 2 });
  expect(drawReach(40, 'none')).toEqual({ ...still, draw: 'none', down: 0, up: 0, ideal: 0 });
});

test('a seat is told what it holds in the conference that is opened with the seed', () => {
  const scenario = strait();
  const { setup } = openSetup(scenario, { seed: 7, plan: [] });
  const ash = drawSeat(scenario, 7, 'ASH');
  const { weights, ideals, reservation } = setup.mandates[scenario.delegationIndex.get('ASH')!]!;
  expect(ash?.drawn).toEqual([...weights].map((one) => 100 * one));
  expect([ash?.ideals, ash?.reservation]).toEqual([[...ideals], reservation]);
  expect(ash?.written.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100);
  expect(drawSeat(scenario, 7, 'CHAIR')).toBe(null);
});

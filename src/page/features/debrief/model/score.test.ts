import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../../conference/conference.ts';
import { OTHER_HANDS } from '../../../../analysis/other-hands.ts';
import { playSameDraw } from '../../../../analysis/same-draw.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';
import { unsealGame } from './opened.ts';
import {
  findBestBeyond,
  findScoreBand,
  givesBeside,
  nameScoreBand,
  plotFrontier,
  readScore,
} from './score.ts';

const scenario = strait();

function played(by: 'passive' | 'packager') {
  const conference = openConference(scenario, { seed: 7, plan: [{ seat: 'ASH', by }] });
  const game = unsealGame({ ...seatedGame(conference, 'ASH'), id: 'g' });
  if (!game) throw new Error('not over');
  const of = { seat: 'ASH', seed: 7, run: 0, plan: conference.plan };
  const draws = OTHER_HANDS.flatMap((hand) => playSameDraw(scenario, of, hand) ?? []);
  const same: SameDraws = { game: 'g', seat: 'ASH', status: 'ready', draws };
  return { game, same };
}

test('who waits has taken and made nothing; who trades what a trading player does', () => {
  const waiting = played('passive');
  const idle = readScore(waiting.game, waiting.same);
  expect([idle?.taken, idle?.made]).toEqual([0, 0]);
  const trading = played('packager');
  const score = readScore(trading.game, trading.same);
  expect(score?.taken).toBeCloseTo(score?.trader.taken ?? NaN, 9);
  expect(score?.made).toBeCloseTo(score?.trader.made ?? NaN, 9);
  expect(score?.waiting).toBe(idle?.points);
});

test('who can write a letter on the last day of 1960 has more to give than packages', () => {
  const lastDay = shipped('unclos-1960-last-day');
  const gives = (id: string) =>
    givesBeside({ scenario: lastDay, delegation: lastDay.delegationIndex.get(id) ?? -1 });
  expect([gives('USA'), gives('JPN')]).toEqual([true, false]);
});

test('what was taken is the difference of the two numbers beside it, as they are written', () => {
  const { game, same } = played('packager');
  const written = (points: number) => Math.round(10 * points) / 10;
  const draws = same.draws.map((one) =>
    one.by === 'passive' ? { ...one, payoff: one.payoff - 0.0004 } : one,
  );
  for (const hands of [same.draws, draws]) {
    const score = readScore(game, { ...same, draws: hands });
    if (!score) throw new Error('no score');
    const shown = written(score.points) - written(score.waiting);
    expect(score.taken).toBeCloseTo(shown, 9);
  }
});

test('there is none until the others have played this game', () => {
  const { game, same } = played('passive');
  expect(readScore(game, null)).toBeNull();
  expect(readScore(game, { ...same, status: 'playing' })).toBeNull();
  expect(readScore(game, { ...same, game: 'another' })).toBeNull();
});

test.each([
  [-0.2, 4, 6, 'below'],
  [0.04, 4, 6, 'level'],
  [2.9, 4, 6, 'above'],
  // On the chart they are at one height.
  [9.6, -1, 10.1, 'honest'],
  [3.1, 4, 6, 'trader'],
  [0.9, 0.3, 1.5, 'trader'],
  [4, 4, 6, 'trader'],
  [4.9, 4, 6, 'trader'],
  [6, 4, 6, 'honest'],
  // The trading player is the best of them.
  [4, 4, 4, 'honest'],
  // Of the others, the one that took most made less.
  [5, 4, 2, 'trader'],
  // Players that have no more than waiting bound nothing.
  [3, -2, -1, 'above'],
] as const)('%d over waiting beside %d and %d: %s', (value, trader, honest, band) => {
  expect(findScoreBand(value, { trader, honest })).toBe(band);
});

test.each([
  [10.2, 0, 4.1, 'overHonest'],
  [5, 0, 4.1, 'honest'],
  // Half-way between the marks of both, on the chart it is like neither.
  [14.9, 3, 20, 'overTrader'],
  [3.9, 3, 20, 'trader'],
])('%d over waiting beside %d and %d is called %s', (value, trader, honest, name) => {
  expect(nameScoreBand(value, { trader, honest })).toBe(name);
});

test('the best honest player is the one that took most of those that know what the seat knows', () => {
  const { game, same } = played('passive');
  const [known, all] = [
    readScore(game, same),
    readScore(game, {
      ...same,
      draws: same.draws.map((draw) => ({ ...draw, payoff: draw.by === 'oracle' ? 2 : 0 })),
    }),
  ];
  const took = same.draws.filter(({ by }) => by !== 'passive' && by !== 'oracle');
  const most = Math.max(...took.map(({ payoff }) => payoff));
  expect(known?.honest.taken).toBeCloseTo(100 * most - (known?.waiting ?? NaN), 9);
  expect([all?.honest.taken, all?.room]).toEqual([0, 200]);
});

test('the path leads from the first text the seat found to the end, which lies within the frontier', () => {
  const { game, same } = played('packager');
  const score = readScore(game, same);
  if (!score) throw new Error('no score');
  const { frontier, path } = plotFrontier(game, score);
  expect(path.at(-1)).toEqual({ taken: score.taken, made: score.made });
  const beaten = frontier.filter(
    ({ taken, made }) => score.taken > taken + 1e-6 && score.made > made + 1e-6,
  );
  expect(beaten).toEqual([]);
});

test('that the best honest player ended better is told where it is so for both sides', () => {
  const score = { points: 80, waiting: 78, trader: { taken: 1, made: 1 }, room: 9 };
  const beyond = (taken: number, made: number) =>
    findBestBeyond({ ...score, taken: 2, made: 2, honest: { taken, made } });
  expect([beyond(5, 3), beyond(5, 2), beyond(1, 9)]).toEqual([{ taken: 3, made: 1 }, null, null]);
  // Clearly more for one and a little more for the other stands up and to the right on the chart.
  expect([beyond(5, 2.1), beyond(2.4, 2.4)].map((found) => found !== null)).toEqual([true, false]);
});

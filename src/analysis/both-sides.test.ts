import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { readStandingTexts } from '../engine/mandate/mandate.ts';
import { findFrontier, makeTextMeasure, measureBothSides, measureNoDeal } from './both-sides.ts';
import { seatMeasures } from './measures.ts';

const { setup, state } = openConference(strait(), { seed: 7, plan: [] });
const all = setup.scenario.delegations.map((_, d) => d);

test('what one has, and what the others have on average, are their payoffs', () => {
  const worth = seatMeasures(setup, state, all).map(({ payoff }) => payoff);
  for (const d of all) {
    const others = worth.filter((_, one) => one !== d);
    const mean = others.reduce((sum, one) => sum + one, 0) / others.length;
    const found = measureBothSides(setup, state, d);
    expect(found.own).toBe(worth[d]);
    expect(found.others).toBeCloseTo(mean, 12);
  }
});

test('no text gives more to both than one on the frontier', () => {
  const { articles } = setup.scenario;
  const texts = articles.reduce<number[][]>(
    (found, { options }) => found.flatMap((text) => options.map((_, option) => [...text, option])),
    [[]],
  );
  for (const seats of [...all.map((d) => [d]), all.slice(0, 2)]) {
    const measure = makeTextMeasure(setup, state, seats);
    const frontier = findFrontier(setup, state, seats);
    const points = [...texts, [...readStandingTexts(state)]].map(measure);
    for (const { own, others } of frontier) {
      expect(points.some((one) => one.own > own + 1e-9 && one.others > others + 1e-9)).toBe(false);
    }
    expect(frontier.at(-1)?.own).toBeCloseTo(Math.max(...points.map((one) => one.own)), 9);
  }
});

test('no deal is worth the reservation values of either side', () => {
  const worth = setup.mandates.map(({ reservation }) => reservation);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  expect(measureNoDeal(setup, state, [0, 1])).toEqual({
    own: mean(worth.slice(0, 2)),
    others: mean(worth.slice(2)),
  });
});

import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { computePayoff, makePayoffTerms } from '../../../analysis/payoff.ts';
import { decideFor } from '../../../conference/decide.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { readWorldEnd } from '../../../conference/heading/world-end.ts';
import { openSetup } from '../../../conference/opened.ts';
import { runOn } from '../../../conference/run-on.ts';
import { copyState } from '../../../engine/state/copy-state.ts';
import type { State } from '../../../engine/state/state.ts';
import { view } from '../../../engine/state/view.ts';
import { forecastScore, forecastWords } from './heading.ts';
import { makeScoreScale } from './score-scale.ts';

const SEAT = 'BRA';
const CLASS = shipped('cybercrime-class');

/** The seat before its answer at the gavel, and the conference as it then closes. */
function playToGavel(seed: number, seat = SEAT, by: 'packager' | 'passive' = 'packager') {
  const plan = [{ seat, by }];
  const { setup, state } = openSetup(CLASS, { seed, plan });
  let gavel: State | undefined;
  const end = runOn(setup, state, (now, name) => {
    if (name === seat && now.phase === 'decision.gavel') gavel ??= copyState(now);
    return decideFor(setup, now, plan, name);
  });
  if (!gavel || end.assembly?.adopted !== true) throw new Error('no gavel');
  const terms = makePayoffTerms(setup, end)(CLASS.delegationIndex.get(seat) ?? -1);
  if (!terms) throw new Error('no instructions');
  return { setup, end, seen: view(setup, gavel, seat), result: 100 * computePayoff(terms) };
}

test('of the conference as it closes the score is the result to the last digit', () => {
  const { setup, end, seen, result } = playToGavel(1);
  const heading = { ends: [readWorldEnd({ setup, state: end })] } as unknown as TextHeading;
  expect(forecastScore(seen, heading)?.mean).toBe(result);
  const words = forecastWords(seen, heading, result);
  expect(words).toMatchObject({ because: 'joining' });
  expect(words?.points).toBeGreaterThan(result);
  expect(forecastWords(seen, heading, words?.points ?? NaN)).toBeNull();
  const failed = { ends: heading.ends.map((one) => ({ ...one, adopted: false })) };
  expect(forecastWords(seen, failed as unknown as TextHeading, result)).toBeNull();
});

test('before the gavel it is nearer to the result than the words alone are', () => {
  const misses = [1, 2, 3, 4].map((seed) => {
    const { seen, result } = playToGavel(seed);
    const scale = makeScoreScale(seen, forecastHeading(seen));
    const score = scale?.forecast.mean ?? NaN;
    return [score, scale?.words?.points ?? score].map((points) => Math.abs(points - result));
  });
  const [score = NaN, words = NaN] = [0, 1].map((at) =>
    misses.reduce((all, one) => all + (one[at] ?? NaN), 0),
  );
  expect(score).toBeLessThan(words / 2);
});

test('of a seat that has asked nobody it is right in the mean: who stays out is in it', () => {
  const misses = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    CLASS.featured.map(({ seat }) => {
      const { seen, result } = playToGavel(seed, seat, 'passive');
      return (forecastScore(seen, forecastHeading(seen))?.mean ?? NaN) - result;
    }),
  );
  const mean = misses.reduce((all, one) => all + one, 0) / misses.length;
  expect(Math.abs(mean)).toBeLessThan(1);
});

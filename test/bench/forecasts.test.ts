/** The calibration of the forecast on a few games, so that a change that spoils it does not wait for the benches. */
import { expect, test } from 'vitest';
import { calibrate, findMandateMiss, listArticleMisses, waitAndForecast } from './forecasts.ts';
import { scenarioNamed } from './scenarios.ts';

test.each([
  ['cybercrime-class', ['USA', 'JAM', 'IRN'], 10],
  ['high-seas-class', ['ANS', 'DOR', 'BRE'], 20],
])('%s goes where it is said to be heading', (name, seats, off) => {
  const scenario = scenarioNamed(name);
  const waited = seats.flatMap((seat) =>
    [0, 1].map((run) => waitAndForecast(scenario, { seat, seed: 21, run, sittings: [1, 7] })),
  );
  const first = calibrate(waited.flatMap((one) => listArticleMisses(one, 1)));
  expect(first.off).toBeLessThan(Math.min(off, first.stay));
  expect(first.coverage).toBeGreaterThanOrEqual(0.9);
  expect(first.right / first.moved).toBeGreaterThanOrEqual(0.85);
  const last = calibrate(waited.flatMap((one) => listArticleMisses(one, 7)));
  expect(last.off).toBeLessThan(5);
  expect(last.coverage).toBeGreaterThanOrEqual(0.9);
  const mandate = calibrate(waited.flatMap((one) => findMandateMiss(one, 1)));
  expect(mandate.off).toBeLessThan(mandate.stay);
});

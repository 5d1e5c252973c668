/** The calibration of the forecast on a few games, so that a change that spoils it does not wait for the benches. */
import { expect, test } from 'vitest';
import {
  calibrate,
  findMandateMiss,
  listArticleMisses,
  type Waited,
  waitAndForecast,
} from './forecasts.ts';
import { scenarioNamed } from './scenarios.ts';

const RUNS = [0, 1, 2, 3, 4, 5];

const waitIn = (name: string, seats: readonly string[]): Waited[] =>
  seats.flatMap((seat) =>
    RUNS.map((run) =>
      waitAndForecast(scenarioNamed(name), { seat, seed: 21, run, sittings: [1, 4] }),
    ),
  );

const TIME = 240_000;

const calibrateArticles = (waited: readonly Waited[], sitting: number) =>
  calibrate(waited.flatMap((one) => listArticleMisses(one, sitting)));

// Under rules 10, in the first sitting: off 5 where the text moved 14 in the class on cybercrime, 15 where it moved 40
// on the high seas; of the articles 97 and 84 in a hundred end within the worlds, half-way 98 and 90. Ten worlds would
// hold 82 if the conference were one of them.
test(
  'the text goes where it is said to be heading, in nine of ten articles within what is shown',
  () => {
    const classes = [
      { waited: waitIn('cybercrime-class', ['USA', 'JAM', 'IRN']), off: 8 },
      { waited: waitIn('high-seas-class', ['ANS', 'DOR', 'BRE']), off: 18 },
    ];
    for (const { waited, off } of classes) {
      const first = calibrateArticles(waited, 1);
      expect(first.off).toBeLessThan(Math.min(off, first.stay));
      expect(first.coverage).toBeGreaterThanOrEqual(0.82);
      expect(first.right / first.moved).toBeGreaterThanOrEqual(0.85);
      const middle = calibrateArticles(waited, 4);
      expect(middle.off).toBeLessThan(first.off);
      expect(middle.coverage).toBeGreaterThanOrEqual(0.85);
      const mandate = calibrate(waited.flatMap((one) => findMandateMiss(one, 1)));
      expect(mandate.off).toBeLessThan(mandate.stay);
    }
    const all = classes.flatMap(({ waited }) => waited);
    for (const sitting of [1, 4])
      expect(calibrateArticles(all, sitting).coverage).toBeGreaterThanOrEqual(0.9);
  },
  TIME,
);

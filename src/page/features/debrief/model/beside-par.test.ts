import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { describeDistribution, type MeasuredPar, type SeatPar } from '../../../../analysis/par.ts';
import { openConference } from '../../../../conference/conference.ts';
import { compareBesidePar } from './beside-par.ts';

const conference = openConference(strait(), { seed: 5, plan: [{ seat: 'ASH', by: 'person' }] });
const measured = (...values: number[]): MeasuredPar => ({
  mandate: describeDistribution(values),
  payoff: describeDistribution(values),
});

test('with no deal a result is the worth of none, beside par and ace in points', () => {
  const none = conference.setup.mandates[0]?.reservation ?? NaN;
  const par: SeatPar = {
    seat: 'ASH',
    by: { passive: measured(0.25), packager: measured(0.5, 0.75), oracle: measured(0.875) },
    honest: { ...measured(0.75), runs: 12, budget: 60 },
  };
  const row = {
    result: none * 100,
    par: 25,
    ace: 87.5,
    honest: 75,
    players: { low: 52.5, middle: 62.5, high: 72.5 },
  };
  expect(compareBesidePar({ conference, seat: 'ASH' }, par)).toEqual([
    { measure: 'payoff', ...row },
    { measure: 'mandate', ...row },
  ]);
  const { seat, by } = par;
  const [without] = compareBesidePar({ conference, seat: 'ASH' }, { seat, by });
  expect(without).toEqual({ measure: 'payoff', ...row, honest: null });
});

test('a seat without instructions has no row', () => {
  const same = measured(0.5);
  const by = { passive: same, packager: same, oracle: same };
  expect(compareBesidePar({ conference, seat: 'CHAIR' }, { seat: 'CHAIR', by })).toEqual([]);
});

import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { runFacts } from './run-facts.ts';
import { measureInPoints, RUN_MEASURES, measureRun } from './run-measures.ts';

const scenario = shipped('first-brackets');
const seat = scenario.delegations.find(({ playable }) => playable)?.id ?? '';
const notes = {
  guesses: [
    { kind: 'answer', at: 1, chance: 0.8, came: true },
    { kind: 'answer', at: 2, chance: 0.9, came: false },
  ],
  undos: 2,
  branches: 1,
} as const;
const runs = [1, 2, 3, 4].map((seed) =>
  runFacts(openConference(scenario, { seed, plan: [{ seat, by: 'packager' }] }), notes),
);

test('every measure of a run is a number within its range', () => {
  for (const facts of runs) {
    const outside = RUN_MEASURES.filter(({ measure, range: [low, high] }) => {
      const value = measure(facts);
      return value === null || value < (low ?? -Infinity) || value > (high ?? Infinity);
    });
    expect(outside.map(({ name }) => name)).toEqual(
      facts.inForce === null ? ['in_force_year'] : [],
    );
  }
});

test('all measures are there by name, and shares are read in hundredths', () => {
  const [facts] = runs;
  if (!facts?.own) throw new Error('nobody is measured');
  expect(measureRun(facts)).toEqual({
    sittings: facts.sittings,
    signed: facts.signed,
    ratified: facts.ratified,
    in_force_year: facts.inForce,
    participation: facts.participation,
    nash_log_gain: facts.joint.nashLogGain,
    below_reservation: facts.joint.belowReservation,
    better_off: facts.betterOff.all,
    better_off_of: scenario.delegations.length,
    instructions_met: facts.own.mandate,
    payoff: facts.own.payoff,
    reservation: facts.own.reservation,
    isolation: facts.isolation?.mean ?? null,
    isolation_decisions: facts.isolation?.decisions ?? null,
    promises_kept: facts.promises.kept,
    promises_broken: facts.promises.broken,
    undos: 2,
    branches: 1,
    guesses: 2,
    guess_bias: facts.calibration?.bias,
    guess_brier: facts.calibration?.brier,
  });
  expect(measureInPoints('instructions_met', facts)).toBe(facts.own.mandate * 100);
  expect(measureInPoints('payoff', facts)).toBe(facts.own.payoff * 100);
  expect(measureInPoints('signed', facts)).toBe(facts.signed);
  expect(measureInPoints('payoff', { ...facts, own: null })).toBeNull();
});

import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import type { Mandate } from '../engine/mandate/mandate.ts';
import { createOpeningState } from '../engine/procedure/opening.ts';
import { type Setup, setUp } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import type { RedLine } from '../scenario/resolved.ts';
import { measureWorldEnd, readWorldEnd } from '../conference/heading/world-end.ts';
import { measureChair } from './chair-measures.ts';
import { measureMandateMet } from '../engine/mandate/met.ts';
import { measureJointly, computeLogGain, seatMeasures } from './measures.ts';
import { computeParticipation } from '../engine/outside/participation.ts';
import { listShortfalls, computeTreatyGains } from './payoff.ts';

const scenario = strait();
const read = scenario.articles.map((article) =>
  Float64Array.from(article.options, (option) => option.position),
);

function mandate(
  ideals: readonly number[],
  weights: readonly number[],
  reservation: number,
  redLines: readonly (RedLine | undefined)[] = [],
): Mandate {
  return {
    ideals: Float64Array.from(ideals),
    saliences: Float64Array.from(weights),
    weights: Float64Array.from(weights),
    redLines,
    linkages: [],
    reservation,
    patience: 1,
    side: 0,
    read,
  };
}

/** At `many` lights and a `middle` toll the four are worth .875, .125, .5 and .5. */
const MANDATES = [
  mandate([100, 0], [0.75, 0.25], 0.4),
  mandate([0, 50], [0.875, 0.125], 0.4),
  mandate([50, 0], [0.25, 0.75], 0.125, [undefined, { at: 0, side: 'above' }]),
  mandate([50, NaN], [1, 0], 0.2),
];

const drawn = setUp(scenario, 1, 0);
const setup: Setup = { ...drawn, mandates: MANDATES };

function stateAt(texts: readonly number[], changes: Partial<State>): State {
  const state = createOpeningState(setup);
  const articles = state.articles.map((article, a) => ({ ...article, text: texts[a] ?? -1 }));
  return { ...state, articles, ...changes };
}

const ADOPTED = { assembly: { adopted: true, withoutVote: true, roll: '' } };

const ratifiedBy = (...delegations: readonly number[]): State['ratified'] =>
  delegations.map((by) => ({ by, year: 2 }));

test('closeness by weight, less .1 for each red line crossed', () => {
  const { articles } = scenario;
  expect(MANDATES.map((one) => measureMandateMet(one, articles, [2, 1]))).toEqual([
    0.875, 0.125, 0.4, 0.5,
  ]);
});

test('the mandate measure does not fall below 0', () => {
  const line: RedLine = { at: 100, side: 'below' };
  const crossed = mandate([100, 100], [0.5, 0.5], 0, [line, line]);
  expect(measureMandateMet(crossed, scenario.articles, [0, 0])).toBe(0);
});

test('where nothing stands the reference holds', () => {
  expect(measureMandateMet(mandate([0, 50], [0.5, 0.5], 0), scenario.articles, [-1, -1])).toBe(
    0.75,
  );
});

/** What takes something off. */
function takenOff(of: Setup, state: State, d: number): string[] {
  return listShortfalls(of, state, d).flatMap(({ kind, taken }) => (taken > 0 ? [kind] : []));
}

test('what lies between the words and the payoff comes to the difference, also where it spares a loss', () => {
  const gavel = { roll: '', dissociated: [{ by: 2, articles: [0] }], objected: [] };
  const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 1, 2), gavel });
  const resumed = { ...state, resumed: true };
  const words = [0.875, 0.125];
  const sums = words.map((worth, d) =>
    listShortfalls(setup, resumed, d).reduce((left, { taken }) => left - taken, worth),
  );
  expect(sums).toEqual(
    seatMeasures(setup, resumed, [0, 1]).map(({ payoff }) => expect.closeTo(payoff, 12)),
  );
  expect(listShortfalls(setup, resumed, 1).map(({ kind, taken }) => [kind, taken < 0])).toEqual([
    ['joining', true],
  ]);
});

test('payoff is the gain over the reservation value, had with those who ratify', () => {
  const state = stateAt([2, 1], { ...ADOPTED, signed: [0], ratified: ratifiedBy(0, 2, 3) });
  expect(computeParticipation(setup, state)).toBe(0.75);
  expect(takenOff(setup, state, 0)).toEqual(['joining']);
  expect(seatMeasures(setup, state, [0, 1, 2, 3])).toEqual([
    { mandate: 0.875, payoff: 0.4 + 0.475 * 0.75 },
    { mandate: 0.125, payoff: 0.4 - 0.275 * 0.75 },
    { mandate: 0.4, payoff: 0.125 + 0.375 * 0.75 },
    { mandate: 0.5, payoff: 0.2 + 0.3 * 0.75 },
  ]);
});

test('what others have dissociated from is worth less by their share, and a suspension takes its share of a gain', () => {
  const gavel = { roll: '', dissociated: [{ by: 1, articles: [0] }], objected: [] };
  const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 1, 2, 3), gavel });
  // One of four: a quarter of what the lights are worth to others, .75, .125 and .5; its own stands.
  expect(seatMeasures(setup, state, [0, 1, 2, 3]).map(({ payoff }) => payoff)).toEqual([
    expect.closeTo(0.875 - 0.75 / 4, 12),
    expect.closeTo(0.125, 12),
    expect.closeTo(0.5 - 0.125 / 4, 12),
    expect.closeTo(0.5 - 0.5 / 4, 12),
  ]);
  const resumed = { ...state, gavel: null, resumed: true };
  expect([takenOff(setup, state, 0), takenOff(setup, state, 1)]).toEqual([['dissociated'], []]);
  expect(takenOff(setup, resumed, 0)).toEqual(['suspended']);
  expect(seatMeasures(setup, resumed, [0, 1]).map(({ payoff }) => payoff)).toEqual([
    expect.closeTo(0.4 + 0.475 * 0.97, 12),
    expect.closeTo(0.4 - 0.275, 12),
  ]);
});

test('brackets that end a conference leave everybody .03 below no deal', () => {
  const state = stateAt([2, 1], { ending: 'suspended' });
  expect(takenOff(setup, state, 0)).toEqual(['brackets']);
  expect(seatMeasures(setup, state, [0, 3])).toEqual([
    { mandate: 0.4 - 0.03, payoff: 0.4 - 0.03 },
    { mandate: 0.2 - 0.03, payoff: 0.2 - 0.03 },
  ]);
  const [own] = MANDATES;
  const end = readWorldEnd({ setup, state });
  expect(own && measureWorldEnd(own, scenario.articles, end)).toBe(0.4 - 0.03);
});

test('a broken promise takes its price off who broke it, and nothing off what the treaty is worth', () => {
  const broken = { by: 1, to: 0, article: 0, wording: 2, offer: 'o1', condition: null };
  const commitments = [{ ...broken, status: 'broken' as const }];
  const all = { ...ADOPTED, ratified: ratifiedBy(0, 1, 2, 3) };
  const signed = stateAt([2, 1], { ...all, commitments });
  const failed = stateAt([2, 1], { ending: 'failed', commitments });
  const payoffs = (state: State) => seatMeasures(setup, state, [0, 1]).map(({ payoff }) => payoff);
  expect(payoffs(signed)).toEqual([expect.closeTo(0.875, 12), expect.closeTo(0.125 - 0.02, 12)]);
  expect(payoffs(failed)).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.4 - 0.02, 12)]);
  expect([0, 1].map((d) => takenOff(setup, signed, d))).toEqual([[], ['broken']]);
  expect(computeTreatyGains(setup, signed).map((gain) => Math.round(gain * 1000))).toEqual([
    475, -275, 375, 300,
  ]);
  expect(computeTreatyGains(setup, failed)).toEqual([0, 0, 0, 0]);
});

test('nothing is told of who has not joined where that takes nothing off', () => {
  const capabilities = [0.1, 0.2, 0.3, 0];
  const delegations = scenario.delegations.map((one, d) => ({
    ...one,
    capability: capabilities[d] ?? 0,
  }));
  const weighted = { ...setup, scenario: { ...scenario, delegations } };
  const told = (...ratified: readonly number[]) =>
    [0, 1].map((d) =>
      takenOff(weighted, stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(...ratified) }), d),
    );
  // Summed in this order the shares miss 1 by the last bit.
  expect(told(3, 2, 1, 0)).toEqual([[], []]);
  // The last weighs nothing; and the second loses by the treaty, and so the less.
  expect(told(0, 1, 2)).toEqual([[], []]);
  expect(told(1, 2, 3)).toEqual([['joining'], []]);
});

test('what is dissociated from takes nothing from who has no weight there, or stands apart itself', () => {
  const told = (...dissociated: readonly { by: number; articles: readonly number[] }[]) => {
    const gavel = { roll: '', dissociated, objected: [] };
    const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 1, 2, 3), gavel });
    return [0, 1, 2, 3].map((d) => takenOff(setup, state, d));
  };
  expect(told({ by: 1, articles: [1] })).toEqual([['dissociated'], [], ['dissociated'], []]);
  expect(told({ by: 1, articles: [0] }, { by: 0, articles: [0] })).toEqual([
    [],
    [],
    ['dissociated'],
    ['dissociated'],
  ]);
});

test('a reading takes nothing off an article without weight, nor a suspension off a loss', () => {
  const reads = {
    ...mandate([100, 0], [1, 0], 0.4),
    read: [Float64Array.of(0, 50, 100), Float64Array.of(0, 20, 100)],
  };
  const ambiguous = { ...setup, mandates: [reads, ...MANDATES.slice(1)] };
  const resumed = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 1, 2, 3), resumed: true });
  expect([0, 1].map((d) => takenOff(ambiguous, resumed, d))).toEqual([['suspended'], []]);
});

test('where the treaty does not enter into force, that alone takes all off', () => {
  const gavel = { roll: '', dissociated: [{ by: 1, articles: [0] }], objected: [] };
  const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 2), gavel, resumed: true });
  expect(takenOff(setup, state, 0)).toEqual(['joining']);
});

test('the Chair has done well by the side that has fared worse', () => {
  const state = stateAt([2, 1], ADOPTED);
  // Mean ideals 83, 83, 50, 50: the first two are broad. The second is below its reservation value.
  expect(measureChair(setup, state)).toEqual({
    adopted: true,
    betterOff: { narrow: 1, broad: 0.5 },
    fairness: 0.5,
  });
  expect(measureChair(setup, stateAt([2, 1], { ending: 'failed' }))).toEqual({
    adopted: false,
    betterOff: { narrow: 0, broad: 0 },
    fairness: 0,
  });
});

test('a treaty that does not enter into force is worth what none is', () => {
  const state = stateAt([2, 1], { ...ADOPTED, signed: [0, 1, 2, 3], ratified: ratifiedBy(0, 2) });
  expect(computeParticipation(setup, state)).toBe(0);
  expect(seatMeasures(setup, state, [0])).toEqual([{ mandate: 0.875, payoff: 0.4 }]);
});

test('half of what a reading of its own has over the plain one is lost in practice', () => {
  const own = [Float64Array.of(0, 50, 80), Float64Array.of(0, 50, 100)];
  const reads = (one: Mandate): Mandate => ({ ...one, read: own });
  const ambiguous = { ...setup, mandates: MANDATES.map(reads) };
  const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(0, 1, 2, 3) });
  expect([0, 1].map((d) => takenOff(ambiguous, state, d))).toEqual([[], ['readings']]);
  // Read at 80 for 100: further off for the first, .2 closer for the others, of which .1 is left.
  expect(seatMeasures(ambiguous, state, [0, 1, 2, 3]).map(({ payoff }) => payoff)).toEqual([
    expect.closeTo(0.75 * 0.8 + 0.25 * 0.5, 12),
    expect.closeTo(0.875 * 0.1 + 0.125 * 1, 12),
    expect.closeTo(0.25 * 0.6 + 0.75 * 0.5, 12),
    expect.closeTo(0.6, 12),
  ]);
});

test('with no deal every seat has its reservation value', () => {
  const state = stateAt([2, 1], { ending: 'failed' });
  expect(seatMeasures(setup, state, [1])).toEqual([{ mandate: 0.4, payoff: 0.4 }]);
  expect(measureJointly(setup, state)).toEqual({ nashLogGain: 0, belowReservation: 0 });
});

test('participation counts heads where nobody has capability', () => {
  const weightless = strait([', entryIntoForce: { ratifications: 3 }', '']);
  const delegations = weightless.delegations.map((one) => ({ ...one, capability: 0 }));
  const state = stateAt([2, 1], { ...ADOPTED, ratified: ratifiedBy(1) });
  expect(computeParticipation({ ...setup, scenario: { ...weightless, delegations } }, state)).toBe(
    0.25,
  );
});

test('the joint measure is the mean log gain, losses along the tangent', () => {
  const state = stateAt([2, 1], ADOPTED);
  const { nashLogGain, belowReservation } = measureJointly(setup, state);
  // ln(1 + .475 / .02), -.275 / .02, ln(1 + .375 / .02), ln(1 + .3 / .02)
  const byHand = (3.20883 - 13.75 + 2.983153 + 2.772589) / 4;
  expect(nashLogGain).toBeCloseTo(byHand, 5);
  expect(belowReservation).toBe(1);
});

test('a gain of .02 is ln 2, a loss of .02 is -1', () => {
  expect([computeLogGain(0), computeLogGain(-0.02)]).toEqual([0, -1]);
  expect(computeLogGain(0.02)).toBeCloseTo(Math.LN2, 12);
});

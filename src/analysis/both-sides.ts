/**
 * What a conference was worth to one delegation, or some on average, and, on average, to all the others; and how much any text could have
 * given both. All in payoff, 0..1.
 */
import type { SeatIndex, WordingIndex } from '../scenario/resolved.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../engine/mandate/mandate.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { findDearestPlaces } from './packages/bound.ts';
import { makeField } from './packages/field.ts';
import { computePayoff, makePayoffTerms } from './payoff.ts';

/** `own`: of the delegation, or mean of some; `others`: mean of all others, 0 where there are none. */
export type BothSides = { own: number; others: number };

export function measureBothSides(setup: Setup, state: State, d: SeatIndex): BothSides {
  return splitSides(measureEach(setup, state), [d]);
}

/** By delegation. */
export function measureEach(setup: Setup, state: State): number[] {
  const termsFor = makePayoffTerms(setup, state);
  return setup.scenario.delegations.map((_, one) => {
    const terms = termsFor(one);
    return terms ? computePayoff(terms) : 0;
  });
}

/** With no deal, by the instructions as events have left them. */
export function measureNoDeal(setup: Setup, state: State, own: readonly SeatIndex[]): BothSides {
  const worth = readMandates(setup, state).map(({ reservation }) => reservation);
  return splitSides(worth, own);
}

function splitSides(worth: readonly number[], own: readonly SeatIndex[]): BothSides {
  const ours = own.map((d) => worth[d] ?? 0);
  const others = worth.filter((_, one) => !own.includes(one));
  return { own: average(ours), others: average(others) };
}

function average(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0) / Math.max(1, list.length);
}

/**
 * What a text would be worth by the instructions as events have left them, ratified as the text of this conference was,
 * so that words alone make the difference. Where nothing was adopted or entered into force: ratified by everybody.
 */
export function makeTextMeasure(
  setup: Setup,
  state: State,
  own: readonly SeatIndex[],
): (texts: readonly WordingIndex[]) => BothSides {
  const { articles } = setup.scenario;
  const mandates = readMandates(setup, state);
  const terms = own.map(makePayoffTerms(setup, state));
  const had = average(terms.map((one) => (one ? one.joined * one.kept : 0)));
  const share = had > 0 ? had : 1;
  return (texts) => {
    const worth = mandates.map(
      (mandate) =>
        mandate.reservation + share * (utility(mandate, articles, texts) - mandate.reservation),
    );
    return splitSides(worth, own);
  };
}

/** Weights of the own side against the mean of the others that are tried, from none to all. */
const STEPS = 24;

/** Texts of which none gives more to both, of the options there are: from the best for the others to the best for the own side. */
export function findFrontier(setup: Setup, state: State, own: readonly SeatIndex[]): BothSides[] {
  const { articles } = setup.scenario;
  const mandates = readMandates(setup, state);
  const choices = articles.map(({ options }) => options.map((_, option) => option));
  const field = makeField(articles, mandates, choices);
  const measure = makeTextMeasure(setup, state, own);
  const found = [measure(readStandingTexts(state))];
  for (let step = 0; step <= STEPS; step += 1) {
    const weight = step / STEPS;
    const ours = weight / Math.max(1, own.length);
    const other = (1 - weight) / Math.max(1, mandates.length - own.length);
    const prices = Float64Array.from(mandates, (_, one) => (own.includes(one) ? ours : other));
    found.push(measure(findDearestPlaces(field, prices)));
  }
  return keepUnbeaten(found);
}

/** Differences below it are roundings. */
const SAME = 1e-9;

function keepUnbeaten(points: readonly BothSides[]): BothSides[] {
  const ordered = points.toSorted((one, two) => two.others - one.others || two.own - one.own);
  const kept: BothSides[] = [];
  for (const point of ordered) {
    if (point.own > (kept.at(-1)?.own ?? -Infinity) + SAME) kept.push(point);
  }
  return kept;
}

/**
 * What a conference was worth to one delegation and, on average, to all the others; and how much any text could have
 * given both. All in payoff, 0..1.
 */
import type { SeatIndex, WordingIndex } from '../scenario/ids.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import { utility } from '../engine/mandate/mandate.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { readStandingTexts } from '../engine/state/texts.ts';
import { findDearestPlaces } from './packages/bound.ts';
import { makeField } from './packages/field.ts';
import { computePayoff, makePayoffTerms } from './payoff.ts';

/** `own`: of the delegation; `others`: mean of all others, 0 where there are none. */
export type BothSides = { own: number; others: number };

export function measureBothSides(setup: Setup, state: State, d: SeatIndex): BothSides {
  const termsFor = makePayoffTerms(setup, state);
  const worth = setup.scenario.delegations.map((_, one) => {
    const terms = termsFor(one);
    return terms ? computePayoff(terms) : 0;
  });
  return splitSides(worth, d);
}

function splitSides(worth: readonly number[], d: SeatIndex): BothSides {
  const others = worth.filter((_, one) => one !== d);
  const sum = others.reduce((all, one) => all + one, 0);
  return { own: worth[d] ?? 0, others: sum / Math.max(1, others.length) };
}

/**
 * What a text would be worth by the instructions as events have left them, ratified as the text of this conference was,
 * so that words alone make the difference. Where nothing was adopted or entered into force: ratified by everybody.
 */
export function makeTextMeasure(
  setup: Setup,
  state: State,
  d: SeatIndex,
): (texts: readonly WordingIndex[]) => BothSides {
  const { articles } = setup.scenario;
  const mandates = readMandates(setup, state);
  const terms = makePayoffTerms(setup, state)(d);
  const had = terms ? terms.joined * terms.kept : 0;
  const share = had > 0 ? had : 1;
  return (texts) => {
    const worth = mandates.map(
      (mandate) =>
        mandate.reservation + share * (utility(mandate, articles, texts) - mandate.reservation),
    );
    return splitSides(worth, d);
  };
}

/** Weights of the delegation against the mean of the others that are tried, from none to all. */
const STEPS = 24;

/** Texts of which none gives more to both, of the options there are: from the best for the others to the best for the delegation. */
export function findFrontier(setup: Setup, state: State, d: SeatIndex): BothSides[] {
  const { articles } = setup.scenario;
  const mandates = readMandates(setup, state);
  const choices = articles.map(({ options }) => options.map((_, option) => option));
  const field = makeField(articles, mandates, choices);
  const measure = makeTextMeasure(setup, state, d);
  const found = [measure(readStandingTexts(state))];
  for (let step = 0; step <= STEPS; step += 1) {
    const own = step / STEPS;
    const other = (1 - own) / Math.max(1, mandates.length - 1);
    const prices = Float64Array.from(mandates, (_, one) => (one === d ? own : other));
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

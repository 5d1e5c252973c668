/** What a conference was worth: to one seat, and to all of them together. */
import type { SeatNumber, WordingIndex } from '../scenario/ids.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import {
  measureCloseness,
  listCrossings,
  type Mandate,
  readPosition,
  utility,
  NOTHING,
} from '../engine/mandate/mandate.ts';
import { ln } from '../engine/numbers/maths.ts';
import { STANDARD } from '../engine/numbers/values.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { readStandingTexts } from '../engine/state/texts.ts';
import type { Article } from '../scenario/resolved.ts';
import { isAdopted, findObserverMandate, computePayoff, makePayoffTerms } from './payoff.ts';

/** `redLinePenalty` is taken off for each article past the seat's red line; a gain of `logUnit` has log gain ln 2. */
const { redLinePenalty: RED_LINE_PENALTY, logUnit: LOG_UNIT } = STANDARD;

/** Both 0..1 in any usual scenario; linkages can carry `payoff` a little past either end. */
export type SeatMeasures = { mandate: number; payoff: number };

export type JointMeasures = {
  /** Mean over delegations of ln(1 + gain / 0.02); 0 where nobody gains, in natural units of logarithm. */
  nashLogGain: number;
  /** Delegations to which the treaty is worth less than none: 0 with no deal. */
  belowReservation: number;
};

/**
 * How far a text meets the instructions drawn for a seat, 0..1: the sum of w (1 - |x - ideal| / 100), w the
 * saliences made to sum to 1, less .1 for each red line crossed, not below 0.
 * Linkages do not count: what articles are worth together is part of the payoff.
 * @param texts wording index by article, NOTHING where there is none
 */
export function measureMandateMet(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
): number {
  let met = 0;
  for (const article of articles) {
    const weight = mandate.weights[article.index] ?? 0;
    if (weight === 0) continue;
    const position = readPosition(mandate, article, texts[article.index] ?? NOTHING);
    met += weight * measureCloseness(mandate.ideals[article.index] ?? NaN, position);
  }
  const crossed = listCrossings(mandate, articles, texts).length;
  return Math.max(0, met - RED_LINE_PENALTY * crossed);
}

/**
 * Measures of delegations. Without a treaty `mandate` is the reservation value. With one it is by the instructions drawn
 * at set-up, its red lines as the capital has moved them (`measureMandateMet`).
 * @param seats delegations by index, observers as `observerNumber` counts
 * @returns in the order of `seats`
 */
export function seatMeasures(
  setup: Setup,
  state: State,
  seats: readonly SeatNumber[],
): SeatMeasures[] {
  const { articles } = setup.scenario;
  const texts = readStandingTexts(state);
  const adopted = isAdopted(state);
  const termsFor = makePayoffTerms(setup, state);
  return seats.map((d) => {
    const drawn = setup.mandates[d] ?? findObserverMandate(setup, d);
    const terms = termsFor(d);
    if (!drawn || !terms) return { mandate: 0, payoff: 0 };
    const { redLines, reservation } = terms.standing;
    return {
      mandate: adopted ? measureMandateMet({ ...drawn, redLines }, articles, texts) : reservation,
      payoff: computePayoff(terms),
    };
  });
}

/** Measures of all delegations together; gain = utility of the text less the reservation value. */
export function measureJointly(setup: Setup, state: State): JointMeasures {
  if (!isAdopted(state)) return { nashLogGain: 0, belowReservation: 0 };
  const mandates = readMandates(setup, state);
  const texts = readStandingTexts(state);
  let logs = 0;
  let belowReservation = 0;
  for (const mandate of mandates) {
    const gain = utility(mandate, setup.scenario.articles, texts) - mandate.reservation;
    logs += computeLogGain(gain);
    if (gain < 0) belowReservation += 1;
  }
  return { nashLogGain: logs / mandates.length, belowReservation };
}

/** ln(1 + gain / 0.02); a loss counts along the tangent at 0, so that it has a value however large and is never softened. */
export function computeLogGain(gain: number): number {
  const units = gain / LOG_UNIT;
  return units >= 0 ? ln(1 + units) : units;
}

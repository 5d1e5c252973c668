/** What a conference was worth: to one seat, and to all of them together. */
import type { SeatNumber } from '../scenario/resolved.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../engine/mandate/mandate.ts';
import { measureMandateMet } from '../engine/mandate/met.ts';
import { ln } from '../engine/numbers/maths.ts';
import { STANDARD } from '../engine/numbers/values.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import {
  isAdopted,
  findObserverMandate,
  computePayoff,
  listFree,
  makePayoffTerms,
} from './payoff.ts';

/** A gain of `logUnit` has log gain ln 2. */
const { logUnit: LOG_UNIT } = STANDARD;

/** Both 0..1 in any usual scenario; linkages can carry `payoff` a little past either end. */
export type SeatMeasures = { mandate: number; payoff: number };

export type JointMeasures = {
  /** Mean over delegations of ln(1 + gain / 0.02); 0 where nobody gains, in natural units of logarithm. */
  nashLogGain: number;
  /** Delegations to which the treaty is worth less than none: 0 with no deal. */
  belowReservation: number;
};

/**
 * Measures of delegations. Without a treaty `mandate` is the reservation value, less what brackets took that ended it. With one it is by the instructions drawn
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
  const free = listFree(setup, state);
  return seats.map((d) => {
    const drawn = setup.mandates[d] ?? findObserverMandate(setup, d);
    const terms = termsFor(d);
    if (!drawn || !terms) return { mandate: 0, payoff: 0 };
    const { redLines, reservation } = terms.standing;
    return {
      mandate:
        adopted && free?.[d] !== true
          ? measureMandateMet({ ...drawn, redLines }, articles, texts)
          : reservation - terms.brackets,
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
  const free = listFree(setup, state);
  for (const [d, mandate] of mandates.entries()) {
    if (free?.[d] === true) continue;
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

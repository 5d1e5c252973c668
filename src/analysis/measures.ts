/** What a conference was worth: to one seat, and to all of them together. */
import { totalCapability } from '../engine/setup/capability.ts';
import { mandatesOf } from '../engine/mandate/instructions.ts';
import { brokenBy } from '../engine/promises/ledger.ts';
import {
  closeness,
  crossings,
  type Mandate,
  positionRead,
  utility,
  wordingsOf,
} from '../engine/mandate/mandate.ts';
import { ln } from '../engine/numbers/maths.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { textsOf } from '../engine/state/texts.ts';
import { STANDARD } from '../engine/numbers/values.ts';
import type { Article } from '../scenario/resolved.ts';

/** `redLinePenalty` is taken off for each article past the seat's red line; a gain of `logUnit` has log gain ln 2. */
const { redLinePenalty: RED_LINE_PENALTY, logUnit: LOG_UNIT } = STANDARD;

/** Both 0..1 in any usual scenario; linkages can carry `payoff` a little past either end. */
export type SeatMeasures = { mandate: number; payoff: number };

export type JointMeasures = {
  /** Mean over delegations of ln(1 + gain / 0.02); 0 where nobody gains, in natural units of logarithm. */
  nashLogGain: number;
  /** Delegations to which the treaty is worth less than none: 0 without a treaty. */
  belowReservation: number;
};

function isAdopted(state: State): boolean {
  return state.assembly?.adopted === true;
}

/**
 * How far a text meets the instructions drawn for a seat, 0..1: the sum of w (1 - |x - ideal| / 100), w the
 * saliences made to sum to 1, less .1 for each red line crossed, not below 0.
 * Linkages do not count: what articles are worth together is part of the payoff.
 * @param texts wording index by article, NOTHING where there is none
 */
export function mandateMet(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly number[],
): number {
  let met = 0;
  for (const article of articles) {
    const weight = mandate.weights[article.index] ?? 0;
    if (weight === 0) continue;
    const position = positionRead(mandate, article, texts[article.index] ?? -1);
    met += weight * closeness(mandate.ideals[article.index] ?? NaN, position);
  }
  const crossed = crossings(mandate, articles, texts).length;
  return Math.max(0, met - RED_LINE_PENALTY * crossed);
}

/**
 * Share 0..1 of the capability of all delegations that ratifies within the horizon; of their number where nobody
 * has any. A signature binds to little: it is ratification that others gain from. 0 where the treaty needs more
 * ratifications to enter into force than it gets.
 */
export function participation(setup: Setup, state: State): number {
  const { delegations, procedure } = setup.scenario;
  if (state.ratified.length < (procedure.ratifications ?? 0)) return 0;
  const all = totalCapability(setup.scenario);
  if (all === 0) return state.ratified.length / delegations.length;
  const joined = state.ratified.reduce(
    (sum, { by }) => sum + (delegations[by]?.capability ?? 0),
    0,
  );
  return joined / all;
}

/**
 * Measures of delegations. Without a treaty both are the reservation value. With one, `mandate` is by the
 * instructions drawn at set-up, its red lines as the capital has moved them (`mandateMet`), and payoff = reservation + (utility - reservation) x participation,
 * by the instructions as events have left them: what a text is worth is had only with those who ratify it. An
 * article is worth less to others by the share of capability that has dissociated from it, and a conference that was
 * suspended has cost each the share `suspensionCost` of its gain. Where a delegation reads its own meaning into an
 * ambiguous wording, practice takes the share `ambiguityLost` of what its reading has over the plain one.
 * Each broken promise takes `brokenWorth` off the payoff, treaty or none: it is remembered at the next table.
 * @param seats delegations by index, observers as `observerNumber` counts
 * @returns in the order of `seats`
 */
export function seatMeasures(setup: Setup, state: State, seats: readonly number[]): SeatMeasures[] {
  const { articles } = setup.scenario;
  const mandates = mandatesOf(setup, state);
  const texts = textsOf(state);
  const adopted = isAdopted(state);
  const joined = participation(setup, state);
  const left = dissociatedShares(setup, state);
  const cost = state.resumed ? 1 - setup.values.suspensionCost : 1;
  return seats.map((d) => {
    const observes = setup.observers.find(({ number }) => number === d)?.mandate;
    const [drawn, standing] = [setup.mandates[d] ?? observes, mandates[d] ?? observes];
    if (!drawn || !standing) return { mandate: 0, payoff: 0 };
    const { reservation } = standing;
    const remembered = setup.values.brokenWorth * brokenBy(state.commitments, d);
    if (!adopted) return { mandate: reservation, payoff: reservation - remembered };
    const gain = gainLeft(setup, state, d, standing, left);
    return {
      mandate: mandateMet({ ...drawn, redLines: standing.redLines }, articles, texts),
      payoff: reservation + gain * joined * (gain > 0 ? cost : 1) - remembered,
    };
  });
}

/** What takes something off what the words of an adopted text are worth to a delegation, or adds to it where they lose. */
export type Shortfall = 'joining' | 'dissociated' | 'readings' | 'suspended' | 'broken';

/** Those of them that a payoff of `seatMeasures` has in it. */
export function shortfallsOf(setup: Setup, state: State, d: number): Shortfall[] {
  const { articles } = setup.scenario;
  const [mandate, texts] = [mandatesOf(setup, state)[d], textsOf(state)];
  const apart = (state.gavel?.dissociated ?? []).some((one) => one.by !== d);
  const reads = articles.some(
    (article) => mandate && readingsWorth(mandate, article, texts[article.index] ?? -1) > 0,
  );
  const all: readonly (readonly [Shortfall, boolean])[] = [
    ['joining', participation(setup, state) < 1],
    ['dissociated', apart],
    ['readings', reads],
    ['suspended', state.resumed],
    ['broken', brokenBy(state.commitments, d) > 0],
  ];
  return all.flatMap(([one, holds]) => (holds ? [one] : []));
}

/** Share 0..1 of the capability of all delegations that has dissociated, by article. */
export function dissociatedShares({ scenario }: Setup, state: State): Float64Array {
  const shares = new Float64Array(scenario.articles.length);
  const all = totalCapability(scenario);
  for (const { by, articles } of state.gavel?.dissociated ?? []) {
    const own = all > 0 ? (scenario.delegations[by]?.capability ?? 0) / all : 0;
    for (const a of articles) shares[a] = (shares[a] ?? 0) + own;
  }
  return shares;
}

/**
 * Gain over no treaty, less what others' dissociating takes from the worth of each article (one's own takes nothing),
 * and less what practice takes from a reading of one's own.
 */
function gainLeft(
  { scenario, values }: Setup,
  state: State,
  d: number,
  mandate: Mandate,
  shares: Float64Array,
): number {
  const texts = textsOf(state);
  const own = new Set(
    (state.gavel?.dissociated ?? []).flatMap((entry) => (entry.by === d ? entry.articles : [])),
  );
  let lost = 0;
  for (const article of scenario.articles) {
    const weight = mandate.weights[article.index] ?? 0;
    if (weight === 0) continue;
    const text = texts[article.index] ?? -1;
    lost += weight * values.ambiguityLost * readingsWorth(mandate, article, text);
    const share = own.has(article.index) ? 0 : (shares[article.index] ?? 0);
    if (share === 0) continue;
    const position = positionRead(mandate, article, text);
    lost += share * weight * closeness(mandate.ideals[article.index] ?? NaN, position);
  }
  return utility(mandate, scenario.articles, texts) - lost - mandate.reservation;
}

/** Closeness 0..1 that the delegation's own reading of a wording has over the plain one; 0 where it has none over it. */
function readingsWorth(mandate: Mandate, article: Article, text: number): number {
  const plain = wordingsOf(article)[text]?.position;
  const ideal = mandate.ideals[article.index] ?? NaN;
  if (plain === undefined) return 0;
  const read = positionRead(mandate, article, text);
  return read === plain ? 0 : Math.max(0, closeness(ideal, read) - closeness(ideal, plain));
}

/** Measures of all delegations together; gain = utility of the text less the reservation value. */
export function jointMeasures(setup: Setup, state: State): JointMeasures {
  if (!isAdopted(state)) return { nashLogGain: 0, belowReservation: 0 };
  const mandates = mandatesOf(setup, state);
  const texts = textsOf(state);
  let logs = 0;
  let belowReservation = 0;
  for (const mandate of mandates) {
    const gain = utility(mandate, setup.scenario.articles, texts) - mandate.reservation;
    logs += logGain(gain);
    if (gain < 0) belowReservation += 1;
  }
  return { nashLogGain: logs / mandates.length, belowReservation };
}

/** ln(1 + gain / 0.02); a loss counts along the tangent at 0, so that it has a value however large and is never softened. */
export function logGain(gain: number): number {
  const units = gain / LOG_UNIT;
  return units >= 0 ? ln(1 + units) : units;
}

/** What a closed conference was worth to one delegation, by its terms: each thing that takes something off is one. */
import type { Article, SeatNumber, WordingIndex } from '../scenario/resolved.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import {
  computeBracketLoss,
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  utility,
} from '../engine/mandate/mandate.ts';
import { countBrokenBy } from '../engine/promises/ledger.ts';
import { totalCapability } from '../engine/setup/capability.ts';
import { computeParticipation } from '../engine/outside/participation.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';

/** All in utility, but the two shares. */
export type PayoffTerms = {
  /** Instructions as events have left them. */
  standing: Mandate;
  /** Of the words over no deal, less what `lost` has; 0 with no deal. */
  gain: number;
  lost: { readings: number; dissociated: number };
  /** Share 0..1 of `gain` that is had with those who ratify. */
  joined: number;
  /** Share 0..1 of `gain` that a suspension has left. */
  kept: number;
  /** Of no deal, as the conference ended for its brackets. */
  brackets: number;
  broken: number;
};

/** What takes something off what the words of an adopted text are worth to a delegation. */
export type Shortfall = {
  kind: 'joining' | 'dissociated' | 'readings' | 'suspended' | 'brackets' | 'broken';
  taken: number;
};

/** Sums of decimals miss by less: where everybody ratifies, `participation` may lack the last bit of 1. */
const ROUNDING = 1e-9;

export function isAdopted(state: State): boolean {
  return state.assembly?.adopted === true;
}

/** @param number as `observerNumber` counts */
export function findObserverMandate({ observers }: Setup, number: SeatNumber): Mandate | undefined {
  return observers.find((one) => one.number === number)?.mandate;
}

/** By delegation, whether an adopted text does not bind it by its own choice; null where none had the choice. */
export function listFree({ scenario }: Setup, { ending, signed }: State): boolean[] | null {
  if (ending !== 'signed' && !scenario.procedure.exit) return null;
  return scenario.delegations.map(({ index }) => !signed.includes(index));
}

/** Terms by delegation, observers as `observerNumber` counts; null for who has no instructions. */
export function makePayoffTerms(setup: Setup, state: State): (d: SeatNumber) => PayoffTerms | null {
  const mandates = readMandates(setup, state);
  const adopted = isAdopted(state);
  const free = listFree(setup, state);
  const joined = computeParticipation(setup, state);
  const shares = computeDissociatedShares(setup, state);
  const brackets = computeBracketLoss(setup.values, state);
  const cost = state.resumed ? 1 - setup.values.suspensionCost : 1;
  return (d) => {
    const standing = mandates[d] ?? findObserverMandate(setup, d);
    if (!standing) return null;
    const broken = setup.values.brokenWorth * countBrokenBy(state.commitments, d);
    if (!adopted || (free && d < free.length && free[d])) {
      const lost = { readings: 0, dissociated: 0 };
      return { standing, gain: 0, lost, joined: 0, kept: 1, brackets, broken };
    }
    const { gain, lost } = computeGainLeft(setup, state, d, standing, shares);
    return { standing, gain, lost, joined, kept: gain > 0 ? cost : 1, brackets, broken };
  };
}

/**
 * Without a treaty the reservation value, less `stripLoss` where the brackets ended the conference, and for whom a treaty does not bind by its own choice. With one reservation + (utility - reservation) x participation, by the
 * instructions as events have left them: what a text is worth is had only with those who ratify it. An article is worth
 * less to others by the share of capability that has dissociated from it, and a conference that was suspended has cost
 * each the share `suspensionCost` of its gain. Where a delegation reads its own meaning into an ambiguous wording,
 * practice takes the share `ambiguityLost` of what its reading has over the plain one.
 * Each broken promise takes `brokenWorth` off, treaty or none: it is remembered at the next table.
 */
export function computePayoff(terms: PayoffTerms): number {
  return terms.standing.reservation + computeKeptGain(terms) - terms.brackets - terms.broken;
}

/** What the treaty is worth over none to each delegation, in utility: what a broken promise takes off is not the treaty's. */
export function computeTreatyGains(setup: Setup, state: State): number[] {
  const termsFor = makePayoffTerms(setup, state);
  return setup.scenario.delegations.map((_, d) => {
    const terms = termsFor(d);
    return terms ? computeKeptGain(terms) : 0;
  });
}

function computeKeptGain({ gain, joined, kept }: PayoffTerms): number {
  return gain * joined * kept;
}

/**
 * What lies between what the words are worth and the payoff, in utility: together they are the difference. Below 0
 * it spares the delegation a part of a loss.
 * @param d as of `makePayoffTerms`
 */
export function listShortfalls(setup: Setup, state: State, d: SeatNumber): Shortfall[] {
  const terms = makePayoffTerms(setup, state)(d);
  if (!terms) return [];
  const { gain, lost, joined, kept, brackets, broken } = terms;
  const all: readonly Shortfall[] = [
    { kind: 'joining', taken: (gain + lost.dissociated + lost.readings) * (1 - joined) },
    { kind: 'dissociated', taken: lost.dissociated * joined },
    { kind: 'readings', taken: lost.readings * joined },
    { kind: 'suspended', taken: gain * joined * (1 - kept) },
    { kind: 'brackets', taken: brackets },
    { kind: 'broken', taken: broken },
  ];
  return all.filter(({ taken }) => Math.abs(taken) > ROUNDING);
}

/** Share 0..1 of the capability of all delegations that has dissociated, by article. */
export function computeDissociatedShares({ scenario }: Setup, state: State): Float64Array {
  const shares = new Float64Array(scenario.articles.length);
  const all = totalCapability(scenario);
  for (const { by, articles } of state.gavel?.dissociated ?? []) {
    const own = all > 0 ? (scenario.delegations[by]?.capability ?? 0) / all : 0;
    for (const a of articles) shares[a] = (shares[a] ?? 0) + own;
  }
  return shares;
}

/**
 * Gain over no deal, less what others' dissociating takes from the worth of each article (one's own takes nothing),
 * and less what practice takes from a reading of one's own.
 */
function computeGainLeft(
  { scenario, values }: Setup,
  state: State,
  d: SeatNumber,
  mandate: Mandate,
  shares: Float64Array,
): Pick<PayoffTerms, 'gain' | 'lost'> {
  const texts = readStandingTexts(state);
  const own = new Set(
    (state.gavel?.dissociated ?? []).flatMap((entry) => (entry.by === d ? entry.articles : [])),
  );
  const lost = { readings: 0, dissociated: 0 };
  for (const article of scenario.articles) {
    const weight = mandate.weights[article.index] ?? 0;
    if (weight === 0) continue;
    const text = texts[article.index] ?? NOTHING;
    lost.readings += weight * values.ambiguityLost * computeReadingsWorth(mandate, article, text);
    const share = own.has(article.index) ? 0 : (shares[article.index] ?? 0);
    if (share === 0) continue;
    const position = readPosition(mandate, article, text);
    lost.dissociated +=
      share * weight * measureCloseness(mandate.ideals[article.index] ?? NaN, position);
  }
  const worth = utility(mandate, scenario.articles, texts);
  return { gain: worth - (lost.readings + lost.dissociated) - mandate.reservation, lost };
}

/** Closeness 0..1 that the delegation's own reading of a wording has over the plain one; 0 where it has none over it. */
function computeReadingsWorth(mandate: Mandate, article: Article, text: WordingIndex): number {
  const plain = listWordings(article)[text]?.position;
  const ideal = mandate.ideals[article.index] ?? NaN;
  if (plain === undefined) return 0;
  const read = readPosition(mandate, article, text);
  return read === plain
    ? 0
    : Math.max(0, measureCloseness(ideal, read) - measureCloseness(ideal, plain));
}

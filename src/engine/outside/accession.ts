/**
 * The second level: which delegations sign an adopted text, which of them ratify it and when. Nothing is drawn
 * here: seeds differ by the mandates drawn at set-up and by patience, which stands for how readily a capital makes
 * up its mind.
 *
 * gain = utility of the text - reservation value; ease(g) = gain / g between 0 and 1: past g, more gain does not
 * make a signature likelier.
 *
 * Signs, when gain > 0 and score > 0:
 *   score = readiness - signText x (1 - ease(signGain)) + signResolve x (patience - 1)
 *   readiness = signBase + signSize x ln(population / typical) + signTies x ties
 * `population` and `ties` are weights of the scenario file. A delegation without `ties` has readiness signReady: a
 * scenario that says nothing of it has nearly all sign a text that is worth its while.
 *
 * Ratifies, when gain > ratifyGain + ratifyMeans x want, in the year
 *   ratifyYears + ratifyWant x want + ratifyDoubt x (1 - ease(2 x signGain)) + ratifyLate x (score short of 0)
 * rounded up, if that is within ratifyHorizon. want = 1 - means, and means is `income` between the lowest (0) and
 * the highest (1) of the scenario; 1/2 where the scenario tells none.
 *
 * signBase, signSize and signTies are fitted to the list of those who signed in Hanoi (leave-one-out AUC .696, Brier
 * .210 against .234 for the base rate: little certainty about any one State; `npm run bench -- hanoi` prints it). All
 * had the same text before them there, so no list tells what a text does: that, and all of ratification, is chosen.
 */
import type { Delegation, Scenario, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { type Mandate, utility } from '../mandate/mandate.ts';
import { clamp, ln } from '../numbers/maths.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import type { Values } from '../numbers/values.ts';

/** What the scenario file tells of a delegation before there is a text. */
export type AccessionStanding = {
  /** ln of population over the typical one of the scenario; 0 where it is not told. */
  size: number;
  /** Public ties to the treaty; undefined where the scenario tells none. */
  ties: number | undefined;
  /** 0 (the least means of the scenario) to 1. */
  means: number;
};

const standings = new WeakMap<Scenario, readonly AccessionStanding[]>();

/** By delegation; worked out once for each scenario. */
export function listAccessionStandings(scenario: Scenario): readonly AccessionStanding[] {
  const known = standings.get(scenario);
  if (known) return known;
  const { delegations } = scenario;
  const logs = readWeights(delegations, 'population').map(ln);
  const typical = logs.length === 0 ? 0 : logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const incomes = readWeights(delegations, 'income');
  const [least, most] = incomes.reduce(
    ([low, high], income) => [Math.min(low, income), Math.max(high, income)],
    [Infinity, -Infinity],
  );
  const found = delegations.map(({ weights }): AccessionStanding => {
    const population = weights.get('population') ?? 0;
    const income = weights.get('income') ?? NaN;
    const means = (income - least) / (most - least);
    return {
      size: population > 0 ? ln(population) - typical : 0,
      ties: weights.get('ties'),
      means: means >= 0 ? means : 0.5,
    };
  });
  standings.set(scenario, found);
  return found;
}

function readWeights(delegations: readonly Delegation[], name: string): number[] {
  return delegations.flatMap(({ weights }) => {
    const weight = weights.get(name) ?? 0;
    return weight > 0 ? [weight] : [];
  });
}

/** Readiness to sign before the text is looked at, in logits. */
export function computeReadiness({ size, ties }: AccessionStanding, values: Values): number {
  if (ties === undefined) return values.signReady;
  return values.signBase + values.signSize * size + values.signTies * ties;
}

/** Share 0..1 of the gain from which a text is good enough. */
function ease(gain: number, enough: number): number {
  return enough > 0 ? clamp(gain / enough, 0, 1) : gain > 0 ? 1 : 0;
}

/** Signs where it is above 0 and the text is worth more than none; in logits. */
export function scoreSigning(
  standing: AccessionStanding,
  gain: number,
  patience: number,
  values: Values,
): number {
  const text = values.signText * (1 - ease(gain, values.signGain));
  return computeReadiness(standing, values) - text + values.signResolve * (patience - 1);
}

/** Year of ratification after the opening for signature; null: not within the horizon. */
export function findRatificationYear(
  standing: AccessionStanding,
  gain: number,
  score: number,
  values: Values,
): number | null {
  const want = 1 - standing.means;
  if (!(gain > values.ratifyGain + values.ratifyMeans * want)) return null;
  const years =
    values.ratifyYears +
    values.ratifyWant * want +
    values.ratifyDoubt * (1 - ease(gain, 2 * values.signGain)) +
    values.ratifyLate * Math.max(0, -score);
  return years <= values.ratifyHorizon ? Math.max(1, -Math.floor(-years)) : null;
}

export type Accession = Pick<State, 'signed' | 'ratified'>;

/** Who signs and who ratifies a text. Mandates in the order of the delegations. */
export function predictAccession(
  setup: Setup,
  mandates: readonly Mandate[],
  texts: readonly WordingIndex[],
): Accession {
  const { scenario, values } = setup;
  const signed: SeatIndex[] = [];
  const ratified: { by: SeatIndex; year: number }[] = [];
  listAccessionStandings(scenario).forEach((standing, by) => {
    const mandate = mandates[by] as Mandate;
    const gain = utility(mandate, scenario.articles, texts) - mandate.reservation;
    const score = scoreSigning(standing, gain, mandate.patience, values);
    if (gain > 0 && score > 0) signed.push(by);
    const year = findRatificationYear(standing, gain, score, values);
    if (year !== null) ratified.push({ by, year });
  });
  return { signed, ratified: ratified.sort((a, b) => a.year - b.year || a.by - b.by) };
}

/** Year of the ratification that brings the treaty into force; null: too few, or the scenario names no number. */
export function findEntryIntoForce(
  ratified: Accession['ratified'],
  ratifications: number | undefined,
): number | null {
  if (ratifications === undefined) return null;
  return ratified[ratifications - 1]?.year ?? null;
}

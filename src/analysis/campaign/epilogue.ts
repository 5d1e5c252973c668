/**
 * What becomes of an adopted text, as plain data with a cause in each line: who ratified and why, who stayed out and why,
 * who helps whom, what it is used for, and which safeguard is missing. Simulated; none of it is about a government.
 */
import { readMandates } from '../../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { listAccessionStandings, scoreSigning } from '../../engine/outside/accession.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { predictAfterlife } from '../afterlife/afterlife.ts';
import type { LeftArticle, Legacy } from './legacy.ts';

/**
 * Why a State stays out. `worse`: the text is worth no more to it than none; `little`: it gains too little for what
 * ratifying costs it; `late`: it would, after the years that are looked at.
 */
export type OutsideCause = 'worse' | 'little' | 'late';

export type LeftWording = { article: string; option: string | null };

export type Epilogue = {
  signed: number;
  ratified: number;
  of: number;
  needed: number | null;
  inForce: number | null;
  horizon: number;
  /** The earliest, and of these who gains most. `gain`: points 0..100 over no deal. */
  first: readonly { by: string; year: number; gain: number }[];
  outside: readonly { by: string; gain: number; why: OutsideCause }[];
  help:
    | (LeftWording & {
        payers: readonly string[];
        paying: number;
        served: number;
        without: readonly string[];
        lacking: number;
      })
    | null;
  uses: readonly LeftWording[];
  missing: readonly (LeftWording & { fromFirm: number; askedBy: readonly string[] })[];
  /** The stakeholder most uneasy, 0 to 100. */
  uneasy: { stakeholder: string; unease: number } | null;
};

const NAMED = 3;

/** Null where no text was adopted. */
export function readEpilogue(setup: Setup, state: State): Epilogue | null {
  const after = predictAfterlife(setup, state);
  if (!after) return null;
  const { scenario } = setup;
  const delegation = (d: number) => scenario.delegations[d]?.id ?? '';
  const stakeholder = (n: number) => scenario.stakeholders[n]?.id ?? '';
  const standing = (one: { article: number; option: string | null }): LeftWording => ({
    article: scenario.articles[one.article]?.id ?? '',
    option: one.option,
  });
  const gains = weighText(setup, state);
  const points = (d: number) => Math.round(100 * (gains[d]?.gain ?? 0));
  const { joining, assistance } = after;
  const uneasy = after.unease[0];
  return {
    signed: joining.signed,
    ratified: joining.ratified,
    of: joining.of,
    needed: joining.needed,
    inForce: joining.inForce,
    horizon: joining.horizon,
    first: [...state.ratified]
      .sort((one, other) => one.year - other.year || points(other.by) - points(one.by))
      .slice(0, NAMED)
      .map(({ by, year }) => ({ by: delegation(by), year, gain: points(by) })),
    outside: joining.outside.map((d) => ({
      by: delegation(d),
      gain: points(d),
      why: gains[d]?.why ?? 'little',
    })),
    help: assistance && {
      ...standing(assistance),
      payers: assistance.payers.slice(0, NAMED).map(({ by }) => delegation(by)),
      paying: assistance.payers.length,
      served: assistance.served,
      without: assistance.without.slice(0, NAMED).map(delegation),
      lacking: assistance.without.length,
    },
    uses: after.uses.map(standing),
    missing: after.missing.map((one) => ({
      ...standing(one),
      fromFirm: one.fromFirm,
      askedBy: one.askedBy.map(stakeholder),
    })),
    uneasy: uneasy
      ? { stakeholder: stakeholder(uneasy.stakeholder), unease: Math.round(uneasy.unease) }
      : null,
  };
}

/** By delegation: gain over no deal, and why it would stay out if it does. */
function weighText(setup: Setup, state: State): { gain: number; why: OutsideCause }[] {
  const { scenario, values } = setup;
  const texts = readStandingTexts(state);
  const mandates = readMandates(setup, state);
  return listAccessionStandings(scenario).map((standing, d) => {
    const mandate = mandates[d];
    if (!mandate) return { gain: 0, why: 'little' };
    const gain = utility(mandate, scenario.articles, texts) - mandate.reservation;
    const enough = gain > values.ratifyGain + values.ratifyMeans * (1 - standing.means);
    const signs = scoreSigning(standing, gain, mandate.patience, values) > 0;
    return { gain, why: gain <= 0 ? 'worse' : enough || signs ? 'late' : 'little' };
  });
}

/** Since when an article stands as it does at the end, and what it was before. */
export type Trace = {
  /** The chapter that left it so; null: it opened so, and nobody changed it. */
  chapter: string | null;
  before: string | null;
};

/** @param legacies in order of the chapters; the last one has the text that was adopted */
export function traceArticle(legacies: readonly Legacy[], article: string): Trace {
  const left = legacies.flatMap(({ chapter, articles }): (LeftArticle & { chapter: string })[] => {
    const found = articles.find((one) => one.article === article);
    return found ? [{ ...found, chapter }] : [];
  });
  const last = left.at(-1);
  const change = left.findLastIndex(({ option }) => option !== last?.option);
  const since = left[change + 1];
  if (!since || left.length < 2) return { chapter: null, before: null };
  return { chapter: since.chapter, before: left[change]?.option ?? null };
}

/**
 * What the treaty becomes, from a closed conference: who joins and when, who pays and who gets, what the text is used
 * for, which safeguard is missing, which words mean two things, what dissociations weaken, and who outside is uneasy.
 * Each is a line with its cause and its numbers; they are not added up, and none says anything about a government.
 */
import type { ArticleIndex, OptionId } from '../../scenario/resolved.ts';
import { totalCapability } from '../../engine/setup/capability.ts';
import { findEntryIntoForce } from '../../engine/outside/accession.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import {
  listWordings,
  NOTHING,
  readPosition,
  readStandingTexts,
} from '../../engine/mandate/mandate.ts';
import { isInForceAtOnce } from '../../engine/procedure/own-choice.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { computeDissociatedShares } from '../payoff.ts';
import { type Assistance, assessAssistance } from './assistance.ts';
import { type Missing, listMissingSafeguards, type Unease, rankUnease } from './outside.ts';
import { type StandingText, readStandingText } from './standing-text.ts';

export type Joining = {
  /** In force by itself: `signed` are those it binds. */
  atOnce: boolean;
  signed: number;
  ratified: number;
  of: number;
  /** Share 0..1 of the capability of all that ratifies within the horizon. */
  capability: number;
  /** Whole years after the opening for signature, each with how many ratify in it. */
  years: readonly { year: number; count: number }[];
  /** Year of entry into force; null: too few. */
  inForce: number | null;
  /** Ratifications that bring it into force; null: the scenario names no number. */
  needed: number | null;
  /** Years that are looked at. */
  horizon: number;
  /** Most weighty of those who stay outside, three at most. */
  outside: readonly number[];
};

export type Ambiguity = {
  article: ArticleIndex;
  option: OptionId;
  /** Positions read by those who ratify, least and most. */
  low: number;
  high: number;
  /** Share 0..1 of pairs of them that read different positions: their requests may be refused. */
  apart: number;
};

export type Weakened = {
  article: ArticleIndex;
  by: readonly number[];
  /** Share 0..1 of the capability of all. */
  share: number;
};

export type Afterlife = {
  joining: Joining;
  assistance: Assistance | null;
  uses: readonly StandingText[];
  missing: readonly Missing[];
  ambiguous: readonly Ambiguity[];
  weakened: readonly Weakened[];
  unease: readonly Unease[];
};

/** Dimensions whose articles say what the treaty may be used for; without them, all but safeguards and assistance. */
const USES: ReadonlySet<string> = new Set(['scope', 'cooperation']);
const NO_USES: ReadonlySet<string> = new Set(['safeguards', 'protection', 'capacity']);

/** Null while the conference is open, or where no treaty was adopted. */
export function predictAfterlife(setup: Setup, state: State): Afterlife | null {
  if (state.phase !== 'closed' || state.assembly?.adopted !== true) return null;
  const { scenario } = setup;
  const text = readStandingText(scenario, state);
  return {
    joining: predictJoining(setup, state),
    assistance: assessAssistance(setup, state, readMandates(setup, state), text),
    uses: listUses(setup, text),
    missing: listMissingSafeguards(scenario, text),
    ambiguous: listAmbiguities(setup, state),
    weakened: listWeakened(setup, state),
    unease: rankUnease(scenario, text),
  };
}

function predictJoining(setup: Setup, state: State): Joining {
  const { delegations, procedure } = setup.scenario;
  const counts = new Map<number, number>();
  for (const { year } of state.ratified) counts.set(year, (counts.get(year) ?? 0) + 1);
  const joined = new Set(state.ratified.map(({ by }) => by));
  const all = totalCapability(setup.scenario);
  const inside = delegations.filter(({ index }) => joined.has(index));
  const outside = delegations
    .filter(({ index }) => !joined.has(index))
    .sort((one, other) => other.capability - one.capability || one.index - other.index);
  return {
    atOnce: isInForceAtOnce(setup.scenario, state.ending),
    signed: state.signed.length,
    ratified: state.ratified.length,
    of: delegations.length,
    capability: all > 0 ? inside.reduce((sum, { capability }) => sum + capability, 0) / all : 0,
    years: [...counts].map(([year, count]) => ({ year, count })),
    inForce: findEntryIntoForce(state.ratified, procedure.ratifications),
    needed: procedure.ratifications ?? null,
    horizon: setup.values.ratifyHorizon,
    outside: outside.slice(0, 3).map(({ index }) => index),
  };
}

function listUses({ scenario }: Setup, text: readonly StandingText[]): StandingText[] {
  const dimension = ({ article }: StandingText) => scenario.articles[article]?.dimension ?? '';
  const named = text.filter((standing) => USES.has(dimension(standing)));
  const others = text.filter((standing) => !NO_USES.has(dimension(standing)));
  return (named.length > 0 ? named : others).filter(({ option }) => option !== null);
}

/** Wordings in which those who ratify read different things. */
function listAmbiguities(setup: Setup, state: State): Ambiguity[] {
  const mandates = readMandates(setup, state);
  const texts = readStandingTexts(state);
  return setup.scenario.articles.flatMap((article): Ambiguity[] => {
    const wording = listWordings(article)[texts[article.index] ?? NOTHING];
    if (!wording || wording.readings.size === 0) return [];
    const read = state.ratified.flatMap(({ by }) => {
      const mandate = mandates[by];
      return mandate ? [readPosition(mandate, article, texts[article.index] ?? NOTHING)] : [];
    });
    const [low, high] = [Math.min(...read), Math.max(...read)];
    if (!(high > low)) return [];
    return [
      { article: article.index, option: wording.id, low, high, apart: computePairsApart(read) },
    ];
  });
}

/** @param read two or more */
function computePairsApart(read: readonly number[]): number {
  let apart = 0;
  read.forEach((one, i) => {
    for (const other of read.slice(i + 1)) if (other !== one) apart += 1;
  });
  return apart / ((read.length * (read.length - 1)) / 2);
}

function listWeakened(setup: Setup, state: State): Weakened[] {
  const shares = computeDissociatedShares(setup, state);
  const dissociated = state.gavel?.dissociated ?? [];
  return setup.scenario.articles.flatMap(({ index }): Weakened[] => {
    const by = dissociated.flatMap((entry) => (entry.articles.includes(index) ? [entry.by] : []));
    return by.length > 0 ? [{ article: index, by, share: shares[index] ?? 0 }] : [];
  });
}

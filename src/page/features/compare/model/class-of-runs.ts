/** What many runs of one conference come to, side by side. Only what is proved is counted. */
import { findSameRuns } from '../../../../analysis/comparison/compared-run.ts';
import type { PolicyRoom } from '../../../../analysis/comparison/policy-rooms.ts';
import type { RunFacts } from '../../../../analysis/comparison/run-facts.ts';
import {
  CHARTED,
  isWholeCount,
  LISTED,
  measureInPoints,
  readPointScale,
} from '../../../../analysis/comparison/run-measures.ts';
import { ENDINGS } from '../../../../engine/state/event.ts';
import { addDraft } from '../../../../scenario/drafted.ts';
import type { Article, Scenario } from '../../../../scenario/resolved.ts';
import type { Stance } from '../../../session/game/hall-model.ts';
import type { CompareFacts, ListedRun } from './compare-store.ts';
import { readLabel } from './run-name.ts';

export { CHARTED, isWholeCount, LISTED, measureInPoints, findSameRuns };

export type ProvedRun = { run: ListedRun; facts: RunFacts };

export type ClassOfRuns = { rulesHash: string; scenario: Scenario; runs: readonly ProvedRun[] };

/** Numbers of the runs that are one conference, act for act, each from another seat: one game of several persons. */
export function findSharedRuns(runs: readonly ListedRun[]): readonly (readonly number[])[] {
  const same = findSameRuns(runs);
  const found = new Map<string, number[]>();
  for (const { number, claim, verdict } of runs) {
    if (verdict.status !== 'proved' || same.has(number)) continue;
    found.set(claim.hash, [...(found.get(claim.hash) ?? []), number]);
  }
  return [...found.values()].filter((numbers) => numbers.length > 1);
}

/** Conferences of which a run is proved, in the order of their first; what came twice is counted once. */
export function groupIntoClasses({ runs, scenarios }: CompareFacts): ClassOfRuns[] {
  const found = new Map<string, ProvedRun[]>();
  const same = findSameRuns(runs);
  for (const run of runs) {
    if (run.verdict.status !== 'proved' || same.has(run.number)) continue;
    const { rulesHash } = run.claim.scenario;
    const those = found.get(rulesHash) ?? [];
    those.push({ run, facts: run.verdict.facts });
    found.set(rulesHash, those);
  }
  return [...found].flatMap(([rulesHash, those]) => {
    const read = scenarios.get(rulesHash);
    const drafts = those.flatMap(({ facts }) => facts.drafts ?? []);
    const scenario = read && drafts.reduce(addDraft, read);
    return scenario ? [{ rulesHash, scenario, runs: those }] : [];
  });
}

const ENDINGS_OF_RUNS = [...ENDINGS, 'unfinished'] as const;
export type EndingOfRun = (typeof ENDINGS_OF_RUNS)[number];

export function readRunEnding({ ending }: RunFacts): EndingOfRun {
  return ending ?? 'unfinished';
}

/** Endings that came about, and how often. */
export function countEndings(runs: readonly ProvedRun[]): { ending: EndingOfRun; n: number }[] {
  return ENDINGS_OF_RUNS.map((ending) => ({
    ending,
    n: runs.filter(({ facts }) => readRunEnding(facts) === ending).length,
  })).filter(({ n }) => n > 0);
}

/** Fifths of an article's own axis, in the colours of the stances: here they say where a text lies, not who likes it. */
export function findBand(position: number): Stance {
  if (position < 20) return 'n2';
  if (position < 40) return 'n1';
  if (position <= 60) return 'ok';
  return position <= 80 ? 'b1' : 'b2';
}

/** a, b, c by option; bridges go on after them. */
export function makeOptionLetter({ options, bridges }: Article, id: string): string {
  const at = [...options, ...bridges].findIndex((one) => one.id === id);
  return at < 0 ? '?' : String.fromCodePoint(97 + (at % 26));
}

export type ArticleSpread = {
  article: Article;
  /** Texts that runs ended with, by position; null: nothing stands. */
  ends: readonly { option: string | null; position: number | null; n: number }[];
  /** Least and greatest position of those with a text; null: none has one. */
  range: { low: number; high: number } | null;
  open: number;
  /** Variance of the positions. */
  variance: number;
};

/** By how far runs lie apart in an article, the furthest first; equals in the scenario's order. */
export function orderSpreads({ scenario, runs }: Pick<ClassOfRuns, 'scenario' | 'runs'>) {
  return scenario.articles
    .map((article) => makeSpread(article, runs))
    .sort((one, other) => other.variance - one.variance || one.article.index - other.article.index);
}

function makeSpread(article: Article, runs: readonly ProvedRun[]): ArticleSpread {
  const ends = new Map<
    string | null,
    { option: string | null; position: number | null; n: number }
  >();
  for (const { facts } of runs) {
    const found = facts.articles[article.index];
    const option = found?.option ?? null;
    const so = ends.get(option) ?? { option, position: found?.position ?? null, n: 0 };
    ends.set(option, { ...so, n: so.n + 1 });
  }
  const texts = [...ends.values()];
  const positions = texts.flatMap(({ option, position, n }) =>
    option === null || position === null ? [] : Array.from({ length: n }, () => position),
  );
  return {
    article,
    ends: texts.sort((one, other) => (one.position ?? -1) - (other.position ?? -1)),
    range:
      positions.length === 0 ? null : { low: Math.min(...positions), high: Math.max(...positions) },
    open: ends.get(null)?.n ?? 0,
    variance: computeVariance(positions),
  };
}

function computeVariance(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = computeMean(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
}

export function computeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle one, or between the two in the middle; NaN of none. */
export function computeMedian(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  const half = (ordered.length - 1) / 2;
  return ((ordered[Math.floor(half)] ?? NaN) + (ordered[Math.ceil(half)] ?? NaN)) / 2;
}

export type Charted = (typeof CHARTED)[number];
export type Listed = (typeof LISTED)[number];

/** The first measure in which the runs differ; the first of all where they are alike in each. */
export function findTellingMeasure(runs: readonly ProvedRun[]): Charted {
  const differs = (name: Charted): boolean =>
    new Set(runs.map(({ facts }) => measureInPoints(name, facts)?.toFixed(1))).size > 1;
  return CHARTED.find(differs) ?? CHARTED[0];
}

type Called = Pick<ListedRun, 'file' | 'claim' | 'called'>;

/**
 * What a run is called beside the others: by its label, else by its file where the seat says nothing. Each of
 * five hundred asks, so the others are counted once.
 */
export function makeRunNamer(runs: readonly Called[]): (run: Called) => string | null {
  const unnamed = new Map<string | null, number>();
  for (const run of runs) {
    const { seat } = run.claim;
    if (readLabel(run) === undefined) unnamed.set(seat, (unnamed.get(seat) ?? 0) + 1);
  }
  return (run) => {
    const { file, claim } = run;
    const { seat } = claim;
    const label = readLabel(run);
    if (label !== undefined) return label;
    return (unnamed.get(seat) ?? 0) > 1 ? file.replace(/\.json$/i, '') : null;
  };
}

/** A measure of conferences with every seat played by policy; a seat's own is compared with its own only. */
export function measureRooms(name: Charted, rooms: readonly PolicyRoom[]): number[] {
  return rooms
    .flatMap(({ measures }) => measures[name] ?? [])
    .map((one) => one * readPointScale(name));
}

/** Where a run stands in its instructions among conferences of policies, for its own seat; null: nowhere. */
export function findPlaceAmong(
  { seat, own }: RunFacts,
  scenario: Scenario,
  rooms: readonly PolicyRoom[],
): PlaceAmong | null {
  if (rooms.length === 0 || own === null) return null;
  const d = scenario.delegationIndex.get(seat ?? '') ?? -1;
  const others = rooms.flatMap(({ seats }) => seats[d]?.mandate ?? []);
  return placeAmongAll(others, own.mandate);
}

/** The two runs to lay side by side: those chosen; else the first, and the one that ends furthest from it. */
export function findPair(
  { pair }: Pick<CompareFacts, 'pair'>,
  runs: readonly ProvedRun[],
): { one: ProvedRun; other: ProvedRun } | null {
  const find = (number: number | undefined) => runs.find(({ run }) => run.number === number);
  const one = find(pair?.[0]) ?? runs[0];
  const rest = runs.filter((run) => run !== one);
  if (!one || rest.length === 0) return null;
  const chosen = find(pair?.[1]);
  if (chosen && chosen !== one) return { one, other: chosen };
  const far = rest.map((run) => ({ run, apart: countApart(one.facts, run.facts) }));
  const { run: other } = far.reduce((most, next) => (next.apart > most.apart ? next : most));
  return { one, other };
}

/** Articles that end otherwise; half as many count where the runs did not begin alike, as then chance differs too. */
function countApart(one: RunFacts, other: RunFacts): number {
  const apart = one.articles.filter(({ option }, a) => option !== other.articles[a]?.option).length;
  const alike = one.seed === other.seed && one.run === other.run && one.start === other.start;
  return alike ? apart : apart / 2;
}

/** Where one value stands among others. Without the engine, so that a page can ask. */

/** How many of some values lie below one, and how many are level with it. */
export type PlaceAmong = { below: number; level: number; of: number };

/** Within this two measures are the same: half a tenth of a point. */
const SAME = 0.0005;

/** Counts; `below` and `level` leave out those above. Values and `value` in the same unit. */
export function placeAmongAll(values: readonly number[], value: number): PlaceAmong {
  const level = values.filter((one) => Math.abs(one - value) < SAME).length;
  const below = values.filter((one) => one <= value - SAME).length;
  return { below, level, of: values.length };
}

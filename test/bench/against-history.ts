/**
 * Forecasts of the adopted text beside each other, on live articles only: those on which a late draft still differs
 * from it, those that open in brackets, and those that policies move. On the others every forecast that keeps the
 * draft is right, and that is no merit.
 */
import type { RunResult } from '../../src/analysis/simulate.ts';
import { NOTHING, listWordings } from '../../src/engine/mandate/mandate.ts';
import type { Article, Scenario } from '../../src/scenario/resolved.ts';

export const FORECASTS = ['model', 'keep', 'mean', 'median', 'random'] as const;
export type Forecast = (typeof FORECASTS)[number];

/** What is looked at of a run: what stood at its close. */
export type Ended = Pick<RunResult, 'articles'>;

export type HistoryRow = {
  forecast: Forecast;
  /** Live articles whose wording is the adopted one: a mean over runs, or over what is drawn. */
  hits: number;
  /** Mean absolute error over live articles, points of the axis. */
  error: number;
};

export type HistoryTable = {
  /** Starting text; null: the draft on the table. */
  start: string | null;
  /** Ids. */
  live: readonly string[];
  articles: number;
  rows: readonly HistoryRow[];
};

/** Draft that was the last before the session the scenario plays. */
const LATE_DRAFT = 'feb2024';
/** Share of runs in which policies must move an article for it to be alive: one run in ten may be a stray. */
const MOVED = 0.1;

/** How near one wording, or nothing, comes to the adopted text. */
type Score = { hit: number; error: number };

/** @param results of runs from this start, every seat played by policy */
export function againstHistory(
  scenario: Scenario,
  start: string | null,
  results: readonly Ended[],
): HistoryTable {
  const live = scenario.articles.filter(
    (article) =>
      article.adopted !== undefined &&
      (differsLate(scenario, article) || isMoved(scenario, article, start, results)),
  );
  const row = (forecast: Forecast, score: (article: Article) => Score): HistoryRow => {
    const scores = live.map(score);
    const sum = (of: keyof Score) => scores.reduce((all, one) => all + one[of], 0);
    return { forecast, hits: rounded(sum('hit')), error: rounded(sum('error') / live.length) };
  };
  const ideals = (article: Article) => weighedIdeals(scenario, article);
  return {
    start,
    live: live.map(({ id }) => id),
    articles: scenario.articles.length,
    rows: [
      row('model', (article) =>
        mean(results.map((result) => scoreOf(article, result.articles[article.index]))),
      ),
      row('keep', (article) => {
        const tabled = opening(scenario, article, start);
        const kept = tabled.length > 0 ? tabled : [NOTHING];
        return mean(kept.map((wording) => scoreOf(article, listWordings(article)[wording])));
      }),
      row('mean', (article) => scoreOf(article, nearest(article, meanOf(ideals(article))))),
      row('median', (article) => scoreOf(article, nearest(article, medianOf(ideals(article))))),
      row('random', (article) => mean(article.options.map((option) => scoreOf(article, option)))),
    ],
  };
}

/** Runs that end on the adopted wording of every live article. */
export function countWhole(
  { articles }: Scenario,
  live: readonly string[],
  results: readonly Ended[],
): number {
  const asked = articles.filter(({ id }) => live.includes(id));
  const ended = ({ articles: stand }: Ended) =>
    asked.every((article) => scoreOf(article, stand[article.index]).hit === 1);
  return results.filter(ended).length;
}

/** Wordings on the table at the start, by index; none where the text had no such article. */
function opening(scenario: Scenario, article: Article, start: string | null): readonly number[] {
  const other = start === null ? undefined : scenario.starts.get(start);
  return other?.[article.index] ?? article.draft;
}

function differsLate(scenario: Scenario, article: Article): boolean {
  const draft = scenario.starts.get(LATE_DRAFT)?.[article.index] ?? [];
  return draft.some((wording) => scoreOf(article, article.options[wording]).hit < 1);
}

/** Opens with alternatives, one of which has to be taken; or ends elsewhere than it started. */
function isMoved(
  scenario: Scenario,
  article: Article,
  start: string | null,
  results: readonly Ended[],
): boolean {
  const tabled = opening(scenario, article, start);
  if (tabled.length > 1) return true;
  const from = listWordings(article)[tabled[0] ?? NOTHING]?.id ?? null;
  const moved = results.filter((result) => result.articles[article.index]?.option !== from);
  return moved.length >= MOVED * results.length;
}

type Stands = { id?: string; option?: string | null; position: number | null };

/** Nothing standing is no hit, and as far off as can be. */
function scoreOf(article: Article, stands: Stands | undefined): Score {
  const { adopted, options } = article;
  const position = stands?.position ?? null;
  if (!adopted || !stands || position === null) return { hit: 0, error: 100 };
  const real = adopted.option === undefined ? undefined : options[adopted.option]?.id;
  const name = stands.option ?? stands.id;
  const hit = real === undefined ? position === adopted.position : name === real;
  return { hit: hit ? 1 : 0, error: Math.abs(position - adopted.position) };
}

function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  return { hit: of('hit'), error: of('error') };
}

type Ideal = { at: number; weight: number };

/** Positions of all delegations on an article, by salience; one or more. */
function weighedIdeals({ delegations }: Scenario, { index }: Article): Ideal[] {
  return delegations.flatMap(({ positions }) => {
    const position = positions[index];
    return position ? [{ at: position.ideal, weight: position.salience }] : [];
  });
}

const total = (ideals: readonly Ideal[]): number =>
  ideals.reduce((sum, { weight }) => sum + weight, 0);

function meanOf(ideals: readonly Ideal[]): number {
  return ideals.reduce((sum, { at, weight }) => sum + at * weight, 0) / total(ideals);
}

function medianOf(ideals: readonly Ideal[]): number {
  const ordered = [...ideals].sort((one, other) => one.at - other.at);
  let left = total(ideals) / 2;
  return ordered.find(({ weight }) => (left -= weight) <= 0)?.at ?? NaN;
}

/** The option nearest to a position, ties to the lower. */
function nearest({ options }: Article, position: number) {
  const gap = (option: { position: number }) => Math.abs(option.position - position);
  return options.toSorted(
    (one, other) => gap(one) - gap(other) || one.position - other.position,
  )[0];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

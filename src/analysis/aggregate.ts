/** Many runs as one answer. Everything is summed in the order of the runs, so the bits do not depend on who ran what. */
import { type EndingCounts, tallyEndings } from './ending-counts.ts';
import type { ArticleIndex, OptionId, Scenario, SeatIndex } from '../scenario/resolved.ts';
import { listWordings } from '../engine/mandate/mandate.ts';
import { hashText } from '../engine/state/hash.ts';
import { seatNumbered } from '../engine/setup/observers.ts';
import type { RunResult } from './simulate.ts';

/** `sd`: of the sample (n - 1), 0 for a single run. */
export type Spread = { mean: number; sd: number };

export type ArticleShares = {
  /** Share 0..1 of runs by the wording that stood at the close, whatever the ending; a wording that never stood: 0. */
  options: ReadonlyMap<string, number>;
  /** Share of runs in which nothing stood. */
  none: number;
  /** Mean position 0..100 over runs that have one (the reference counts where nothing stands); null without any. */
  mean: number | null;
};

export type Simulation = {
  runs: number;
  /** Counts; they sum to `runs`. */
  adopted: EndingCounts;
  articles: ReadonlyMap<string, ArticleShares>;
  seats: ReadonlyMap<string, { mandate: Spread; payoff: Spread }>;
  /** Means over runs. */
  joint: { nashLogGain: number; belowReservation: number };
  /** What the Chair made of them: shares 0..1 of each side better off than with no treaty, and the lesser of the two. */
  chair: { narrow: number; broad: number; fairness: number };
  /** 64 hex digits over the runs in order: the same for any number of workers. */
  hash: string;
};

/**
 * @param results in the order of their runs
 * @param measured the seats that the results measure: delegations by index, observers as `observerNumber` counts
 */
export function aggregateRuns(
  scenario: Scenario,
  results: readonly RunResult[],
  measured: readonly SeatIndex[],
): Simulation {
  const adopted = tallyEndings(
    scenario,
    results.map(({ ending }) => ending),
  );
  return {
    runs: results.length,
    adopted,
    articles: new Map(
      scenario.articles.map((article, a) => [
        article.id,
        computeArticleShares(
          listWordings(article).map(({ id }) => id),
          results,
          a,
        ),
      ]),
    ),
    seats: new Map(
      measured.map((d, i) => [
        seatNumbered(scenario, d),
        {
          mandate: computeSpread(results.map(({ seats }) => seats[i]?.mandate ?? 0)),
          payoff: computeSpread(results.map(({ seats }) => seats[i]?.payoff ?? 0)),
        },
      ]),
    ),
    joint: {
      nashLogGain: computeSpread(results.map(({ joint }) => joint.nashLogGain)).mean,
      belowReservation: computeSpread(results.map(({ joint }) => joint.belowReservation)).mean,
    },
    chair: {
      narrow: computeSpread(results.map(({ chair }) => chair.betterOff.narrow)).mean,
      broad: computeSpread(results.map(({ chair }) => chair.betterOff.broad)).mean,
      fairness: computeSpread(results.map(({ chair }) => chair.fairness)).mean,
    },
    hash: hashText(results.map(({ hash }) => hash).join('\n')),
  };
}

function computeArticleShares(
  options: readonly string[],
  results: readonly RunResult[],
  a: ArticleIndex,
): ArticleShares {
  const counts = new Map<string | null, number>();
  const positions: number[] = [];
  for (const { articles } of results) {
    const { option, position } = articles[a] ?? { option: null, position: null };
    counts.set(option, (counts.get(option) ?? 0) + 1);
    if (position !== null) positions.push(position);
  }
  const share = (option: OptionId | null) => (counts.get(option) ?? 0) / results.length;
  return {
    options: new Map(options.map((option) => [option, share(option)])),
    none: share(null),
    mean: positions.length === 0 ? null : computeSpread(positions).mean,
  };
}

/** @param values one or more */
export function computeSpread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

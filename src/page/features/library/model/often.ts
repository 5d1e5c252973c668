/** How often computer players find what was adopted, beside forecasts that anybody can make: shipped by `npm run par`. */
import asset from '../../../../../assets/history-cases.json';

export type Often = {
  /** Conferences. */
  runs: number;
  /** Articles that open in brackets, or that computer players move. */
  live: number;
  /** Conferences that end on the real wording of all of them. */
  whole: number;
  /** Of the live articles, how many have the real wording. */
  hits: { model: number; keep: number; mean: number; median: number; random: number };
};

/** Of talks that really ended without a text: in how many of the conferences computer players end without one too. */
export function findWithout(file: string): { runs: number; without: number } | undefined {
  const row = asset.failed.find(({ scenario }) => scenario === file);
  return row && { runs: asset.runs, without: row.without };
}

export function findOften(file: string): Often | undefined {
  const row = asset.cases.find(({ scenario }) => scenario === file);
  return row && { runs: asset.runs, live: row.live, whole: row.whole, hits: row.hits };
}

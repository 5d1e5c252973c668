/** The flagship beside what was adopted: reckoned by `npm run par` and shipped. */
import asset from '../../../../../assets/history.json';

export const FORECASTS = ['model', 'keep', 'mean', 'median', 'random'] as const;

export type ForecastRow = {
  forecast: (typeof FORECASTS)[number];
  /** Mean number of live articles at the adopted wording. */
  hits: number;
  /** Mean absolute error, points of the axis. */
  error: number;
};

export type HistoryTable = {
  start: 'draft' | 'cnd';
  live: number;
  articles: number;
  rows: readonly ForecastRow[];
};

export const historyRuns: number = asset.runs;

export function listHistoryTables(): HistoryTable[] {
  return asset.tables.map(({ start, live, articles, rows }) => ({
    start: start === null ? 'draft' : 'cnd',
    live: live.length,
    articles,
    rows: FORECASTS.flatMap((forecast) =>
      rows
        .filter((row) => row.forecast === forecast)
        .map(({ hits, error }) => ({ forecast, hits, error })),
    ),
  }));
}

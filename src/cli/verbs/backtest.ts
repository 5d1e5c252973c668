/** `backtest FILE…`: models of the field against what was adopted. */
import { runBacktestOn, BASELINE } from '../../analysis/models/backtest.ts';
import { FIELD_MODELS } from '../../analysis/models/predict.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  type CliAnswer,
  makeAnswer,
  asJson,
  type Complaint,
  refuseWith,
  succeed,
} from '../answer.ts';
import { parseModels, parseRounds } from '../model-input.ts';
import { loadScenario } from '../read-scenario.ts';
import { formatPercent, formatRounded, formatTable } from '../text-table.ts';

export type BacktestOptions = { models: readonly string[]; rounds?: string; json?: boolean };

/** @param tell share 0..1 done */
export function answerBacktest(
  files: readonly string[],
  options: BacktestOptions,
  tell?: (done: number) => void,
): CliAnswer {
  // The engine plays whole conferences: only where it is asked for.
  const models =
    options.models.length === 0
      ? succeed([...FIELD_MODELS, BASELINE] as const)
      : parseModels(options.models);
  if (!models.ok) return refuseWith(models);
  const rounds = parseRounds(options.rounds);
  if (!rounds.ok) return refuseWith(rounds);
  const scenarios: Scenario[] = [];
  const complaints: Complaint[] = [];
  for (const file of files) {
    const scenario = loadScenario(file);
    if (scenario.ok) scenarios.push(scenario.value);
    else complaints.push(...scenario.complaints);
  }
  if (complaints.length > 0) return refuseWith({ ok: false, complaints });
  const scores = runBacktestOn(scenarios, models.value, rounds.value, tell);
  if (options.json) return makeAnswer(asJson({ models: Object.fromEntries(scores) }));
  const rows = [...scores].map(([model, { mae, hits, n }]) => [
    model,
    mae === null ? null : formatRounded(mae),
    hits,
    n === 0 ? null : formatPercent(hits / n),
    n,
  ]);
  const header = ['model', 'mean error', 'right option', 'share', 'of decisions'];
  return makeAnswer(formatTable([header, ...rows]));
}

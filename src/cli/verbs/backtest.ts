/** `backtest FILE…`: models of the field against what was adopted. */
import { backtest, BASELINE } from '../../analysis/models/backtest.ts';
import { FIELD_MODELS } from '../../analysis/models/predict.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type Answer, answered, asJson, type Complaint, refusal, tried } from '../answer.ts';
import { modelsFrom, roundsFrom } from '../model-input.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { percent, rounded, textTable } from '../text-table.ts';

export type BacktestOptions = { models: readonly string[]; rounds?: string; json?: boolean };

/** @param tell share 0..1 done */
export function backtestVerb(
  files: readonly string[],
  options: BacktestOptions,
  tell?: (done: number) => void,
): Answer {
  // The engine plays whole conferences: only where it is asked for.
  const models =
    options.models.length === 0
      ? tried([...FIELD_MODELS, BASELINE] as const)
      : modelsFrom(options.models);
  if (!models.ok) return refusal(models);
  const rounds = roundsFrom(options.rounds);
  if (!rounds.ok) return refusal(rounds);
  const scenarios: Scenario[] = [];
  const complaints: Complaint[] = [];
  for (const file of files) {
    const scenario = scenarioFrom(file);
    if (scenario.ok) scenarios.push(scenario.value);
    else complaints.push(...scenario.complaints);
  }
  if (complaints.length > 0) return refusal({ ok: false, complaints });
  const scores = backtest(scenarios, models.value, rounds.value, tell);
  if (options.json) return answered(asJson({ models: Object.fromEntries(scores) }));
  const rows = [...scores].map(([model, { mae, hits, n }]) => [
    model,
    mae === null ? null : rounded(mae),
    hits,
    n === 0 ? null : percent(hits / n),
    n,
  ]);
  const header = ['model', 'mean error', 'right option', 'share', 'of decisions'];
  return answered(textTable([header, ...rows]));
}

/** Names of models and numbers of rounds, as `predict` and `backtest` accept them. */
import { type Backtested, BASELINE } from '../analysis/models/backtest.ts';
import { type ModelName, MODELS } from '../analysis/models/predict.ts';
import { suggestion } from '../scenario/shape/near.ts';
import { misused, type Tried, tried } from './answer.ts';
import { wholeNumber } from './whole-number.ts';

const MOST_ROUNDS = 10_000;

export function modelFrom(written: string): Tried<ModelName> {
  return named('--model', written, MODELS);
}

/** Parted by commas or given again; each once. */
export function modelsFrom(written: readonly string[]): Tried<readonly Backtested[]> {
  const models = new Set<Backtested>();
  for (const name of written.flatMap((list) => list.split(','))) {
    const model = named('--models', name.trim(), [...MODELS, BASELINE]);
    if (!model.ok) return model;
    models.add(model.value);
  }
  return tried([...models]);
}

function named<Name extends string>(
  option: string,
  written: string,
  known: readonly Name[],
): Tried<Name> {
  const model = known.find((name) => name === written);
  if (model !== undefined) return tried(model);
  const near = suggestion(written, known);
  const said = written === '' ? 'nothing' : `"${written.slice(0, 80)}"`;
  return misused('model', `${option} takes ${known.join(', ')}, not ${said}.${near}`);
}

export function roundsFrom(written: string | undefined): Tried<number | undefined> {
  return written === undefined
    ? tried(undefined)
    : wholeNumber('--rounds', written, 0, MOST_ROUNDS);
}

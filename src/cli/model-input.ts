/** Names of models and numbers of rounds, as `predict` and `backtest` accept them. */
import { type Backtested, BASELINE } from '../analysis/models/backtest.ts';
import { type ModelName, MODELS } from '../analysis/models/predict.ts';
import { suggestNear } from '../scenario/shape/near.ts';
import { reportMisuse, type Tried, succeed } from './answer.ts';
import { parseWholeNumber } from './whole-number.ts';

const MOST_ROUNDS = 10_000;

export function parseModel(written: string): Tried<ModelName> {
  return parseNamed('--model', written, MODELS);
}

/** Parted by commas or given again; each once. */
export function parseModels(written: readonly string[]): Tried<readonly Backtested[]> {
  const models = new Set<Backtested>();
  for (const name of written.flatMap((list) => list.split(','))) {
    const model = parseNamed('--models', name.trim(), [...MODELS, BASELINE]);
    if (!model.ok) return model;
    models.add(model.value);
  }
  return succeed([...models]);
}

function parseNamed<Name extends string>(
  option: string,
  written: string,
  known: readonly Name[],
): Tried<Name> {
  const model = known.find((name) => name === written);
  if (model !== undefined) return succeed(model);
  const near = suggestNear(written, known);
  const said = written === '' ? 'nothing' : `"${written.slice(0, 80)}"`;
  return reportMisuse('model', `${option} takes ${known.join(', ')}, not ${said}.${near}`);
}

export function parseRounds(written: string | undefined): Tried<number | undefined> {
  return written === undefined
    ? succeed(undefined)
    : parseWholeNumber('--rounds', written, 0, MOST_ROUNDS);
}

/** Models that learn from a sample: on features named beforehand, or on those they choose. */
import { fit, forecast, type Sample } from './logistic.ts';

/** Learns from a sample and then gives the chance 0..1 for a row of all features. */
export type Model = (sample: Sample) => (row: readonly number[]) => number;

const pick = (row: readonly number[], columns: readonly number[]): number[] =>
  columns.map((column) => row[column] ?? 0);

/** On the features of these columns. */
export function plainModel(columns: readonly number[]): Model {
  return ({ rows, came }) => {
    const coefficients = fit({ rows: rows.map((row) => pick(row, columns)), came });
    return (row) => forecast(coefficients, pick(row, columns));
  };
}

/** Adds the feature that helps most until none is worth its place by Akaike's measure, `most` at most. */
export function chosenByLikelihood(most: number): Model {
  return (sample) => {
    const chosen: number[] = [];
    let best = fitness(sample, chosen);
    while (chosen.length < most) {
      const next = bestAddition(sample, chosen);
      if (next.fitness <= best) break;
      chosen.push(next.column);
      best = next.fitness;
    }
    return plainModel(chosen)(sample);
  };
}

function bestAddition(sample: Sample, chosen: readonly number[]) {
  let best = { column: -1, fitness: -Infinity };
  const width = sample.rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (chosen.includes(column)) continue;
    const found = fitness(sample, [...chosen, column]);
    if (found > best.fitness) best = { column, fitness: found };
  }
  return best;
}

/** Log likelihood less the number of features. */
function fitness(sample: Sample, columns: readonly number[]): number {
  const chance = plainModel(columns)(sample);
  const logs = sample.rows.map((row, n) => {
    const p = chance(row);
    return Math.log(sample.came[n] === 1 ? p : 1 - p);
  });
  return logs.reduce((sum, log) => sum + log, 0) - columns.length;
}

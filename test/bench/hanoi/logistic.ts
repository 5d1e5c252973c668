/** Logistic regression by Newton's method, and how well a forecast of yes and no did. */

/** Rows of features, a constant not among them, and what came of each: 1 or 0. */
export type Sample = { rows: readonly (readonly number[])[]; came: readonly number[] };

const STEPS = 50;
const SMALL = 1e-10;

/**
 * Coefficients, the constant first.
 * @param ridge keeps coefficients finite where a feature parts yes from no without a mistake
 */
export function fit({ rows, came }: Sample, ridge = 1e-6): number[] {
  const width = (rows[0]?.length ?? 0) + 1;
  let coefficients = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = coefficients.map((value) => -ridge * value);
    const curve = coefficients.map((_, i) => coefficients.map((__, j) => (i === j ? ridge : 0)));
    rows.forEach((row, n) => {
      const full = [1, ...row];
      const chance = forecast(coefficients, row);
      full.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + value * ((came[n] ?? 0) - chance);
        const line = curve[i] ?? [];
        full.forEach((other, j) => {
          line[j] = (line[j] ?? 0) + value * other * chance * (1 - chance);
        });
      });
    });
    const change = solve(curve, slope);
    coefficients = coefficients.map((value, i) => value + (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < SMALL)) break;
  }
  return coefficients;
}

/** Chance 0..1 of a yes. */
export function forecast(coefficients: readonly number[], row: readonly number[]): number {
  const logit = row.reduce(
    (sum, value, i) => sum + value * (coefficients[i + 1] ?? 0),
    coefficients[0] ?? 0,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** x with matrix x = right: Gauss with the largest pivot. The matrix is used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(matrix, row, column)) > Math.abs(at(matrix, pivot, column))) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(matrix, row, column) / at(matrix, column, column);
      const line = matrix[row] ?? [];
      for (let j = column; j < size; j += 1) {
        line[j] = (line[j] ?? 0) - factor * at(matrix, column, j);
      }
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const found = [...right];
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let j = row + 1; j < size; j += 1) {
      found[row] = (found[row] ?? 0) - at(matrix, row, j) * (found[j] ?? 0);
    }
    found[row] = (found[row] ?? 0) / at(matrix, row, row);
  }
  return found;
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** The forecast for each row by a fit to all the others. */
export function leaveOneOut(
  { rows, came }: Sample,
  model: (rest: Sample) => (row: readonly number[]) => number,
): number[] {
  return rows.map((row, left) => {
    const others = <Item>(items: readonly Item[]) => items.filter((_, n) => n !== left);
    return model({ rows: others(rows), came: others(came) })(row);
  });
}

/** Chance that one of the yes has a higher score than one of the no; ties count half. .5: no better than lots. */
export function areaUnderCurve(scores: readonly number[], came: readonly number[]): number {
  const yes = scores.filter((_, n) => came[n] === 1);
  const no = scores.filter((_, n) => came[n] !== 1);
  let won = 0;
  for (const one of yes) {
    for (const other of no) won += one > other ? 1 : one === other ? 0.5 : 0;
  }
  return won / (yes.length * no.length);
}

/** Mean squared distance of a chance from what came: 0 the best, .25 for saying one half each time. */
export function brier(chances: readonly number[], came: readonly number[]): number {
  const squares = chances.map((chance, n) => {
    const miss = chance - (came[n] ?? 0);
    return miss * miss;
  });
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/** A first difference between saliences that are all alike: what a delegation stands furthest apart on counts most. */
import { readMatrix } from './matrix.ts';
import type { Patch } from './patch.ts';
import { asMap, asNumber, getEntry, type Plain, getValueAt } from './plain.ts';

/** Ends of the spread: a start to correct, far enough apart that articles are worth trading. */
const LEAST = 0.3;
const MOST = 0.9;

/** Edits of the positions that delegations and groups have of their own; none where nothing would differ. */
export function spreadSaliences(value: Plain): Patch[] {
  const { columns, rows } = readMatrix(value, ['delegations', 'groups']);
  const middle = columns.map((_, column) =>
    averageSaliences(
      rows.flatMap(({ party, cells }) =>
        party === 'delegations' ? (asNumber(getEntry(cells[column]?.position, 'ideal')) ?? []) : [],
      ),
    ),
  );
  const patches = rows.flatMap(({ party, index }): Patch[] => {
    const path = [party, index, 'positions'];
    const own = asMap(getValueAt(value, path));
    const gaps = columns.flatMap(({ id }, column) => {
      const ideal = asNumber(getEntry(getEntry(own, id), 'ideal'));
      return ideal === undefined ? [] : [{ id, gap: Math.abs(ideal - (middle[column] ?? ideal)) }];
    });
    return gaps.map(({ id, gap }): Patch => {
      const share = rankGap(
        gap,
        gaps.map((one) => one.gap),
      );
      const salience = Math.round((LEAST + (MOST - LEAST) * share) * 100) / 100;
      return { op: 'set', path: [...path, id, 'salience'], value: salience };
    });
  });
  const given = new Set(patches.map((patch) => ('value' in patch ? patch.value : null)));
  return given.size > 1 ? patches : [];
}

/** Place 0..1 of a gap among all, from the least to the greatest; equals share one. */
function rankGap(gap: number, all: readonly number[]): number {
  if (all.length < 2) return 0.5;
  const less = all.filter((one) => one < gap).length;
  const equal = all.filter((one) => one === gap).length;
  return (less + (equal - 1) / 2) / (all.length - 1);
}

function averageSaliences(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

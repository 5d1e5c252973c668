/** What models of the field say, beside what came and what history has. */
import type { TableModel } from '../../../../analysis/models/predict.ts';
import type { ModelRow } from '../../../../analysis/models/table.ts';
import type { View } from '../../../../engine/state/view.ts';
import { listHistory } from './history.ts';

export type ModelView = {
  models: readonly TableModel[];
  /** The scenario has an adopted treaty. */
  history: boolean;
  /** Some article has a win-set, which takes a reference position; some is ratifiable in part. */
  sets: { winSet: boolean; ratifiable: boolean };
  rows: readonly {
    article: number;
    sets: ModelRow['sets'];
    /** 0..100; null where nothing stands and no reference is known. */
    came: number | null;
    adopted: number | null;
    /** In the order of `models`. */
    positions: readonly (number | null)[];
  }[];
  /** Mean distance from what came, points of the axis; the nearest first. */
  ranked: readonly { model: TableModel; off: number }[];
  historyOff: number | null;
};

export function makeModelView(view: View, table: readonly ModelRow[]): ModelView {
  const beside = listHistory(view);
  const models = [...(table[0]?.models.keys() ?? [])];
  const rows = table.map(({ article, sets, models: said }) => ({
    article,
    sets,
    came: beside[article]?.position ?? null,
    adopted: beside[article]?.adopted ?? null,
    positions: models.map((model) => said.get(model)?.position ?? null),
  }));
  const off = (of: (row: (typeof rows)[number]) => number | null): number | null =>
    averageGap(rows.map((row) => [row.came, of(row)]));
  const ranked = models
    .flatMap((model, i) => {
      const found = off(({ positions }) => positions[i] ?? null);
      return found === null ? [] : [{ model, off: found }];
    })
    .sort((one, other) => one.off - other.off);
  const history = rows.some(({ adopted }) => adopted !== null);
  const some = (name: 'winSet' | 'ratifiable') =>
    table.some(({ sets }) => sets[name] !== undefined);
  const sets = { winSet: some('winSet'), ratifiable: some('ratifiable') };
  return { models, history, sets, rows, ranked, historyOff: off(({ adopted }) => adopted) };
}

/** Over the pairs in which both are known; null without any. */
function averageGap(pairs: readonly (readonly [number | null, number | null])[]): number | null {
  const gaps = pairs.flatMap(([one, other]) =>
    one === null || other === null ? [] : [Math.abs(one - other)],
  );
  if (gaps.length === 0) return null;
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

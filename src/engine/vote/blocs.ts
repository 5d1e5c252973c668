/**
 * Delegations that say the same of an article in public: one stated position, one group whose voice they follow. A
 * vote is tried bloc by bloc. Worked out once a scenario, and heads once for each list of those present.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { firstGroupsOf } from '../floor/group-voice.ts';
import { closeness, wordingsOf } from '../mandate/mandate.ts';

export type Blocs = {
  /** Bloc by delegation. Blocs stand in the order of their positions. */
  of: Int32Array;
  /** A delegation of each bloc, to speak for it. */
  voice: Int32Array;
  /**
   * By wording, and for the reference position behind them: how near it comes to what each bloc has stated, 0..1;
   * NaN where it has stated nothing, or where there is nothing to be near to.
   */
  near: readonly Float64Array[];
};

type Stated = { scenario: Scenario; stated: Float64Array };

/** By article. */
type Table = { articles: Scenario['articles']; blocs: readonly Blocs[] };

const tables = new WeakMap<Float64Array, Table>();

function tableOf(known: Stated): Table {
  const { articles } = known.scenario;
  let table = tables.get(known.stated);
  if (table?.articles !== articles) {
    table = { articles, blocs: articles.map((_, a) => blocsOf(known, a)) };
    tables.set(known.stated, table);
  }
  return table;
}

export function blocsOn(known: Stated, a: number): Blocs {
  return tableOf(known).blocs[a] as Blocs;
}

/** By bloc, those of it who are in the room. */
export function headsOn(known: Stated & { present: readonly number[] }, a: number): Int32Array {
  const { present } = known;
  const table = tableOf(known);
  let heads = counted.get(present);
  if (heads?.table !== table) {
    heads = { table, byArticle: table.blocs.map((blocs) => headsIn(blocs, present)) };
    counted.set(present, heads);
  }
  return heads.byArticle[a] as Int32Array;
}

const counted = new WeakMap<readonly number[], { table: Table; byArticle: Int32Array[] }>();

function headsIn({ of, voice }: Blocs, present: readonly number[]): Int32Array {
  const heads = new Int32Array(voice.length);
  for (let d = 0; d < of.length; d += 1) {
    const bloc = of[d] as number;
    if (present[d]) heads[bloc] = (heads[bloc] as number) + 1;
  }
  return heads;
}

/** Past the end of any axis, so that those without a position come last. */
const PAST = 1000;

function blocsOf({ scenario, stated }: Stated, a: number): Blocs {
  const { articles, delegations } = scenario;
  const article = articles[a] as Scenario['articles'][number];
  const groups = firstGroupsOf(scenario).of;
  const ideal = (d: number) => stated[d * articles.length + a] as number;
  const rank = (d: number) => (Number.isNaN(ideal(d)) ? PAST : ideal(d));
  const apart = (one: number, other: number) =>
    rank(one) - rank(other) || (groups[one] as number) - (groups[other] as number);
  const voice: number[] = [];
  const of = new Int32Array(delegations.length);
  for (const { index: d } of delegations.toSorted((one, other) => apart(one.index, other.index))) {
    const last = voice.at(-1);
    if (last === undefined || apart(last, d) !== 0) voice.push(d);
    of[d] = voice.length - 1;
  }
  const near = [...wordingsOf(article), { position: article.reference ?? NaN }].map(
    ({ position }) =>
      Float64Array.from(voice, (d) =>
        Number.isNaN(position) || Number.isNaN(ideal(d)) ? NaN : closeness(ideal(d), position),
      ),
  );
  return { of, voice: Int32Array.from(voice), near };
}

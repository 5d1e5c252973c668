/**
 * Delegations that say the same of an article in public: one stated position, one group whose voice they follow. A
 * vote is tried bloc by bloc. Worked out once a scenario, and heads once for each list of those present.
 */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import { findFirstGroups } from '../floor/group-voice.ts';
import { measureCloseness, listWordings } from '../mandate/mandate.ts';

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
  /** By what stands and what would, as `near` counts: worked out when first asked for. */
  changes: Map<number, Sides>;
};

/** Blocs, from one up to the one before another. */
export type Run = { from: number; to: number };

/**
 * Who gains and who loses by a change of words: they lie together, as blocs stand in the order of their positions.
 * `split`: they do not, as decimals round.
 */
type Sides = { band: number; gain: Run; lose: Run; split: boolean };

type Stated = { scenario: SeatScenario; stated: Float64Array };

/** By article. */
type Table = {
  stated: Float64Array;
  articles: SeatScenario['articles'];
  blocs: readonly Blocs[];
};

const tables = new WeakMap<Float64Array, Table>();
let latest: Table | undefined;

function readBlocTable(known: Stated): Table {
  const { stated } = known;
  const { articles } = known.scenario;
  if (latest?.stated === stated && latest.articles === articles) return latest;
  let table = tables.get(stated);
  if (table?.articles !== articles) {
    table = { stated, articles, blocs: articles.map((_, a) => splitBlocs(known, a)) };
    tables.set(stated, table);
  }
  latest = table;
  return table;
}

export function findBlocs(known: Stated, a: ArticleIndex): Blocs {
  return readBlocTable(known).blocs[a] as Blocs;
}

/** Those in the room by bloc, and those of all blocs before it; of all there are at the end. */
type Heads = { of: Int32Array; before: Int32Array };

export function countHeadsOn(
  known: Stated & { present: readonly number[] },
  a: ArticleIndex,
): Heads {
  const { present } = known;
  const table = readBlocTable(known);
  if (counted?.present !== present || counted.table !== table) {
    counted = { present, table, byArticle: [] };
    for (const blocs of table.blocs) counted.byArticle.push(countHeadsIn(blocs, present));
  }
  return counted.byArticle[a] as Heads;
}

let counted: { present: readonly number[]; table: Table; byArticle: Heads[] } | undefined;

function countHeadsIn({ of: blocOf, voice }: Blocs, present: readonly number[]): Heads {
  const of = new Int32Array(voice.length);
  for (let d: SeatIndex = 0; d < blocOf.length; d += 1) {
    const bloc = blocOf[d] as number;
    if (present[d]) of[bloc] = (of[bloc] as number) + 1;
  }
  const before = new Int32Array(of.length + 1);
  for (let bloc = 0; bloc < of.length; bloc += 1)
    before[bloc + 1] = (before[bloc] as number) + (of[bloc] as number);
  return { of, before };
}

/** @param band by how much nearer the words must come, 0..1 */
export function splitSides(
  { near, changes }: Blocs,
  from: number,
  to: number,
  band: number,
): Sides {
  const key = from * near.length + to;
  let sides = changes.get(key);
  if (sides?.band !== band) {
    sides = findSides(near[from] as Float64Array, near[to] as Float64Array, band);
    changes.set(key, sides);
  }
  return sides;
}

function findSides(from: Float64Array, to: Float64Array, band: number): Sides {
  const gain: Run = { from: 0, to: 0 };
  const lose: Run = { from: 0, to: 0 };
  let split = false;
  for (let bloc = 0; bloc < to.length; bloc += 1) {
    const lean = (to[bloc] as number) - (from[bloc] as number);
    const run = lean > band ? gain : lean < -band ? lose : null;
    if (run === null) continue;
    if (run.to === 0) run.from = bloc;
    else if (run.to !== bloc) split = true;
    run.to = bloc + 1;
  }
  return { band, gain, lose, split };
}

/** Past the end of any axis, so that those without a position come last. */
const PAST = 1000;

function splitBlocs({ scenario, stated }: Stated, a: ArticleIndex): Blocs {
  const { articles, delegations } = scenario;
  const article = articles[a] as SeatScenario['articles'][number];
  const groups = findFirstGroups(scenario).of;
  // Looked up some millions of times in the largest conference.
  const ideals = new Float64Array(delegations.length);
  const ranks = new Float64Array(delegations.length);
  for (let d: SeatIndex = 0; d < ideals.length; d += 1) {
    const ideal = stated[d * articles.length + a] as number;
    ideals[d] = ideal;
    ranks[d] = Number.isNaN(ideal) ? PAST : ideal;
  }
  const apart = (one: SeatIndex, other: SeatIndex) =>
    (ranks[one] as number) - (ranks[other] as number) ||
    (groups[one] as number) - (groups[other] as number);
  const voice: SeatIndex[] = [];
  const of = new Int32Array(delegations.length);
  for (const d of delegations.map(({ index }) => index).sort(apart)) {
    const last = voice.at(-1);
    if (last === undefined || apart(last, d) !== 0) voice.push(d);
    of[d] = voice.length - 1;
  }
  const near = [...listWordings(article), { position: article.reference ?? NaN }].map(
    ({ position }) => measureNearness(voice, ideals, position),
  );
  return { of, voice: Int32Array.from(voice), near, changes: new Map() };
}

function measureNearness(
  voice: readonly SeatIndex[],
  ideals: Float64Array,
  position: number,
): Float64Array {
  const near = new Float64Array(voice.length).fill(NaN);
  if (Number.isNaN(position)) return near;
  for (let bloc = 0; bloc < near.length; bloc += 1) {
    const ideal = ideals[voice[bloc] as SeatIndex] as number;
    if (!Number.isNaN(ideal)) near[bloc] = measureCloseness(ideal, position);
  }
  return near;
}

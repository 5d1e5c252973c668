/**
 * All coalitions of a game in a diagram of layers: layer k stands for the choices of the first k players, a state for
 * all choices after which the rest of the game is the same. It is the quasi-reduced ordered binary decision diagram of
 * a voting game (Bolus 2011), built from sums: at layer k two sums of a measure come to the same when no sum of the
 * weights still to come tells them apart, so that each sum may be put down to the next lower one that makes a
 * difference. Early layers have few sums, late ones few differences: 27 members with populations to the last head
 * meet in the middle. Every number is a whole one, so nothing is lost.
 */
import { type VotingGame, listQuotas, isWinning } from './atoms.ts';

export type Layer = {
  /** State in the next layer when this player is against, and when in favour; by state. */
  against: Int32Array;
  favour: Int32Array;
};

/** `won`: by state of the last layer. State 0 of the first layer is the empty choice. */
export type Diagram = { layers: readonly Layer[]; won: Uint8Array; states: number };

/** More differences than this are not told apart ahead of time. */
const DIFFERENCES = 1 << 16;

/**
 * @param order players, in the order of the layers
 * @param most states at most
 * @returns null where it would take more
 */
export function buildDiagram(
  game: VotingGame,
  order: readonly number[],
  most: number,
): Diagram | null {
  const canons = game.measures.map(({ weights }, m) => {
    const ordered = order.map((player) => weights[player] as number);
    return new Canon(ordered, listQuotas(game)[m] ?? []);
  });
  const layers: Layer[] = [];
  let sums: readonly Float64Array[] = canons.map(() => new Float64Array(1));
  let states = 1;
  for (const [k, player] of order.entries()) {
    const steps = game.measures.map(({ weights }) => weights[player] as number);
    const next = advanceLayer(sums, steps, canons, k + 1, most - states);
    if (!next) return null;
    layers.push(next.layer);
    sums = next.sums;
    states += sums[0]?.length ?? 0;
  }
  const last = sums[0]?.length ?? 0;
  const won = Uint8Array.from({ length: last }, (_, state) =>
    isWinning(
      game.formula,
      sums.map((list) => list[state] as number),
    )
      ? 1
      : 0,
  );
  return { layers, won, states };
}

/** What makes a difference to one measure, by layer. */
class Canon {
  /** By layer, ascending; undefined where there are too many to list. */
  private readonly marks: (Float64Array | undefined)[];

  constructor(weights: readonly number[], quotas: readonly number[]) {
    this.marks = Array.from({ length: weights.length + 1 });
    // Sums of the weights still to come, from the last layer back.
    let marks: Float64Array | undefined = Float64Array.from(quotas);
    this.marks[weights.length] = marks;
    for (let k = weights.length - 1; k >= 0 && marks; k -= 1) {
      marks = withShift(marks, weights[k] as number);
      if (marks.length > DIFFERENCES) marks = undefined;
      this.marks[k] = marks;
    }
  }

  /** The lowest sum that comes to the same. */
  of(layer: number, sum: number): number {
    const marks = this.marks[layer];
    if (!marks) return sum;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle] as number) <= sum) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (marks[low - 1] as number);
  }
}

/** Ascending marks and the same marks `shift` lower, each once, those above 0. */
function withShift(marks: Float64Array, shift: number): Float64Array {
  const merged = new Float64Array(2 * marks.length);
  let size = 0;
  let [i, j] = [0, 0];
  while (i < marks.length || j < marks.length) {
    const one = i < marks.length ? (marks[i] as number) : Infinity;
    const other = j < marks.length ? (marks[j] as number) - shift : Infinity;
    const least = Math.min(one, other);
    if (one === least) i += 1;
    if (other === least) j += 1;
    if (least > 0) {
      merged[size] = least;
      size += 1;
    }
  }
  return merged.slice(0, size);
}

/** One player's choice from every state of a layer; null where the next has more states than allowed. */
function advanceLayer(
  sums: readonly Float64Array[],
  steps: readonly number[],
  canons: readonly Canon[],
  layer: number,
  room: number,
): { layer: Layer; sums: readonly Float64Array[] } | null {
  const width = sums[0]?.length ?? 0;
  const index = new StateIndex(canons.length);
  const found: number[][] = canons.map(() => []);
  const reached = new Float64Array(canons.length);
  const go = (state: number, joins: boolean): number => {
    for (let m = 0; m < canons.length; m += 1) {
      const sum = ((sums[m] as Float64Array)[state] as number) + (joins ? (steps[m] as number) : 0);
      reached[m] = (canons[m] as Canon).of(layer, sum);
    }
    const place = index.place(reached);
    if (place === found[0]?.length) reached.forEach((sum, m) => found[m]?.push(sum));
    return place;
  };
  const against = new Int32Array(width);
  const favour = new Int32Array(width);
  for (let state = 0; state < width; state += 1) {
    against[state] = go(state, false);
    favour[state] = go(state, true);
    if (index.size > room) return null;
  }
  return { layer: { against, favour }, sums: found.map((list) => Float64Array.from(list)) };
}

/** Numbers vectors of whole numbers in the order in which they come. */
class StateIndex {
  size = 0;
  /** One level for each measure: (what came before, sum) to a number. */
  private readonly levels: Map<number, number>[];
  private readonly ids: Map<number, number>[];

  constructor(measures: number) {
    this.levels = Array.from({ length: measures }, () => new Map<number, number>());
    this.ids = Array.from({ length: measures }, () => new Map<number, number>());
  }

  place(vector: Float64Array): number {
    let prefix = 0;
    for (let m = 0; m < vector.length; m += 1) {
      const ids = this.ids[m] as Map<number, number>;
      const id = numberState(ids, vector[m] as number);
      // Both are far below 2^26, so the key is exact.
      prefix = numberState(this.levels[m] as Map<number, number>, prefix * 67_108_864 + id);
    }
    this.size = Math.max(this.size, prefix + 1);
    return prefix;
  }
}

function numberState(map: Map<number, number>, key: number): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}

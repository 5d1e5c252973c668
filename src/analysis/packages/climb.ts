/**
 * Search where there are too many texts to try: climb from several starts by changing one article, and where that
 * leads no higher two at once, to a text that no such change improves. Starts: the text there is, the best for the
 * weighted sum, and texts drawn from a seed. The same arguments give the same package.
 */
import { drawFor } from '../../engine/numbers/draw.ts';
import { findDearestPlaces } from './bound.ts';
import { type PackageField, addLinkages, computeGains, type Places, computeSums } from './field.ts';
import { type Aim, isBetter, type Rank, computeRank } from './goals.ts';

export type ClimbedText = { places: readonly number[]; rank: Rank };

const DRAWN_STARTS = 6;

export const STARTS = DRAWN_STARTS + 2;

/**
 * @param most changes of `from` at most
 * @param step called before each start and each round of changes; false ends the search
 * @returns the best found; the text itself where the search was ended at once
 */
export function climb(
  field: PackageField,
  aim: Aim,
  from: Places,
  most: number,
  seed: number,
  step: () => boolean,
): ClimbedText {
  let best: ClimbedText = { places: from, rank: computeRank(aim, computeGains(field, from)) };
  for (const start of chooseStarts(field, aim, from, most, seed)) {
    if (!step()) break;
    const found = climbFrom(field, aim, from, most, start, step);
    if (isBetter(found.rank, best.rank)) best = found;
  }
  return best;
}

function chooseStarts(
  field: PackageField,
  aim: Aim,
  from: Places,
  most: number,
  seed: number,
): Places[] {
  const draw = drawFor(seed, 0);
  const whole = field.choices.filter(({ length }) => length > 1).length;
  const starts: Places[] = [from];
  if (most >= whole) starts.push(findDearestPlaces(field, aim.weights));
  for (let i = 0; i < DRAWN_STARTS; i += 1) {
    const places = [...from];
    for (let change = 0; change < Math.min(most, whole); change += 1) {
      const a = most >= whole ? change : draw.between(0, places.length - 1);
      places[a] = draw.between(0, (field.choices[a]?.length ?? 1) - 1);
    }
    starts.push(places);
  }
  return starts;
}

function climbFrom(
  field: PackageField,
  aim: Aim,
  from: Places,
  most: number,
  start: Places,
  step: () => boolean,
): ClimbedText {
  const trial = new Trial(field, aim, from, most, start);
  while (step()) if (!trial.improveByOne() && !trial.improveByTwo()) break;
  return { places: [...trial.places], rank: trial.rank };
}

class Trial {
  readonly places: number[];
  rank: Rank;
  private readonly field: PackageField;
  private readonly aim: Aim;
  private readonly from: Places;
  private readonly most: number;
  /** Sums of the table at `places`, and with the changes that are looked at. */
  private readonly sums: Float64Array;
  private readonly tried: Float64Array;
  private readonly linked: Float64Array;

  constructor(field: PackageField, aim: Aim, from: Places, most: number, start: Places) {
    this.field = field;
    this.aim = aim;
    this.from = from;
    this.most = most;
    this.places = [...start];
    this.sums = new Float64Array(field.size);
    this.tried = new Float64Array(field.size);
    this.linked = new Float64Array(field.size);
    computeSums(field, start, this.sums);
    this.rank = computeRank(aim, computeGains(field, start));
  }

  /** Takes the best change of one article; false where none is an improvement. */
  improveByOne(): boolean {
    let best: { a: number; place: number; rank: Rank } | null = null;
    for (const [a, place] of this.changes()) {
      const rank = this.rankWith([[a, place]]);
      if (rank && isBetter(rank, best?.rank ?? this.rank)) best = { a, place, rank };
    }
    if (!best) return false;
    this.take([[best.a, best.place]], best.rank);
    return true;
  }

  /** Takes the first change of two articles that is an improvement. */
  improveByTwo(): boolean {
    const changes = [...this.changes()];
    for (const [i, one] of changes.entries()) {
      for (const other of changes.slice(i + 1)) {
        if (one[0] === other[0]) continue;
        const rank = this.rankWith([one, other]);
        if (!rank || !isBetter(rank, this.rank)) continue;
        this.take([one, other], rank);
        return true;
      }
    }
    return false;
  }

  private *changes(): Generator<Change> {
    for (const [a, list] of this.field.choices.entries()) {
      for (let place = 0; place < list.length; place += 1) {
        if (place !== this.places[a]) yield [a, place];
      }
    }
  }

  private take(changes: readonly Change[], rank: Rank): void {
    for (const [a, place] of changes) this.places[a] = place;
    // From the table again: differences would leave their rounding behind.
    computeSums(this.field, this.places, this.sums);
    this.rank = rank;
  }

  /** Null where it would be too many changes of the text there is. */
  private rankWith(changes: readonly Change[]): Rank | null {
    const { field, from, tried } = this;
    const places = [...this.places];
    tried.set(this.sums);
    for (const [a, place] of changes) {
      const rows = field.worth[a] as readonly Float64Array[];
      const old = rows[places[a] as number] as Float64Array;
      const row = rows[place] as Float64Array;
      for (let d = 0; d < tried.length; d += 1) {
        tried[d] = (tried[d] as number) + ((row[d] as number) - (old[d] as number));
      }
      places[a] = place;
    }
    const changed = places.filter((place, a) => place !== from[a]).length;
    if (changed > this.most) return null;
    return computeRank(this.aim, addLinkages(field, places, tried, this.linked));
  }
}

type Change = readonly [article: number, place: number];

/**
 * One round of position exchange: where everyone stands, and on what terms two delegations would trade. Addressed by
 * slot: article x number of delegations + delegation. What is traded, and in which order, is for `market.ts`.
 */

/** What both gain by a trade, and how far either moves the outcome. Points of the axis weighed by salience; points. */
export type ModelTerms = { gain: number; onQ: number; onP: number };

/** No move worth the name: points of the axis. */
export const NONE = 1e-10;
/** Relative. */
export const TIE = 1e-12;
/** Nearer to the outcome than this is at it: sums of decimals miss by less. Points of the axis. */
const AT = 1e-9;

/** Without a position on an article; the two sides of the outcome are 0 (above) and 1 (below, or at it). */
export const NO_SIDE = 2;

export class Positions {
  /** Of articles, and of delegations. */
  readonly width: number;
  readonly count: number;
  /** All by slot. NaN ideal: no position. */
  readonly ideals: Float64Array;
  readonly saliences: Float64Array;
  readonly voting: Float64Array;
  /** By slot, how far it moves the outcome by each point of its own. */
  readonly shares: Float64Array;
  private readonly weights: Float64Array;
  /** By article. */
  private readonly totals: Float64Array;
  readonly side: Uint8Array;
  /** By slot: the way its supplier has moved in this round, 0: not yet. */
  private readonly way: Int8Array;
  /** By article, the outcome of the ideals; null where nobody weighs anything. */
  private readonly opening: readonly (number | null)[];
  /** By slot of a demander, how far others have moved the outcome for it, as it counts. */
  private readonly heard: Float64Array;
  /** The part of it that is one supplier's: supplier's slot x number of delegations + demander. */
  private readonly told = new Map<number, number>();
  /** Trades made: lesser slot x number of slots + greater. */
  private readonly done = new Set<number>();
  /** Who gets no more from whom, as the outcome stood at its ideal: supplier's slot x number of delegations + demander. */
  private readonly dropped = new Set<number>();

  constructor(
    ideals: Float64Array,
    saliences: Float64Array,
    capabilities: Float64Array,
    width: number,
  ) {
    this.ideals = ideals;
    this.saliences = saliences;
    this.voting = ideals.slice();
    this.width = width;
    this.count = ideals.length / width;
    this.weights = saliences.map((s, at) => s * (capabilities[at % this.count] as number));
    this.totals = this.sums(this.weights);
    this.shares = this.weights.map(
      (weight, at) => weight / (this.totals[Math.floor(at / this.count)] as number),
    );
    this.opening = this.outcomes();
    this.side = Uint8Array.from(ideals, (ideal, at) => {
      if (Number.isNaN(ideal)) return NO_SIDE;
      const outcome = this.opening[Math.floor(at / this.count)] ?? NaN;
      return ideal <= outcome + AT ? 1 : 0;
    });
    this.way = new Int8Array(ideals.length);
    this.heard = new Float64Array(ideals.length);
    this.dropAtOpening();
  }

  /** Sums by article over those with a position. */
  private sums(values: Float64Array): Float64Array {
    const sums = new Float64Array(this.width);
    values.forEach((value, at) => {
      if (Number.isNaN(this.ideals[at] as number)) return;
      const a = Math.floor(at / this.count);
      sums[a] = (sums[a] as number) + value;
    });
    return sums;
  }

  /** By article, with everyone where it votes; null where nobody weighs anything. */
  outcomes(): (number | null)[] {
    const moments = this.sums(this.voting.map((y, at) => y * (this.weights[at] as number)));
    return Array.from(this.totals, (total, a) =>
      total > 0 ? (moments[a] as number) / total : null,
    );
  }

  /** Moves a supplier, for a demander on the same article. Its position before and after. */
  give(slot: number, demander: number, to: number): { from: number; to: number } {
    const from = this.voting[slot] as number;
    this.voting[slot] = to;
    this.way[slot] = to > from ? 1 : -1;
    const key = slot * this.count + (demander % this.count);
    if (!this.told.has(key)) {
      const share = (to - (this.ideals[slot] as number)) * (this.shares[slot] as number);
      this.told.set(key, share);
      this.heard[demander] = (this.heard[demander] as number) + share;
    }
    this.dropAround(slot, demander);
    return { from, to };
  }

  /** Whoever stands at the outcome has nothing to ask for there. */
  private dropAtOpening(): void {
    this.ideals.forEach((ideal, demander) => {
      const article = Math.floor(demander / this.count);
      if (!(Math.abs(ideal - (this.opening[article] ?? NaN)) <= AT)) return;
      for (let d = 0; d < this.count; d += 1) this.drop(article * this.count + d, demander);
    });
  }

  /** What a supplier has just given may have brought the outcome to the ideal of anyone who asks for it. */
  private dropAround(supplier: number, demander: number): void {
    const first = supplier - (supplier % this.count);
    for (let slot = first; slot < first + this.count; slot += 1) {
      this.drop(supplier, slot);
      this.drop(slot, demander);
    }
  }

  private drop(slot: number, demander: number): void {
    if ((this.side[slot] as number) + (this.side[demander] as number) !== 1) return;
    if (!(Math.abs(this.room(slot, demander)) <= AT)) return;
    this.dropped.add(slot * this.count + (demander % this.count));
  }

  close(one: number, other: number): void {
    this.done.add(this.key(one, other));
  }

  private key(one: number, other: number): number {
    return Math.min(one, other) * this.ideals.length + Math.max(one, other);
  }

  /** When i gives way on `iq` for j on `jp`, into `terms`; false where they do not trade. `free`: gain without bound. */
  weigh(iq: number, jp: number, terms: ModelTerms & { free: number }): boolean {
    const { count, side, saliences } = this;
    const i = iq % count;
    const j = jp % count;
    const ip = jp - j + i;
    const jq = iq - i + j;
    // 0 and 1 are the two sides.
    if ((side[ip] as number) + (side[jp] as number) !== 1) return false;
    if ((side[iq] as number) + (side[jq] as number) !== 1) return false;
    const sip = saliences[ip] as number;
    const siq = saliences[iq] as number;
    const sjp = saliences[jp] as number;
    const sjq = saliences[jq] as number;
    const interest = sip * sjq - siq * sjp;
    if (!(interest > 0)) return false;
    const give = this.all(iq, jq);
    const get = this.all(jp, ip);
    if (!(give > 0) || !(get > 0) || this.done.has(this.key(iq, jp))) return false;
    const rate = (sip + sjp) / (siq + sjq);
    const worth = interest / (siq + sjq);
    terms.free = worth * Math.min(get, give / rate);
    terms.onP = Math.min(this.kept(iq, jq, give) / rate, this.kept(jp, ip, get));
    terms.onQ = terms.onP * rate;
    terms.gain = worth * terms.onP;
    return true;
  }

  /** How far a supplier moves the outcome by going all the way to a demander; 0 where it is there, or would turn back. */
  private all(slot: number, demander: number): number {
    const left = (this.ideals[demander] as number) - (this.voting[slot] as number);
    if (Math.abs(left) <= NONE || left * (this.way[slot] as number) < 0) return 0;
    if (this.dropped.has(slot * this.count + (demander % this.count))) return 0;
    return Math.abs(left) * (this.shares[slot] as number);
  }

  /** The same without the outcome passing the demander's ideal, which it has not passed already. */
  private kept(slot: number, demander: number, all: number): number {
    const room = this.room(slot, demander);
    return room < 0 ? all : Math.min(all, room);
  }

  /** How far the outcome, as the demander counts it, is from the demander's ideal; below 0 where it has passed it. */
  private room(slot: number, demander: number): number {
    const { count, voting, ideals, shares } = this;
    const target = ideals[demander] as number;
    const known = this.told.get(slot * count + (demander % count)) ?? 0;
    const own = ((voting[slot] as number) - (ideals[slot] as number)) * (shares[slot] as number);
    const opening = this.opening[Math.floor(slot / count)] ?? NaN;
    const outcome = opening + (this.heard[demander] as number) - known + own;
    return (target - outcome) * (target > (voting[slot] as number) ? 1 : -1);
  }

  /** Where a supplier stands once it has moved the outcome so far: where it goes all the way, its partner's very ideal. */
  reached(slot: number, demander: number, moved: number): number {
    const ideal = this.ideals[demander] as number;
    const from = this.voting[slot] as number;
    const all = this.all(slot, demander);
    if (Math.abs(moved - all) <= TIE * all) return ideal;
    return from + ((ideal - from) * moved) / all;
  }
}

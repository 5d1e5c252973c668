/**
 * One round of position exchange, as `exchange.ts` tells it. Supplies are addressed by slot: article x delegation.
 *
 * The trade with the highest gain is found lazily. An entry (slot, article demanded) keeps the best its delegation
 * could gain by giving way there, with delegations after it in the file. Such a bound only falls as voting positions
 * move, but for one thing: how far the outcome may still move before it passes a partner's ideal. Entries held back by
 * that are given back their free bound whenever one of their two outcomes has moved. So an entry is worked out again
 * only when its bound comes to the top.
 */
import type { Trade } from './exchange.ts';

type Deal = {
  gain: number;
  /** Slots on which either gives way, and how far; the first is the earlier delegation's. */
  slots: readonly [number, number];
  moves: readonly [number, number];
};

/** No move worth the name: points of the axis. */
const NONE = 1e-10;
const TIE = 1e-12;
/** Nearer to the outcome than this is at it: sums of decimals miss by less. Points of the axis. */
const AT = 1e-9;

export class Market {
  /** All by slot. NaN ideal: no position. */
  readonly ideals: Float64Array;
  readonly saliences: Float64Array;
  readonly voting: Float64Array;
  /** Of articles, and of delegations. */
  private readonly width: number;
  private readonly count: number;
  private readonly weights: Float64Array;
  /** By article. */
  private readonly total: Float64Array;
  private readonly moment: Float64Array;
  /** By article, the outcome now; by slot, its article, and how far it moves the outcome by each point of its own. */
  private readonly reached: Float64Array;
  private readonly articleAt: Int32Array;
  private readonly shares: Float64Array;
  /** By slot: 1 below O or at it, 0 above, 2 without a position. */
  private readonly side: Uint8Array;
  /** By slot: the way its supplier has moved in this round, 0: not yet. */
  private readonly way: Int8Array;
  /** By entry: bound, bound if outcomes could move freely, and the slot of the partner it stands for (-1: not known). */
  private readonly bounds: Float64Array;
  private readonly free: Float64Array;
  private readonly partner: Int32Array;
  /** By slot: the greatest bound of its entries. */
  private readonly top: Float64Array;
  /** By article: the greatest of its slots. */
  private readonly rows: Float64Array;
  /** Deals done: lesser slot x number of slots + greater. */
  private readonly done = new Set<number>();
  /** Of the pair looked at last. */
  private gain = 0;
  private freeGain = 0;

  constructor(
    ideals: Float64Array,
    saliences: Float64Array,
    capabilities: Float64Array,
    width: number,
  ) {
    const size = ideals.length;
    this.ideals = ideals;
    this.saliences = saliences;
    this.voting = ideals.slice();
    this.width = width;
    this.count = size / width;
    const { count } = this;
    this.weights = saliences.map((s, at) => s * (capabilities[at % count] as number));
    this.total = new Float64Array(width);
    this.moment = new Float64Array(width);
    for (let at = 0; at < size; at += 1) {
      const ideal = ideals[at] as number;
      if (Number.isNaN(ideal)) continue;
      const weight = this.weights[at] as number;
      const a = Math.floor(at / count);
      this.total[a] = (this.total[a] as number) + weight;
      this.moment[a] = (this.moment[a] as number) + weight * ideal;
    }
    this.side = Uint8Array.from(ideals, (ideal, at) =>
      Number.isNaN(ideal) ? 2 : ideal <= this.outcome(Math.floor(at / count)) + AT ? 1 : 0,
    );
    this.reached = Float64Array.from(this.total, (_, a) => this.outcome(a));
    this.articleAt = Int32Array.from(ideals, (_, at) => Math.floor(at / count));
    this.shares = this.weights.map(
      (weight, at) => weight / (this.total[Math.floor(at / count)] as number),
    );
    this.way = new Int8Array(size);
    this.bounds = new Float64Array(size * width).fill(Infinity);
    this.free = new Float64Array(size * width).fill(Infinity);
    this.partner = new Int32Array(size * width).fill(-1);
    this.top = new Float64Array(size).fill(Infinity);
    this.rows = new Float64Array(width).fill(Infinity);
  }

  /** By article; null where nobody weighs anything. */
  outcomes(): (number | null)[] {
    return Array.from(this.total, (total, a) => (total > 0 ? this.outcome(a) : null));
  }

  private outcome(a: number): number {
    return (this.moment[a] as number) / (this.total[a] as number);
  }

  private outcomeAt(slot: number): number {
    return this.reached[this.articleAt[slot] as number] as number;
  }

  /** Carries out the best trade there is; null where none is left. */
  trade(): Omit<Trade, 'round'> | null {
    const deal = this.best();
    if (!deal) return null;
    const [one, other] = deal.slots;
    this.done.add(this.key(one, other));
    const a = this.move(one, deal.moves[0]);
    const b = this.move(other, deal.moves[1]);
    return { gain: deal.gain, a, b };
  }

  private move(slot: number, by: number): Trade['a'] {
    const from = this.voting[slot] as number;
    const article = Math.floor(slot / this.count);
    const to = from + by;
    const before = this.outcome(article);
    this.voting[slot] = to;
    this.way[slot] = by > 0 ? 1 : -1;
    this.moment[article] = (this.moment[article] as number) + by * (this.weights[slot] as number);
    this.reached[article] = this.outcome(article);
    this.release(article, this.outcome(article) - before);
    return { delegation: slot % this.count, article, from, to };
  }

  /**
   * The outcome of an article has moved by `by`. Whoever was held back there has as much more room, and can gain at
   * most its salience by each point of it.
   */
  private release(article: number, by: number): void {
    const { width, count } = this;
    const far = Math.abs(by);
    for (let d = 0; d < count; d += 1) {
      const slot = article * count + d;
      const side = this.side[slot];
      if (side === 2) continue;
      // Given away there: below the outcome, it is moved up, and has more room when it has come down.
      if (by < 0 === (side === 1)) {
        for (let p = 0; p < width; p += 1) this.raise(slot, p, far);
      } else {
        const most = far * (this.saliences[slot] as number);
        for (let q = 0; q < width; q += 1) this.raise(q * count + d, article, most);
      }
    }
  }

  private raise(slot: number, demanded: number, by: number): void {
    const at = slot * this.width + demanded;
    const bound = this.bounds[at] as number;
    const free = this.free[at] as number;
    if (!(free > bound)) return;
    // A last bit more than the sum, for what rounding takes.
    const raised = Math.min(free, (bound + by) * (1 + TIE) + NONE * TIE);
    this.bounds[at] = raised;
    if (raised > (this.top[slot] as number)) this.top[slot] = raised;
    const row = Math.floor(slot / this.count);
    if (raised > (this.rows[row] as number)) this.rows[row] = raised;
  }

  private best(): Deal | null {
    let best: Deal | null = null;
    for (;;) {
      const level = (best === null ? this.highest() : best.gain) * (1 - TIE);
      if (level < NONE) return best;
      const found = this.sweep(level);
      // Once a deal stands, one more sweep, down to its gain, finds what is as good or better.
      if (best !== null) return found ?? best;
      best = found;
    }
  }

  private highest(): number {
    let highest = 0;
    for (const top of this.rows) if (top > highest) highest = top;
    return highest;
  }

  /** The first of the best deals among entries whose bounds reach a level, or the gain of a deal found before them. */
  private sweep(from: number): Deal | null {
    const { count } = this;
    let best: Deal | null = null;
    let level = from;
    for (let row = 0; row < this.rows.length; row += 1) {
      if ((this.rows[row] as number) < level) continue;
      let highest = 0;
      for (let slot = row * count; slot < (row + 1) * count; slot += 1) {
        if ((this.top[slot] as number) >= level) {
          const deal = this.look(slot, level);
          if (deal && (best === null || this.comesFirst(deal, best))) {
            best = deal;
            level = Math.max(level, deal.gain * (1 - TIE));
          }
        }
        highest = Math.max(highest, this.top[slot] as number);
      }
      this.rows[row] = highest;
    }
    return best;
  }

  /** The first of the best deals in a slot's entries whose bounds reach a level. */
  private look(slot: number, level: number): Deal | null {
    const width = this.width;
    let best: Deal | null = null;
    let top = 0;
    for (let p = 0; p < width; p += 1) {
      const at = slot * width + p;
      if ((this.bounds[at] as number) >= level) {
        const deal = this.entry(slot, p, at);
        if (deal && (best === null || this.comesFirst(deal, best))) best = deal;
      }
      top = Math.max(top, this.bounds[at] as number);
    }
    this.top[slot] = top;
    return best;
  }

  /** The best deal of an entry; works it out again where what it stood for is not to be had any more. */
  private entry(slot: number, p: number, at: number): Deal | null {
    const known = this.partner[at] as number;
    const bound = this.bounds[at] as number;
    if (known === -1 || !this.weigh(slot, known) || this.gain < bound * (1 - TIE)) {
      this.workOut(slot, p, at);
    }
    const partner = this.partner[at] as number;
    return partner === -1 ? null : this.deal(slot, partner);
  }

  private workOut(slot: number, p: number, at: number): void {
    const { count, side, saliences } = this;
    let bound = 0;
    let free = 0;
    let partner = -1;
    const q = Math.floor(slot / count);
    const d = slot % count;
    const ip = p * count + d;
    const [ours, oursDemanded] = [side[slot] as number, side[ip] as number];
    const [siq, sip] = [saliences[slot] as number, saliences[ip] as number];
    const trades =
      p !== q && ours !== 2 && oursDemanded !== 2 && (this.weights[slot] as number) > 0;
    for (let j = trades ? d + 1 : count; j < count; j += 1) {
      // The tests of `weigh` that most pairs fail.
      const jp = p * count + j;
      const jq = q * count + j;
      if ((side[jp] as number) + oursDemanded !== 1 || (side[jq] as number) + ours !== 1) continue;
      if (!(sip * (saliences[jq] as number) > siq * (saliences[jp] as number))) continue;
      if (!this.weigh(slot, jp)) continue;
      if (this.freeGain > free) free = this.freeGain;
      if (this.gain > NONE && this.gain > bound * (1 + TIE)) {
        bound = this.gain;
        partner = jp;
      }
    }
    this.bounds[at] = bound;
    this.free[at] = free;
    this.partner[at] = partner;
  }

  /** Whether a deal goes before another. */
  private comesFirst(deal: Deal, other: Deal): boolean {
    const margin = TIE * Math.max(deal.gain, other.gain);
    if (Math.abs(deal.gain - other.gain) > margin) return deal.gain > other.gain;
    const [ours, theirs] = [this.order(deal), this.order(other)];
    const at = ours.findIndex((value, i) => value !== theirs[i]);
    return at !== -1 && (ours[at] as number) < (theirs[at] as number);
  }

  /** Articles ascending, then delegations. */
  private order({ slots: [one, other] }: Deal): number[] {
    const { count } = this;
    const articles = [Math.floor(one / count), Math.floor(other / count)].sort((a, b) => a - b);
    return [...articles, one % count, other % count];
  }

  private key(one: number, other: number): number {
    return Math.min(one, other) * this.ideals.length + Math.max(one, other);
  }

  /** What both gain when i gives way on `iq` for j on `jp`, into `gain` and `freeGain`; false where they do not trade. */
  private weigh(iq: number, jp: number): boolean {
    const { count } = this;
    const i = iq % count;
    const j = jp % count;
    const ip = jp - j + i;
    const jq = iq - i + j;
    // 0 and 1 are the two sides.
    if ((this.side[ip] as number) + (this.side[jp] as number) !== 1) return false;
    if ((this.side[iq] as number) + (this.side[jq] as number) !== 1) return false;
    const sip = this.saliences[ip] as number;
    const siq = this.saliences[iq] as number;
    const sjp = this.saliences[jp] as number;
    const sjq = this.saliences[jq] as number;
    const interest = sip * sjq - siq * sjp;
    if (!(interest > 0)) return false;
    const give = this.own(iq, this.ideals[jq] as number);
    const get = this.own(jp, this.ideals[ip] as number);
    if (!(give > 0) || !(get > 0) || this.done.has(this.key(iq, jp))) return false;
    const rate = (sip + sjp) / (siq + sjq);
    const worth = interest / (siq + sjq);
    this.freeGain = worth * Math.min(get, give / rate);
    const most = Math.min(this.kept(iq, jq, give) / rate, this.kept(jp, ip, get));
    this.gain = worth * most;
    return true;
  }

  /** How far a supplier moves the outcome by going all the way to a target; 0 where it is there, or would turn back. */
  private own(slot: number, target: number): number {
    const left = target - (this.voting[slot] as number);
    if (Math.abs(left) <= NONE || left * (this.way[slot] as number) < 0) return 0;
    return Math.abs(left) * (this.shares[slot] as number);
  }

  /** The same without the outcome passing the partner's ideal. */
  private kept(slot: number, partner: number, own: number): number {
    const target = this.ideals[partner] as number;
    const way = target > (this.voting[slot] as number) ? 1 : -1;
    return Math.max(0, Math.min(own, (target - this.outcomeAt(slot)) * way));
  }

  private deal(iq: number, jp: number): Deal | null {
    const { count } = this;
    if (!this.weigh(iq, jp) || this.gain < NONE) return null;
    const gain = this.gain;
    const i = iq % count;
    const j = jp % count;
    const ip = jp - j + i;
    const jq = iq - i + j;
    const siq = this.saliences[iq] as number;
    const sjq = this.saliences[jq] as number;
    const rate = ((this.saliences[ip] as number) + (this.saliences[jp] as number)) / (siq + sjq);
    const onQ = this.kept(iq, jq, this.own(iq, this.ideals[jq] as number));
    const onP = this.kept(jp, ip, this.own(jp, this.ideals[ip] as number));
    const moved = Math.min(onP, onQ / rate);
    const moves = [this.moveFor(iq, jq, moved * rate), this.moveFor(jp, ip, moved)] as const;
    if (moves.some((move) => !(Math.abs(move) > NONE))) return null;
    return { gain, slots: [iq, jp], moves };
  }

  /** A supplier's own move for that of the outcome; exact where it goes all the way. */
  private moveFor(slot: number, partner: number, moved: number): number {
    const left = (this.ideals[partner] as number) - (this.voting[slot] as number);
    const own = this.own(slot, this.ideals[partner] as number);
    if (Math.abs(moved - own) <= TIE * own) return left;
    return (left * moved) / own;
  }
}

/**
 * The order of trades in one round of position exchange: the highest gain first, as `exchange.ts` tells it.
 *
 * It is found lazily. An entry (slot, article demanded) keeps the best its delegation could gain by giving way there,
 * with delegations after it in the file. Such a bound only falls as voting positions move, but for one thing: how far
 * the outcome may still move before it passes a demander's ideal. So entries of an article that has moved are given
 * back the bound without it, and an entry is worked out again only when its bound comes to the top.
 */
import type { Trade } from './exchange.ts';
import { NO_SIDE, NONE, type Positions, TIE } from './terms.ts';

type Deal = {
  gain: number;
  /** Slots on which either gives way, and to where; the first is the earlier delegation's. */
  slots: readonly [number, number];
  ends: readonly [number, number];
};

export class Market {
  private readonly at: Positions;
  /** By entry: bound, bound if outcomes could move freely, and the slot of the partner it stands for (-1: not known). */
  private readonly bounds: Float64Array;
  private readonly free: Float64Array;
  private readonly partner: Int32Array;
  /** By slot: the greatest bound of its entries. */
  private readonly top: Float64Array;
  /** By article: the greatest of its slots. */
  private readonly rows: Float64Array;
  /** Of the pair looked at last. */
  private readonly terms = { gain: 0, onQ: 0, onP: 0, free: 0 };

  constructor(positions: Positions) {
    this.at = positions;
    const { width } = positions;
    const size = positions.ideals.length;
    this.bounds = new Float64Array(size * width).fill(Infinity);
    this.free = new Float64Array(size * width).fill(Infinity);
    this.partner = new Int32Array(size * width).fill(-1);
    this.top = new Float64Array(size).fill(Infinity);
    this.rows = new Float64Array(width).fill(Infinity);
  }

  /** Carries out the best trade there is; null where none is left. */
  trade(): Omit<Trade, 'round'> | null {
    const deal = this.best();
    if (!deal) return null;
    const [one, other] = deal.slots;
    this.at.close(one, other);
    const a = this.give(one, other, deal.ends[0]);
    const b = this.give(other, one, deal.ends[1]);
    return { gain: deal.gain, a, b };
  }

  /** @param slot of the supplier  @param partner slot on which its partner gives way */
  private give(slot: number, partner: number, end: number): Trade['a'] {
    const { count } = this.at;
    const delegation = slot % count;
    const article = Math.floor(slot / count);
    const { from, to } = this.at.give(slot, slot - delegation + (partner % count), end);
    this.release(article);
    return { delegation, article, from, to };
  }

  private release(article: number): void {
    const { width, count } = this.at;
    for (let slot = article * count; slot < (article + 1) * count; slot += 1) {
      for (let p = 0; p < width; p += 1) this.raise(slot, p);
    }
    for (let slot = 0; slot < this.top.length; slot += 1) this.raise(slot, article);
  }

  private raise(slot: number, demanded: number): void {
    const at = slot * this.at.width + demanded;
    const free = this.free[at] as number;
    if (!(free > (this.bounds[at] as number))) return;
    this.bounds[at] = free;
    if (free > (this.top[slot] as number)) this.top[slot] = free;
    const row = Math.floor(slot / this.at.count);
    if (free > (this.rows[row] as number)) this.rows[row] = free;
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
    const { count } = this.at;
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
    const { width } = this.at;
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
    const { at: positions, terms } = this;
    if (known === -1 || !positions.weigh(slot, known, terms) || terms.gain < bound * (1 - TIE)) {
      this.workOut(slot, p, at);
    }
    const partner = this.partner[at] as number;
    return partner === -1 ? null : this.deal(slot, partner);
  }

  private workOut(slot: number, p: number, at: number): void {
    const { count, side, saliences, shares } = this.at;
    let bound = 0;
    let free = 0;
    let partner = -1;
    const q = Math.floor(slot / count);
    const d = slot % count;
    const ip = p * count + d;
    const [ours, oursDemanded] = [side[slot] as number, side[ip] as number];
    const [siq, sip] = [saliences[slot] as number, saliences[ip] as number];
    const trades =
      p !== q && ours !== NO_SIDE && oursDemanded !== NO_SIDE && (shares[slot] as number) > 0;
    // From the last, so that of partners who tie the later one stands.
    const last = trades ? count - 1 : d;
    for (let j = last; j > d; j -= 1) {
      // The tests of `weigh` that most pairs fail.
      const jp = p * count + j;
      const jq = q * count + j;
      if ((side[jp] as number) + oursDemanded !== 1 || (side[jq] as number) + ours !== 1) continue;
      if (!(sip * (saliences[jq] as number) > siq * (saliences[jp] as number))) continue;
      if (!this.at.weigh(slot, jp, this.terms)) continue;
      const { gain, free: most } = this.terms;
      if (most > free) free = most;
      if (gain > NONE && gain > bound * (1 + TIE)) {
        bound = gain;
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

  /** See `exchange.ts` on ties. */
  private order({ slots: [one, other] }: Deal): number[] {
    const { count, side } = this.at;
    const [low, high] = [Math.floor(one / count), Math.floor(other / count)].sort((a, b) => a - b);
    const [i, j] = [one % count, other % count];
    const above = (d: number, article = 0): number => 1 - (side[article * count + d] as number);
    const parted = above(i, low) === above(i, high) ? 0 : 1;
    const [first, second] = above(i, low) === 1 ? [i, j] : [j, i];
    return [low ?? 0, high ?? 0, parted, -first, -second];
  }

  private deal(iq: number, jp: number): Deal | null {
    const { at, terms } = this;
    if (!at.weigh(iq, jp, terms) || terms.gain < NONE) return null;
    const { gain, onQ, onP } = terms;
    const { count } = at;
    const [i, j] = [iq % count, jp % count];
    const slots = [iq, jp] as const;
    const ends = [at.reached(iq, iq - i + j, onQ), at.reached(jp, jp - j + i, onP)] as const;
    const stays = slots.some(
      (slot, k) => Math.abs((ends[k] as number) - (at.voting[slot] as number)) <= NONE,
    );
    return stays ? null : { gain, slots, ends };
  }
}

/**
 * Position exchange worked out the plain way, apart from `src/analysis/models`: every pair of delegations on every pair
 * of articles is looked at again before each trade.
 */
import type { Scenario } from '../../src/scenario/resolved.ts';

/** Delegation i demands article p and gives way on q; j the other way round. By index. */
type Pair = { i: number; j: number; p: number; q: number };
export type PlainTrade = Pair & { gain: number; iTo: number; jTo: number };

/**
 * @param sums with the test of the authors' program in Python that is no part of the published rule: a deal is dropped
 *   once the moves offered in it add up to more than 100, those withdrawn too, with their sign
 */
export function plainTrades({ articles, delegations }: Scenario, sums = false): PlainTrade[] {
  const numbers = delegations.map(({ capability, positions }) =>
    articles.map((_, a) => {
      const held = positions[a];
      return held && { x: held.ideal, s: held.salience, w: capability * held.salience };
    }),
  );
  const at = (d: number, a: number) => numbers[d]?.[a] ?? { x: NaN, s: NaN, w: NaN };
  const total = articles.map((_, a) => numbers.reduce((sum, row) => sum + (row[a]?.w ?? 0), 0));
  const opening = articles.map(
    (_, a) =>
      numbers.reduce((sum, row) => sum + (row[a] ? row[a].w * row[a].x : 0), 0) / (total[a] ?? NaN),
  );
  const isBelow = (d: number, a: number) => at(d, a).x <= (opening[a] ?? NaN) + 1e-9;
  const votes = numbers.map((row) => row.map((held) => held?.x ?? NaN));
  const went = new Map<string, number>();
  /** (article, demander) to each supplier's position after it first gave way there for that demander. */
  const given = new Map<string, Map<number, number>>();
  const vote = (d: number, a: number) => votes[d]?.[a] ?? NaN;

  /** How far the outcome of a, as demander counts it, is from what it asks of supplier; below 0: past it. */
  const ahead = (a: number, supplier: number, demander: number): number => {
    const target = at(demander, a).x;
    const share = at(supplier, a).w / (total[a] ?? NaN);
    let outcome = (opening[a] ?? NaN) + share * (vote(supplier, a) - at(supplier, a).x);
    for (const [other, stood] of given.get(`${a} ${demander}`) ?? []) {
      if (other === supplier) continue;
      outcome += ((stood - at(other, a).x) * at(other, a).w) / (total[a] ?? NaN);
    }
    return (target - outcome) * Math.sign(target - vote(supplier, a));
  };
  const dropped = new Set<string>();

  /** How far the outcome of a may move as supplier goes to demander. */
  const room = (a: number, supplier: number, demander: number): number => {
    const left = at(demander, a).x - vote(supplier, a);
    if (Math.abs(left) <= 1e-10 || dropped.has(`${a} ${supplier} ${demander}`)) return 0;
    if ((went.get(`${supplier} ${a}`) ?? left) * left < 0) return 0;
    const all = (Math.abs(left) * at(supplier, a).w) / (total[a] ?? NaN);
    const rest = ahead(a, supplier, demander);
    return rest < 0 ? all : Math.min(all, rest);
  };

  const pairs: Pair[] = [];
  articles.forEach((_, low) => {
    for (let high = low + 1; high < articles.length; high += 1) {
      const with2 = delegations
        .map(({ index }) => index)
        .filter((d) => numbers[d]?.[low] && numbers[d][high])
        .reverse();
      const those = (below: boolean, belowHigh: boolean) =>
        with2.filter((d) => isBelow(d, low) === below && isBelow(d, high) === belowHigh);
      for (const [first, second] of [
        [those(false, false), those(true, true)],
        [those(false, true), those(true, false)],
      ] as const) {
        for (const a of first) {
          for (const b of second) {
            const cross = at(a, low).s * at(b, high).s - at(a, high).s * at(b, low).s;
            if (cross > 0) pairs.push({ i: a, j: b, p: low, q: high });
            if (cross < 0) pairs.push({ i: b, j: a, p: low, q: high });
          }
        }
      }
    }
  });

  /** By pair, what either has offered to move, each offer once. */
  const offered = new Map<Pair, readonly [number[], number[]]>();
  const offersTooMuch = (pair: Pair, moves: readonly [number, number]): boolean => {
    const before = offered.get(pair) ?? [[], []];
    const after = before.map((list, k) =>
      list.at(-1) === moves[k] ? list : [...list, moves[k] ?? NaN],
    ) as [number[], number[]];
    offered.set(pair, after);
    return after.some((list) => list.reduce((sum, one) => sum + one, 0) > 100 + 1e-9);
  };

  const trades: PlainTrade[] = [];
  for (;;) {
    for (const { i, j, p, q } of pairs) {
      for (const [a, supplier, demander] of [
        [p, j, i],
        [q, i, j],
      ] as const) {
        const rest = Math.abs(ahead(a, supplier, demander));
        if (rest <= 1e-9) dropped.add(`${a} ${supplier} ${demander}`);
      }
    }
    let best: (PlainTrade & { index: number }) | null = null;
    pairs.forEach((pair, index) => {
      const { i, j, p, q } = pair;
      const rate = (at(i, p).s + at(j, p).s) / (at(i, q).s + at(j, q).s);
      const onP = Math.min(room(p, j, i), room(q, i, j) / rate);
      const onQ = onP * rate;
      const gain = at(i, p).s * onP - at(i, q).s * onQ;
      const move = (a: number, supplier: number, demander: number, by: number) =>
        ((by * (total[a] ?? NaN)) / at(supplier, a).w) *
        Math.sign(at(demander, a).x - vote(supplier, a));
      const [iMove, jMove] = [move(q, i, j, onQ), move(p, j, i, onP)];
      if (!(gain > 1e-10) || !(Math.abs(iMove) > 1e-10) || !(Math.abs(jMove) > 1e-10)) return;
      if (offersTooMuch(pair, [iMove, jMove]) && sums) return;
      if (best && !(gain > best.gain * (1 + 1e-12))) return;
      best = { i, j, p, q, gain, iTo: vote(i, q) + iMove, jTo: vote(j, p) + jMove, index };
    });
    if (best === null) return trades;
    const { index, ...trade } = best as PlainTrade & { index: number };
    pairs.splice(index, 1);
    trades.push(trade);
    const { i, j, p, q, iTo, jTo } = trade;
    for (const [a, supplier, demander, to] of [
      [q, i, j, iTo],
      [p, j, i, jTo],
    ] as const) {
      went.set(`${supplier} ${a}`, to - vote(supplier, a));
      const row = votes[supplier];
      if (row) row[a] = to;
      const key = `${a} ${demander}`;
      const known = given.get(key) ?? new Map<number, number>();
      if (!known.has(supplier)) known.set(supplier, to);
      given.set(key, known);
    }
  }
}

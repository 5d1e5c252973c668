/**
 * What no treaty is worth to a State: what it has without one.
 *
 *   reservation = worst + share x (best - worst)
 *   share = base + instrument x standing x narrow + means x income + ideal x narrow
 *
 * worst, best: worth to it of the wordings it likes least and most, article by article; a share of that range, since
 *   weighted closeness alone puts those in the middle above all others whatever the text.
 * standing: 1 for a party to the Convention of 2001, whose members go on cooperating under it, 1/2 for those who
 *   signed it or were invited to join, 0 for the rest. It is a narrow instrument, so it counts as far as a State
 *   wants a narrow one.
 * narrow: 1 - weighted mean ideal / 100.
 * income: 0 for the lowest income group to 1 for the highest; the means to do without: own police work abroad,
 *   assistance treaties of its own, companies that hold data under its law. Treaties of assistance between pairs of
 *   States would tell this better; no list of them was found.
 *
 * Facts: who is a party is recalled, and the number of 75 sourced [COE75]; invitations sourced [TCY]; income groups
 * sourced [WBINC]. The shape and the four numbers are chosen, and tuned to two things: nobody finds the adopted text
 * worse than none, and conferences of policies end by consensus in 60 to 90 of 100. They are not tuned to who signed
 * in Hanoi, and do not predict it (`npm run bench -- hanoi`).
 */
import type { Facts } from './facts.ts';
import type { Positions } from './judgements.ts';

export const ALTERNATIVES = { base: 0.4, instrument: 0.31, means: 0.08, ideal: 0.14 };

/** An article and everything that could stand in it. */
export type Range = { id: string; options: readonly { position: number }[] };

const STANDING = { party: 1, signatory: 0.5, invited: 0.5, none: 0 } as const;

const hundredth = (value: number): number => Math.round(value * 100) / 100;

const between = (low: number, high: number, share: number): number => low + share * (high - low);

/** The value of no treaty, 0 to 1, to a State of these facts with these positions on these articles. */
export const reservation = (
  positions: Positions,
  articles: readonly Range[],
  facts: Facts,
): number => {
  let weight = 0;
  let wished = 0;
  let worst = 0;
  let best = 0;
  for (const { id, options } of articles) {
    const judged = positions.get(id);
    if (judged === undefined) continue;
    const { ideal, salience } = judged;
    const gaps = options.map(({ position }) => Math.abs(position - ideal) / 100);
    weight += salience;
    wished += (salience * ideal) / 100;
    worst += salience * (1 - Math.max(...gaps));
    best += salience * (1 - Math.min(...gaps));
  }
  const narrow = 1 - wished / weight;
  const income = ((facts.income ?? 2.5) - 1) / 3;
  const { base, instrument, means, ideal } = ALTERNATIVES;
  const share =
    base + instrument * STANDING[facts.budapest] * narrow + means * income + ideal * narrow;
  return hundredth(between(worst, best, share) / weight);
};

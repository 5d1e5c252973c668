/**
 * Why an answer is what it is, as data: the reason that decided first, with the numbers it compared, then what lies
 * behind it by how much it weighs. `value` and `needed` are utility on the seat's own scale, -1..1, and the value of
 * what lies behind is what it adds in favour, unless the code says otherwise.
 */
import type { ArticleId, SeatId } from '../../scenario/resolved.ts';
export const REASON_CODES = [
  /** Net change in utility of what was proposed (`value`), against what was asked (`needed`). */
  'net',
  /** What one article contributes. */
  'article',
  /** Linkages contribute: articles are worth more, or less, together. */
  'linkage',
  /** A red line would be crossed: `value` the proposed position, `needed` the line, 0..100. */
  'redLine',
  /** The text against no treaty: `value` utility of the text, `needed` the reservation value. */
  'reservation',
  /** Worth less than no treaty: `value` by how much, `needed` up to what a ballot abstains. */
  'band',
  /** A promise made earlier binds the answer, whatever else weighs: `value` counts. */
  'commitment',
  /** It agreed in a room to the words that stand, and votes for them: `value` counts. */
  'assent',
  /** Words promised to the mover have had their price: what is not counted again. */
  'paid',
  /** Standing alone costs: `value` the allowance, `needed` the shortfall. */
  'isolation',
  /** Broken promises: `value` how many, `needed` what is asked for on their account; absent: no dealing at all. */
  'trust',
  /**
   * The group. With `needed`, the share 0..1 of it that would join a line; with an article, how far it pulls a
   * leaning; else what its gain adds.
   */
  'group',
  /** The delegation's temper. */
  'temper',
  /** A side instrument: what it is worth to the one who answers. */
  'side',
  /** More time: what it is worth, against `needed`; alone, how much less is asked for having consulted. */
  'time',
  /** Stakeholders: what they add to the floor's score of a wording. */
  'pressure',
  /** Share 0..1 of the others on the floor that hold no bracket, against what is asked. */
  'floor',
  /** How far one leans on a question about an article, -1..1 of its axis; `needed` is the bound that decides. */
  'lean',
  /**
   * How much one minds the text of an article, salience x distance, 0..1, against what is borne. So are the numbers
   * of every reason for a bracket.
   */
  'minds',
  /** It does as the delegation named has asked in the whip: `value` counts. */
  'whip',
  /** Votes: how many, of how many needed. */
  'procedure',
  /** What the Chair's proposal takes off those who have most to bear, by weight. */
  'relief',
] as const;

export type Reason = {
  code: (typeof REASON_CODES)[number];
  /** Article id where the reason is about one. */
  article?: ArticleId;
  /** The delegation it concerns, where it is another one. */
  delegation?: SeatId;
  value: number;
  needed?: number;
};

/** What a cause weighs in utility, whichever way it counts. */
function readReasonWeight({ code, value, needed = 0 }: Reason): number {
  return Math.abs(code === 'trust' ? needed : value);
}

/** Causes, the weightiest first. */
export function byWeight(causes: readonly Reason[]): Reason[] {
  return [...causes].sort((one, other) => readReasonWeight(other) - readReasonWeight(one));
}

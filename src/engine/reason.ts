/**
 * Why an answer is what it is, as data: a code, and the numbers that decided.
 * `value` and `needed` are utility on the seat's own scale, -1..1, unless the code says otherwise.
 */
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
  /** A promise made earlier binds the answer. */
  'commitment',
  /** Standing alone costs: `value` the allowance, `needed` the shortfall. */
  'isolation',
  /** Broken promises: `value` how many it has broken, `needed` what is asked for beyond indifference. */
  'trust',
  /** The group's common line: `value` how far it pulls the answer. */
  'group',
  /** The delegation's temper: `value` how far it moves the threshold. */
  'temper',
  /** A side instrument: what it is worth to the one who answers. */
  'side',
  /** Time running out: `value` what is tolerated now, `needed` what was at the first sitting. */
  'time',
  /** Stakeholders have spoken: `value` how far it moves the answer. */
  'pressure',
  /** Decided by the rules of procedure (`value` counts). */
  'procedure',
] as const;

export type Reason = {
  code: (typeof REASON_CODES)[number];
  /** Article id where the reason is about one. */
  article?: string;
  /** The delegation it concerns, where it is another one. */
  delegation?: string;
  value: number;
  needed?: number;
};

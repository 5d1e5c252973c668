/** A share as an exact fraction, > 0 and <= 1. */
export type Share = { numerator: number; denominator: number };

/** What a threshold is a share of: in favour + against; those plus abstaining; every member. */
export const BASES_OF_COUNT = ['presentAndVoting', 'present', 'members'] as const;
export type BaseOfCount = (typeof BASES_OF_COUNT)[number];

export type Threshold = {
  of: BaseOfCount;
  bound: 'atLeast' | 'moreThan';
  amount: { share: Share } | { count: number };
  /** Name of the weight that is counted; absent: one for each delegation's `votes`. */
  weigh?: string;
};

/** A decision rule. No rule is met with nobody in favour. Consensus is not a rule: it is the absence of an objection. */
export type Rule =
  | { kind: 'threshold'; threshold: Threshold }
  | { kind: 'veto'; holders: readonly string[] }
  | { kind: 'all'; rules: readonly Rule[] }
  | { kind: 'any'; rules: readonly Rule[] };

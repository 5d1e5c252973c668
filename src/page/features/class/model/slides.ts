/** What four slides of a class show once its debrief is open: nobody is named. */

/** Points, 100 for everything one wants. */
export type TablePoint = {
  table: number;
  /** Mean gain over no deal of the seats that people had. */
  own: number;
  /** And of the other delegations. */
  others: number;
  adopted: boolean;
  /** No text of the table would have given more to both: from the best for the others on. */
  frontier: readonly Pick<TablePoint, 'own' | 'others'>[];
};

export type Count = { yes: number; no: number; abstain: number };

export type BallotSlide = Count & { table: number; article: string | null };

export type Swap = { article: string; from: string | null; to: string };

export type MissedTrade = {
  one: string;
  other: string;
  /** Each side gives the one thing and gets the other. */
  gives: Swap;
  gets: Swap;
  /** Mean points over the tables. */
  oneGains: number;
  otherGains: number;
};

export type PromiseSlide = {
  table: number;
  by: string;
  to: string;
  article: string;
  option: string;
  kept: boolean;
  /** Sittings. */
  given: number;
  settled: number;
};

export type Slides = {
  points: readonly TablePoint[];
  ballot: BallotSlide | null;
  trade: MissedTrade | null;
  promise: PromiseSlide | null;
};

export const RULES_SHOWN = ['twoThirds', 'majority', 'consensus'] as const;

export type ShownRule = (typeof RULES_SHOWN)[number];

/** Ballots in favour that the rule asks for; null: any objection stops it. */
export function countNeeded(rule: ShownRule, { yes, no }: Count): number | null {
  if (rule === 'consensus') return null;
  return rule === 'twoThirds' ? Math.ceil(((yes + no) * 2) / 3) : Math.floor((yes + no) / 2) + 1;
}

export function isCarried(rule: ShownRule, count: Count): boolean {
  const needed = countNeeded(rule, count);
  return needed === null ? count.no === 0 && count.yes > 0 : count.yes > 0 && count.yes >= needed;
}

/** The ballot on which these rules differ most; of equals the last. */
export function chooseSlideBallot(ballots: readonly BallotSlide[]): BallotSlide | null {
  const differ = (one: Count): number =>
    new Set(RULES_SHOWN.map((rule) => isCarried(rule, one))).size;
  return ballots.toReversed().toSorted((one, other) => differ(other) - differ(one))[0] ?? null;
}

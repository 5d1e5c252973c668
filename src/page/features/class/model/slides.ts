/** What four slides of a class show once its debrief is open: nobody is named. */
import type { BallotCount, WeighedCount } from '../../../../engine/state/event.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import { decide } from '../../../../engine/vote/tally.ts';
import type { RollCallVote, Rule } from '../../../../scenario/resolved.ts';

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

/** In votes; `needed` is null where any objection stops it. */
export type SlideRule = {
  name: ShownRule;
  adopted: boolean;
  yes: number;
  no: number;
  needed: number | null;
};

export type BallotSlide = {
  table: number;
  article: string | null;
  /** False: nobody voted, and this is how each would have on the final text by its instructions. */
  cast: boolean;
  count: BallotCount;
  /** What the rule of the vote weighs, where that is not heads alone. */
  weighed?: readonly WeighedCount[];
  rules: readonly SlideRule[];
};

/** `from`: null where tables differ. Mean points over the tables for whoever gives it, and for whoever gets it, rounded. */
export type Swap = {
  article: string;
  from: string | null;
  to: string;
  costs: number;
  brings: number;
};

export type MissedTrade = {
  one: string;
  other: string;
  /** Each side gives the one thing and gets the other. */
  gives: Swap;
  gets: Swap;
  /** What the rounded points of the two come to. */
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
  /** Number of the command by which it was given. */
  at: number;
  /** Points that the words are worth to whoever gave it, and to whoever it was given, over those that stood then. */
  own: number;
  others: number;
};

export type Slides = {
  points: readonly TablePoint[];
  ballot: BallotSlide | null;
  trade: MissedTrade | null;
  promise: PromiseSlide | null;
};

export type ShownRule = 'twoThirds' | 'majority' | 'consensus';

function makeShownRules({ delegations }: SeatScenario): readonly (readonly [ShownRule, Rule])[] {
  const [half, most] = [
    { share: { numerator: 1, denominator: 2 } },
    { share: { numerator: 2, denominator: 3 } },
  ];
  const of = 'presentAndVoting';
  return [
    ['twoThirds', { kind: 'threshold', threshold: { of, bound: 'atLeast', amount: most } }],
    ['majority', { kind: 'threshold', threshold: { of, bound: 'moreThan', amount: half } }],
    ['consensus', { kind: 'veto', holders: delegations.map(({ id }) => id) }],
  ];
}

/** @param votes one for each delegation, in the scenario's order */
export function countForSlide(
  scenario: SeatScenario,
  votes: readonly RollCallVote[],
): readonly SlideRule[] {
  return makeShownRules(scenario).map(([name, rule]) => {
    const { adopted, needed, inFavour, presentAndVoting } = decide(
      rule,
      scenario.delegations,
      votes,
    );
    return { name, adopted, yes: inFavour, no: presentAndVoting - inFavour, needed };
  });
}

/** The ballot on which these rules differ most; of equals the last. */
export function chooseSlideBallot(ballots: readonly BallotSlide[]): BallotSlide | null {
  const differ = ({ rules }: BallotSlide): number =>
    new Set(rules.map(({ adopted }) => adopted)).size;
  return ballots.toReversed().toSorted((one, other) => differ(other) - differ(one))[0] ?? null;
}

/** What the bar under the board measures: votes as the rule counts them, cast and to come. */
import { decide } from '../../../../engine/vote/tally.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Board } from '../../../session/game/roll.ts';

export type BoardTally = {
  yes: number;
  no: number;
  /** Of those who wait, as if all of them voted. */
  coming: number;
  all: number;
  /** What the rule counts is delegations, so that these are the numbers of the board as well. */
  heads: boolean;
};

export function tallyOf({ scenario }: View, { rule, lamps }: Board): BoardTally {
  const { delegations } = scenario;
  const sums = (waiting: 'no' | 'absent') =>
    decide(
      rule,
      delegations,
      lamps.map((lamp) => (lamp === 'waiting' ? waiting : lamp)),
    );
  const { inFavour: yes, presentAndVoting: cast } = sums('absent');
  const { presentAndVoting: all } = sums('no');
  const weighs = rule.kind === 'threshold' && rule.threshold.weigh !== undefined;
  return {
    yes,
    no: cast - yes,
    coming: all - cast,
    all,
    heads: !weighs && delegations.every(({ votes }) => votes === 1),
  };
}

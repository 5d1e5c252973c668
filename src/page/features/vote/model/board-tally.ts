/** What the bar under the board measures: votes as the rule counts them, cast and to come. */
import { decide, makeBallotMeasure } from '../../../../engine/vote/tally.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { HallLamp } from '../../../session/game/hall-model.ts';
import type { Board } from '../../../session/game/vote/roll.ts';

export type BoardTally = {
  yes: number;
  no: number;
  /** Of those who wait, as if all of them voted. */
  coming: number;
  all: number;
};

export function tallyBoard({ scenario }: View, { rule, lamps }: Board): BoardTally {
  const { delegations } = scenario;
  const sums = (waiting: 'no' | 'absent') =>
    decide(
      rule,
      delegations,
      lamps.map((lamp) => (lamp === 'waiting' ? waiting : lamp)),
    );
  const { inFavour: yes, presentAndVoting: cast } = sums('absent');
  const { presentAndVoting: all } = sums('no');
  return { yes, no: cast - yes, coming: all - cast, all };
}

export type LampCount = { heads: number; weight: number };

/** Lamps of each colour, as delegations and in what the rule counts (votes, where it is made of several). */
export function countLamps(
  { scenario }: View,
  { rule, lamps }: Board,
): Record<HallLamp, LampCount> {
  const { of: weigh } = makeBallotMeasure(rule, scenario.delegations);
  const none = (): LampCount => ({ heads: 0, weight: 0 });
  const counts = { yes: none(), no: none(), abstain: none(), absent: none(), waiting: none() };
  lamps.forEach((lamp, d) => {
    counts[lamp].heads += 1;
    counts[lamp].weight += weigh(d);
  });
  return counts;
}

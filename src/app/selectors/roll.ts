/** The voting board: the vote under way, or the last one taken, or the one a reader picks. */
import { countOf, whipCount, type WhipCount } from '../../engine/forecast.ts';
import type { BallotCount } from '../../engine/event.ts';
import { isProcedural, isSubstantive } from '../../engine/motion-order.ts';
import type { Motion, VoteRecord, Voting } from '../../engine/state.ts';
import { decide, type Decision } from '../../engine/tally.ts';
import type { View } from '../../engine/view.ts';
import type { Lamp } from '../hall-model.ts';
import type { RollCallVote } from '../../scenario/resolved.ts';
import type { Rule } from '../../scenario/rule.ts';

export type Board = {
  motion: string;
  kind: Voting['kind'];
  article: number;
  wording: number;
  by: string | null;
  procedural: boolean;
  rule: Rule;
  /** Null while names are still being called. */
  carried: boolean | null;
  lamps: readonly Lamp[];
  count: BallotCount;
  waiting: number;
  decision: Decision;
};

const LAMP_OF: ReadonlyMap<string, Lamp> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['a', 'abstain'],
  ['-', 'absent'],
]);

/** @param chosen index in `view.votes`, or -1 for the vote under way or the latest */
export function boardOf(view: View, chosen = -1): Board | null {
  const record = view.votes[chosen];
  if (record) return fromRecord(view, record);
  if (view.voting) return boardFrom(view, view.voting, view.voting.procedural, null);
  const last = view.votes.at(-1);
  return last ? fromRecord(view, last) : null;
}

function fromRecord(view: View, record: VoteRecord): Board {
  return boardFrom(view, record, isProcedural(record.kind), record.carried);
}

function boardFrom(
  view: View,
  vote: Pick<Voting, 'motion' | 'kind' | 'article' | 'wording' | 'roll'>,
  procedural: boolean,
  carried: boolean | null,
): Board {
  const { procedure, delegations } = view.scenario;
  const rule = procedural ? procedure.procedural : procedure.substance;
  const lamps = [...vote.roll].map((letter): Lamp => LAMP_OF.get(letter) ?? 'waiting');
  const votes = lamps.map((lamp): RollCallVote => (lamp === 'waiting' ? 'absent' : lamp));
  const waiting = lamps.filter((lamp) => lamp === 'waiting').length;
  const count = countOf(votes);
  return {
    motion: vote.motion,
    kind: vote.kind,
    article: vote.article,
    wording: vote.wording,
    by: view.motions.find((motion) => motion.id === vote.motion)?.by ?? null,
    procedural,
    rule,
    carried,
    lamps,
    count: { ...count, absent: count.absent - waiting },
    waiting,
    decision: decide(rule, delegations, votes),
  };
}

/** What the whips count for the vote before the meeting, from stated positions alone; null without one. */
export function countBefore(view: View): WhipCount | null {
  const { voting } = view;
  if (!voting || voting.kind === 'text') return null;
  const against = view.motions.find((motion) => stopped(motion, voting));
  const question = {
    kind: voting.kind,
    article: voting.article,
    wording: voting.wording,
    ...(voting.kind === 'noAction' && against ? { against } : {}),
  };
  return whipCount(view, question, voting.procedural);
}

function stopped(motion: Motion, voting: Voting): boolean {
  return (
    motion.status === 'pending' && motion.article === voting.article && isSubstantive(motion.kind)
  );
}

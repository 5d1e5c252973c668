/** The voting board: the vote under way, or the last one taken, or the one a reader picks. */
import type {
  ArticleIndex,
  RollCallVote,
  Rule,
  WordingIndex,
} from '../../../../scenario/resolved.ts';
import { countVotes } from '../../../../engine/vote/forecast.ts';
import type { BallotCount } from '../../../../engine/state/event.ts';
import { isProcedural } from '../../../../engine/motions/motion-rules.ts';
import { readBallots, readVotes } from '../../../../engine/state/roll.ts';
import type { VoteRecord, Voting } from '../../../../engine/state/state.ts';
import { decide, type Decision } from '../../../../engine/vote/tally.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { HallLamp } from '../hall-model.ts';
import { readTextOn } from '../../../../engine/mandate/mandate.ts';

export type Board = {
  motion: string;
  kind: Voting['kind'];
  article: ArticleIndex;
  wording: WordingIndex;
  /** Text that stood or stands before it; -1: none. */
  text: number;
  by: string | null;
  procedural: boolean;
  rule: Rule;
  /** Null while names are still being called. */
  carried: boolean | null;
  lamps: readonly HallLamp[];
  count: BallotCount;
  waiting: number;
  decision: Decision;
};

/** @param chosen index in `view.votes`, or -1 for the vote under way or the latest */
export function makeBoard(view: View, chosen = -1): Board | null {
  const record = view.votes[chosen];
  if (record) return makeBoardFromRecord(view, record);
  const { voting } = view;
  if (voting) {
    const text = readTextOn(view, voting.article);
    return makeBoardFrom(view, voting, voting.procedural, { carried: null, text });
  }
  const last = view.votes.at(-1);
  return last ? makeBoardFromRecord(view, last) : null;
}

function makeBoardFromRecord(view: View, record: VoteRecord): Board {
  return makeBoardFrom(view, record, isProcedural(record.kind), record);
}

function makeBoardFrom(
  view: View,
  vote: Pick<Voting, 'motion' | 'kind' | 'article' | 'wording' | 'roll'>,
  procedural: boolean,
  { carried, text }: Pick<Board, 'carried' | 'text'>,
): Board {
  const { procedure, delegations } = view.scenario;
  const rule = procedural ? procedure.procedural : procedure.substance;
  const lamps = readBallots(vote.roll);
  const votes = readVotes(vote.roll);
  const waiting = lamps.filter((lamp) => lamp === 'waiting').length;
  const count = countVotes(votes);
  return {
    motion: vote.motion,
    kind: vote.kind,
    article: vote.article,
    wording: vote.wording,
    text,
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

/** The board before anything is put to the vote: those in the room wait, the rest are not voting. */
export function makeDarkBoard(view: View): Board {
  const { procedure, delegations } = view.scenario;
  const lamps = delegations.map((_, d): HallLamp => (view.present[d] === 0 ? 'absent' : 'waiting'));
  const waiting = lamps.filter((lamp) => lamp === 'waiting').length;
  return {
    motion: '',
    kind: 'text',
    article: -1,
    wording: -1,
    text: -1,
    by: null,
    procedural: false,
    rule: procedure.substance,
    carried: null,
    lamps,
    count: { yes: 0, no: 0, abstain: 0, absent: lamps.length - waiting },
    waiting,
    decision: decide(
      procedure.substance,
      delegations,
      lamps.map((lamp): RollCallVote => (lamp === 'absent' ? 'absent' : 'no')),
    ),
  };
}

/**
 * A board on which some lamps are not lit yet. Whoever is not lit is counted among those voting, so that the bar
 * has its whole length from the start and shrinks only as delegations abstain.
 */
export function lightPart(view: View, board: Board, isLit: (d: number) => boolean): Board {
  const lamps = board.lamps.map((lamp, d): HallLamp => (isLit(d) ? lamp : 'waiting'));
  const voted = lamps.map((lamp): RollCallVote => (lamp === 'waiting' ? 'no' : lamp));
  const count = countVotes(lamps.map((lamp) => (lamp === 'waiting' ? 'absent' : lamp)));
  const waiting = lamps.filter((lamp) => lamp === 'waiting').length;
  return {
    ...board,
    carried: null,
    lamps,
    count: { ...count, absent: count.absent - waiting },
    waiting,
    decision: decide(board.rule, view.scenario.delegations, voted),
  };
}

/** Whether it would have carried had all who abstained voted for it. */
export function withAbstainers({ scenario }: View, { rule, lamps }: Board): boolean {
  const votes = lamps.map((lamp): RollCallVote => {
    if (lamp === 'abstain') return 'yes';
    return lamp === 'waiting' ? 'absent' : lamp;
  });
  return decide(rule, scenario.delegations, votes).adopted;
}

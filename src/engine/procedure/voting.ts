/** From the announcement of a vote to its result. */
import type { ArticleId, OptionId, Rule } from '../../scenario/resolved.ts';
import { getArticleId, type Transaction, emit, getWordingId } from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import { callNewcomers, openRoll, readVotes } from '../state/roll.ts';
import { hasQuorum } from '../state/seated.ts';
import { copyMotion, copyVoting } from '../state/copy-state.ts';
import type { Voting } from '../state/state.ts';
import { carryOut, endConference } from './carry-out.ts';
import { explainVotes } from '../vote/explanations.ts';
import { countVotes } from '../vote/forecast.ts';
import { isProcedural } from '../motions/motion-rules.ts';
import { inOrder } from '../vote/motion-order.ts';
import { countFor, isLive, readKnown } from '../vote/question.ts';
import { NOTHING, readTextOn } from '../mandate/mandate.ts';
import { addWeights, decide } from '../vote/tally.ts';

/** Puts the next motion in order before the meeting. */
export function announceVote(meeting: Transaction): void {
  const { setup, state } = meeting;
  const [motion] = inOrder(setup, state);
  if (!motion) return;
  const live = isLive(setup, state, motion);
  const { needed } = countFor(readKnown(setup, state), motion);
  meeting.state.first = null;
  meeting.state.motions = state.motions.map((other) =>
    other.id === motion.id ? copyMotion(other, 'voting') : other,
  );
  meeting.state.voting = {
    motion: motion.id,
    kind: motion.kind,
    article: motion.article,
    wording: motion.wording,
    procedural: isProcedural(motion.kind),
    live,
    roll: openRoll(state.present),
    whips: [],
  };
  announce(meeting, needed);
}

/** Puts the text as a whole before the meeting. */
export function putText(meeting: Transaction): void {
  meeting.state.voting = {
    motion: 'text',
    kind: 'text',
    article: -1,
    wording: NOTHING,
    procedural: isProcedural('text'),
    live: true,
    roll: openRoll(meeting.state.present),
    whips: [],
  };
  announce(meeting, null);
}

function announce(meeting: Transaction, needed: number | null): void {
  const voting = meeting.state.voting as Voting;
  const present = meeting.state.present.reduce((sum, here) => sum + here, 0);
  const { motion, kind, live } = voting;
  emit(meeting, {
    type: 'voteAnnounced',
    motion,
    kind,
    ...describeSubject(meeting, voting),
    present,
    needed,
    live,
  });
}

/** Article and option of a vote, by id, where it has them. */
function describeSubject(
  meeting: Transaction,
  voting: Pick<Voting, 'article' | 'wording'>,
): {
  article?: ArticleId;
  option?: OptionId;
} {
  if (voting.article < 0) return {};
  const option = getWordingId(meeting.setup, voting.article, voting.wording);
  return {
    article: getArticleId(meeting.setup, voting.article),
    ...(option === null ? {} : { option }),
  };
}

/** Those who came in while the vote was whipped are called too. */
export function callRoll(meeting: Transaction): void {
  const { voting, present } = meeting.state;
  if (!voting) return;
  const roll = callNewcomers(voting.roll, present);
  // In negotiation the list of speakers goes on after the vote.
  const queue = meeting.state.phase === 'negotiation.rollCall' ? meeting.state.queue : [];
  meeting.state.voting = copyVoting(voting, roll);
  meeting.state.queue = queue;
}

function findVotingRule(setup: Setup, voting: Pick<Voting, 'procedural'>): Rule {
  const { procedure } = setup.scenario;
  return voting.procedural ? procedure.procedural : procedure.substance;
}

export function announceResult(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { voting } = state;
  // Taken back before the voting began.
  if (!voting) return;
  const { delegations } = setup.scenario;
  const rule = findVotingRule(setup, voting);
  const votes = readVotes(voting.roll);
  const decision = decide(rule, delegations, votes);
  const quorate = hasQuorum(setup.scenario, state.present);
  const carried = decision.adopted && quorate;
  const { motion, kind, article, wording, roll } = voting;
  emit(meeting, {
    type: 'voteResult',
    motion,
    kind,
    ...describeSubject(meeting, voting),
    count: countVotes(votes),
    inFavour: decision.inFavour,
    needed: decision.needed,
    quorate,
    carried,
    ...addWeights(rule, delegations, votes),
  });
  const text = readTextOn(state, article);
  meeting.state.voting = null;
  meeting.state.votes = [
    ...state.votes,
    { motion, kind, article, wording, text, roll, carried, sitting: state.sitting },
  ];
  meeting.state.motions = state.motions.map((other) =>
    other.id === motion ? copyMotion(other, carried ? 'carried' : 'rejected') : other,
  );
  explainVotes(meeting, voting, carried);
  if (quorate) carryOut(meeting, voting, carried, decision);
  else if (voting.kind === 'text') endConference(meeting, 'failed');
}

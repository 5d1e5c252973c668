/** What follows from the result of a vote. */
import type { ArticleIndex, MotionId } from '../../scenario/resolved.ts';
import { readMoverSide, QUESTION_RULES } from '../motions/motion-rules.ts';
import {
  getArticleId,
  loseCredit,
  type Transaction,
  setArticle,
  emit,
} from '../state/transaction.ts';
import { agreeArticle, renewBrackets, closeSitting, moveText, refreshHolders } from './sitting.ts';
import type { Ending, DomainEvent } from '../state/event.ts';
import { copyMotion } from '../state/copy-state.ts';
import type { Motion, Voting } from '../state/state.ts';
import { findEndingCause } from './ending-cause.ts';
import { weighObjections } from './objections.ts';
import type { Decision } from '../vote/tally.ts';

/** Without a quorum nothing does: then words put to a separate vote stand as well. */
export function carryOut(
  meeting: Transaction,
  voting: Voting,
  carried: boolean,
  decision: Decision,
): void {
  const mover = meeting.setup.scenario.delegationIndex.get(findMover(meeting, voting.motion) ?? '');
  const lost = carried === (readMoverSide(voting.kind) === 'no');
  if (mover !== undefined && lost) {
    loseCredit(meeting, mover, meeting.setup.values.lostMotion, 'lostMotion');
  }
  QUESTION_RULES[voting.kind].carryOut(carried, {
    replaceText: () => replaceText(meeting, voting, decision),
    closeDebate: () => closeDebate(meeting),
    suspend: () => suspend(meeting, mover),
    stopMotions: () => dropMotions(meeting, voting.article, 'closed'),
    reopen: () => reopen(meeting, voting.article),
    end: (ending) => endConference(meeting, ending),
  });
}

function replaceText(meeting: Transaction, voting: Voting, decision: Decision): void {
  const by = findMover(meeting, voting.motion);
  moveText(meeting, voting.article, voting.wording, {
    cause: 'vote',
    ...(by === undefined ? {} : { by }),
    margin: decision.inFavour,
    needed: decision.needed,
  });
  renewBrackets(meeting, voting.article);
  dropMotions(meeting, voting.article, 'passedOther');
  if (meeting.state.phase === 'negotiation.rollCall') agreeArticle(meeting, voting.article);
}

/** What is on the table is decided, and nobody else speaks. */
function closeDebate(meeting: Transaction): void {
  finishSitting(meeting);
  meeting.state.debateClosed = true;
}

/** The sitting ends where it is; asking for more time costs whoever moved it. */
function suspend(meeting: Transaction, mover: number | undefined): void {
  finishSitting(meeting);
  if (mover !== undefined) {
    loseCredit(meeting, mover, meeting.setup.values.suspensionCredit, 'suspension');
  }
}

function finishSitting(meeting: Transaction): void {
  if (meeting.state.phase === 'negotiation.rollCall') closeSitting(meeting);
}

function findMover(meeting: Transaction, motion: MotionId): string | undefined {
  return meeting.state.motions.find((candidate) => candidate.id === motion)?.by;
}

function reopen(meeting: Transaction, a: ArticleIndex): void {
  setArticle(meeting, a, { status: 'open', stable: 0 });
  const textMoves = meeting.state.textMoves.filter(({ article }) => article !== a);
  meeting.state.textMoves = textMoves;
  emit(meeting, { type: 'reopened', article: getArticleId(meeting.setup, a) });
  refreshHolders(meeting, [a]);
}

/** Pending motions on an article fall: another passed, or the meeting takes no action. */
function dropMotions(
  meeting: Transaction,
  a: ArticleIndex,
  because: 'passedOther' | 'closed',
): void {
  dropMotionsThat(meeting, because, (motion) => motion.article === a);
}

/** Pending motions that fall, and why. */
export function dropMotionsThat(
  meeting: Transaction,
  because: Extract<DomainEvent, { type: 'motionFell' }>['because'],
  which: (motion: Motion) => boolean,
): void {
  const { motions } = meeting.state;
  const falling = motions.filter((motion) => motion.status === 'pending' && which(motion));
  if (falling.length === 0) return;
  for (const { id } of falling) emit(meeting, { type: 'motionFell', motion: id, because });
  meeting.state.motions = motions.map((motion) =>
    falling.includes(motion) ? copyMotion(motion, 'fell') : motion,
  );
}

type Because = Omit<Extract<DomainEvent, { type: 'decided' }>, 'type' | 'ending'>;

export function endConference(meeting: Transaction, ending: Ending): void {
  meeting.state.ending = ending;
  emit(meeting, { type: 'decided', ending, ...explainEnding(meeting) });
}

function explainEnding({ setup, state }: Transaction): Because {
  const { scenario } = setup;
  const { ending, votes, gavel, exhausted } = state;
  const because = findEndingCause({ scenario, ending, votes, gavel, exhausted });
  if (because !== 'objections') return because === null ? {} : { because };
  const { stops: _stops, ...objected } = weighObjections({ scenario, gavel });
  return { because, ...objected };
}

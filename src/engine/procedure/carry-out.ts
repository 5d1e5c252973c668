/** What follows from the result of a vote. */
import type { ArticleIndex, MotionId } from '../../scenario/ids.ts';
import { moverSide, QUESTION_RULES } from '../motions/motion-rules.ts';
import {
  amendState,
  articleId,
  loseCredit,
  type Meeting,
  setArticle,
  tell,
} from '../state/meeting.ts';
import { bracketAnew, closeSitting, moveText, refreshHolders } from './sitting.ts';
import type { Ending, Happening } from '../state/event.ts';
import type { Motion, Voting } from '../state/state.ts';
import type { Decision } from '../vote/tally.ts';

/** Without a quorum nothing does: then words put to a separate vote stand as well. */
export function carryOut(
  meeting: Meeting,
  voting: Voting,
  carried: boolean,
  decision: Decision,
): void {
  const mover = meeting.setup.scenario.delegationIndex.get(moverOf(meeting, voting.motion) ?? '');
  const lost = carried === (moverSide(voting.kind) === 'no');
  if (mover !== undefined && lost) {
    loseCredit(meeting, mover, meeting.setup.values.lostMotion, 'lostMotion');
  }
  QUESTION_RULES[voting.kind].carryOut(carried, {
    replaceText: () => replaceText(meeting, voting, decision),
    closeDebate: () => closeDebate(meeting),
    suspend: () => suspend(meeting, mover),
    stopMotions: () => dropMotions(meeting, voting.article, 'closed'),
    reopen: () => reopen(meeting, voting.article),
    end: (ending) => end(meeting, ending),
  });
}

function replaceText(meeting: Meeting, voting: Voting, decision: Decision): void {
  const by = moverOf(meeting, voting.motion);
  moveText(meeting, voting.article, voting.wording, {
    cause: 'vote',
    ...(by === undefined ? {} : { by }),
    margin: decision.inFavour,
    needed: decision.needed,
  });
  bracketAnew(meeting, voting.article);
  dropMotions(meeting, voting.article, 'passedOther');
}

/** What is on the table is decided, and nobody else speaks. */
function closeDebate(meeting: Meeting): void {
  endSitting(meeting);
  amendState(meeting, { debateClosed: true });
}

/** The sitting ends where it is; asking for more time costs whoever moved it. */
function suspend(meeting: Meeting, mover: number | undefined): void {
  endSitting(meeting);
  if (mover !== undefined) {
    loseCredit(meeting, mover, meeting.setup.values.suspensionCredit, 'suspension');
  }
}

function endSitting(meeting: Meeting): void {
  if (meeting.state.phase === 'negotiation.rollCall') closeSitting(meeting);
}

function moverOf(meeting: Meeting, motion: MotionId): string | undefined {
  return meeting.state.motions.find((candidate) => candidate.id === motion)?.by;
}

function reopen(meeting: Meeting, a: ArticleIndex): void {
  setArticle(meeting, a, { status: 'open', stable: 0 });
  const textMoves = meeting.state.textMoves.filter(({ article }) => article !== a);
  amendState(meeting, { textMoves });
  tell(meeting, { type: 'reopened', article: articleId(meeting.setup, a) });
  refreshHolders(meeting, [a]);
}

/** Pending motions on an article fall: another passed, or the meeting takes no action. */
function dropMotions(meeting: Meeting, a: ArticleIndex, because: 'passedOther' | 'closed'): void {
  fell(meeting, because, (motion) => motion.article === a);
}

/** Pending motions that fall, and why. */
export function fell(
  meeting: Meeting,
  because: Extract<Happening, { type: 'motionFell' }>['because'],
  which: (motion: Motion) => boolean,
): void {
  const { motions } = meeting.state;
  const falling = motions.filter((motion) => motion.status === 'pending' && which(motion));
  if (falling.length === 0) return;
  for (const { id } of falling) tell(meeting, { type: 'motionFell', motion: id, because });
  amendState(meeting, {
    motions: motions.map((motion) =>
      falling.includes(motion) ? { ...motion, status: 'fell' as const } : motion,
    ),
  });
}

export function end(meeting: Meeting, ending: Ending): void {
  amendState(meeting, { ending });
  tell(meeting, { type: 'decided', ending });
}

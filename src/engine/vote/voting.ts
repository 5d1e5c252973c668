/** From the announcement of a vote to its result. */
import type { RollCallVote, Scenario } from '../../scenario/resolved.ts';
import type { Rule } from '../../scenario/rule.ts';
import type { MotionKind } from '../command.ts';
import { explainVotes } from './explanations.ts';
import { whipCount, countOf, type Known, type WhipCount } from './forecast.ts';
import type { Happening } from '../state/event.ts';

import {
  amendState,
  articleId,
  type Meeting,
  setArticle,
  loseCredit,
  tell,
  wordingId,
} from '../procedure/meeting.ts';
import { inOrder, isProcedural, isSubstantive, motionStopped } from './motion-order.ts';
import { closeSitting, moveText, refreshHolders } from '../procedure/sitting.ts';
import type { Setup } from '../setup/setup.ts';
import { type Motion, type State, type Voting, withLetter } from '../state/state.ts';
import type { Question } from './swing.ts';
import { decide, type Decision } from './tally.ts';
import type { Values } from '../numbers/values.ts';

/** The question as it stands before the meeting. A view will do. */
export function questionOf(
  state: Pick<State, 'motions' | 'articles'>,
  { kind, article, wording }: { kind: Question['kind']; article: number; wording: number },
): Question {
  const against = kind === 'noAction' ? motionStopped(state, article) : undefined;
  const aboutTime = kind === 'suspend' || kind === 'closure';
  return {
    kind,
    article,
    wording,
    ...(against ? { against } : {}),
    ...(aboutTime ? { disputed: disputedIn(state) } : {}),
  };
}

/** Articles that are not agreed. */
export function disputedIn({ articles }: Pick<State, 'articles'>): number[] {
  return articles.flatMap((article, a) => (article.status === 'adRef' ? [] : [a]));
}

/** The public count of a motion. A view will do. */
export function countFor(known: Known & Pick<State, 'motions'>, motion: Motion): WhipCount {
  return whipCount(known, questionOf(known, motion), isProcedural(motion.kind));
}

/** Whether the next motion is one on the text that could go either way by the public count. */
export function isLive(setup: Setup, state: State, motion: Motion): boolean {
  if (isProcedural(motion.kind) || !isWhipped(motion.kind)) return false;
  return isWithinReach(countFor(knownOf(setup, state), motion), setup);
}

function isWhipped(kind: MotionKind): boolean {
  return isSubstantive(kind) || kind === 'reconsider';
}

/** Whether whips could turn a vote with this count: always under a compound rule. */
export function isWithinReach(
  { needed, count }: WhipCount,
  rules: { scenario: Scenario; values: Values },
): boolean {
  return needed === null || isNear(needed, count.yes, rules);
}

/** Whether so many in favour are within reach of what is needed. */
export function isNear(
  needed: number,
  yes: number,
  { scenario, values }: { scenario: Scenario; values: Values },
): boolean {
  const reach = Math.max(1, values.liveVote * scenario.delegations.length);
  return Math.abs(needed - yes) <= reach;
}

function knownOf(setup: Setup, state: State): Known & Pick<State, 'motions'> {
  const { scenario, values, stated } = setup;
  const { articles, lines, present, motions } = state;
  return { scenario, values, stated, articles, lines, present, motions };
}

export function hasQuorum(setup: Setup, state: State): boolean {
  const { numerator, denominator } = setup.scenario.procedure.quorum;
  const present = state.present.reduce((sum, here) => sum + here, 0);
  return present * denominator >= numerator * state.present.length;
}

function emptyRoll(state: State): string {
  return state.present.map((here) => (here ? '.' : '-')).join('');
}

/** Puts the next motion in order before the meeting. */
export function announceVote(meeting: Meeting): void {
  const { setup, state } = meeting;
  const [motion] = inOrder(setup, state);
  if (!motion) return;
  const live = isLive(setup, state, motion);
  const { needed } = countFor(knownOf(setup, state), motion);
  amendState(meeting, {
    first: null,
    motions: state.motions.map((other) =>
      other.id === motion.id ? { ...other, status: 'voting' as const } : other,
    ),
    voting: {
      motion: motion.id,
      kind: motion.kind,
      article: motion.article,
      wording: motion.wording,
      procedural: isProcedural(motion.kind),
      live,
      roll: emptyRoll(state),
      whips: [],
    },
  });
  announce(meeting, needed);
}

/** Puts the text as a whole before the meeting. */
export function putText(meeting: Meeting): void {
  amendState(meeting, {
    voting: {
      motion: 'text',
      kind: 'text',
      article: -1,
      wording: -1,
      procedural: false,
      live: true,
      roll: emptyRoll(meeting.state),
      whips: [],
    },
  });
  announce(meeting, null);
}

function announce(meeting: Meeting, needed: number | null): void {
  const voting = meeting.state.voting as Voting;
  const present = meeting.state.present.reduce((sum, here) => sum + here, 0);
  const { motion, kind, live } = voting;
  tell(meeting, {
    type: 'voteAnnounced',
    motion,
    kind,
    ...subjectOf(meeting, voting),
    present,
    needed,
    live,
  });
}

/** Article and option of a vote, by id, where it has them. */
function subjectOf(
  meeting: Meeting,
  voting: Pick<Voting, 'article' | 'wording'>,
): {
  article?: string;
  option?: string;
} {
  if (voting.article < 0) return {};
  const option = wordingId(meeting.setup, voting.article, voting.wording);
  return {
    article: articleId(meeting.setup, voting.article),
    ...(option === null ? {} : { option }),
  };
}

/** Those who came in while the vote was whipped are called too. */
export function callRoll(meeting: Meeting): void {
  const { voting, present } = meeting.state;
  if (!voting) return;
  let { roll } = voting;
  for (let d = roll.indexOf('-'); d >= 0; d = roll.indexOf('-', d + 1))
    if (present[d]) roll = withLetter(roll, d, '.');
  // In negotiation the list of speakers goes on after the vote.
  const queue = meeting.state.phase === 'negotiation.rollCall' ? meeting.state.queue : [];
  amendState(meeting, { voting: { ...voting, roll }, queue });
}

const VOTE_OF: ReadonlyMap<string, RollCallVote> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['a', 'abstain'],
  ['-', 'absent'],
]);

export function votesOf(roll: string): RollCallVote[] {
  return [...roll].map((letter) => VOTE_OF.get(letter) ?? 'absent');
}

function ruleFor(setup: Setup, voting: Pick<Voting, 'procedural'>): Rule {
  const { procedure } = setup.scenario;
  return voting.procedural ? procedure.procedural : procedure.substance;
}

function decisionOf(setup: Setup, voting: Pick<Voting, 'procedural' | 'roll'>): Decision {
  return decide(ruleFor(setup, voting), setup.scenario.delegations, votesOf(voting.roll));
}

export function announceResult(meeting: Meeting): void {
  const { setup, state } = meeting;
  const { voting } = state;
  // Taken back before the voting began.
  if (!voting) return;
  const decision = decisionOf(setup, voting);
  const quorate = hasQuorum(setup, state);
  const carried = decision.adopted && quorate;
  const { motion, kind, article, wording, roll } = voting;
  tell(meeting, {
    type: 'voteResult',
    motion,
    kind,
    ...subjectOf(meeting, voting),
    count: countOf(votesOf(roll)),
    needed: decision.needed,
    quorate,
    carried,
  });
  const text = state.articles[article]?.text ?? -1;
  amendState(meeting, {
    voting: null,
    votes: [
      ...state.votes,
      { motion, kind, article, wording, text, roll, carried, sitting: state.sitting },
    ],
    motions: state.motions.map((other) =>
      other.id === motion
        ? { ...other, status: carried ? ('carried' as const) : ('rejected' as const) }
        : other,
    ),
  });
  explainVotes(meeting, voting, carried);
  if (quorate) carryOut(meeting, voting, carried, decision);
  else if (voting.kind === 'text') end(meeting, 'failed');
}

/** What follows from the result. Without a quorum nothing does: then words put to a separate vote stand as well. */
function carryOut(meeting: Meeting, voting: Voting, carried: boolean, decision: Decision): void {
  const mover = meeting.setup.scenario.delegationIndex.get(moverOf(meeting, voting.motion) ?? '');
  const lost = voting.kind === 'separateVote' ? carried : !carried;
  if (mover !== undefined && lost) {
    loseCredit(meeting, mover, meeting.setup.values.lostMotion, 'lostMotion');
  }
  if (voting.kind === 'closure' && carried) amendState(meeting, { debateClosed: true });
  if (voting.kind === 'suspend' && carried) suspend(meeting, mover);
  if (voting.kind === 'noAction' && carried) dropMotions(meeting, voting.article, 'closed');
  if (voting.kind === 'reconsider' && carried) reopen(meeting, voting.article);
  if (voting.kind === 'text') end(meeting, carried ? 'vote' : 'failed');
  const moves = voting.kind === 'separateVote' ? !carried : carried;
  if (
    moves &&
    (voting.kind === 'vote' || voting.kind === 'delete' || voting.kind === 'separateVote')
  ) {
    const by = moverOf(meeting, voting.motion);
    moveText(meeting, voting.article, voting.wording, {
      cause: 'vote',
      ...(by === undefined ? {} : { by }),
      margin: decision.inFavour,
      needed: decision.needed ?? 0,
    });
    dropMotions(meeting, voting.article, 'passedOther');
  }
}

/** The sitting ends where it is; asking for more time costs whoever moved it. */
function suspend(meeting: Meeting, mover: number | undefined): void {
  if (meeting.state.phase === 'negotiation.rollCall') closeSitting(meeting);
  if (mover !== undefined) {
    loseCredit(meeting, mover, meeting.setup.values.suspensionCredit, 'suspension');
  }
}

function moverOf(meeting: Meeting, motion: string): string | undefined {
  return meeting.state.motions.find((candidate) => candidate.id === motion)?.by;
}

function reopen(meeting: Meeting, a: number): void {
  setArticle(meeting, a, { status: 'open', stable: 0 });
  const textMoves = meeting.state.textMoves.filter(({ article }) => article !== a);
  amendState(meeting, { textMoves });
  tell(meeting, { type: 'reopened', article: articleId(meeting.setup, a) });
  refreshHolders(meeting, [a]);
}

/** Pending motions on an article fall: another passed, or the meeting takes no action. */
function dropMotions(meeting: Meeting, a: number, because: 'passedOther' | 'closed'): void {
  fell(meeting, because, (motion) => motion.article === a);
}

/** Pending motions that fall, and why. */
export function fell(
  meeting: Meeting,
  because: Extract<Happening, { type: 'motionFell' }>['because'],
  which: (motion: Motion) => boolean,
): void {
  const falls = (motion: Motion) => motion.status === 'pending' && which(motion);
  for (const motion of meeting.state.motions.filter(falls)) {
    tell(meeting, { type: 'motionFell', motion: motion.id, because });
  }
  amendState(meeting, {
    motions: meeting.state.motions.map((motion) =>
      falls(motion) ? { ...motion, status: 'fell' as const } : motion,
    ),
  });
}

export function end(meeting: Meeting, ending: 'consensus' | 'vote' | 'suspended' | 'failed'): void {
  amendState(meeting, { ending });
  tell(meeting, { type: 'decided', ending });
}

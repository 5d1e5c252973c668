/**
 * The Secretariat: carries out the duties the chart names, and when nobody is left to act in a phase,
 * concludes it and announces the next. Chart and rules meet here and nowhere else.
 */
import { type ArticleIndex, CHAIR } from '../../scenario/resolved.ts';
import type { MotionKind } from '../command.ts';
import { stepChart } from './chart-step.ts';
import { happen } from '../outside/happenings-due.ts';
import {
  askBureau,
  askConsensus,
  closeConference,
  goToAssembly,
  hearBureau,
  hearConsensus,
  isConsensus,
  leaveInBrackets,
} from './gavel.ts';
import {
  getArticleId,
  getDelegationId,
  nameSpeakers,
  type Transaction,
  setArticle,
  emit,
} from '../state/transaction.ts';
import { isSubstantive, MOTION_RULES } from '../motions/motion-rules.ts';
import { takesClauses } from '../motions/vote.ts';
import type { Setup } from '../setup/setup.ts';
import { inOrder } from '../vote/motion-order.ts';
import type { Phase } from '../state/phase.ts';
import type { Announcement, Duty, Facts } from './procedure.chart.ts';
import { askForMoreTime, isSuspended } from './reconvening.ts';
import { askForChanges, closePleas, findAnnouncementSitting, openPleas } from './chairs-text.ts';
import { countAllowedOpen, listOpen } from './strip.ts';
import { closeInformals, conveneRoom } from './room.ts';
import { closeSignature, isSignableAlone, openSignature } from './signature.ts';
import { closeSitting, openSitting, refreshHolders } from './sitting.ts';
import type { State } from '../state/state.ts';
import { findAwaitedSeat } from '../state/awaited.ts';
import { announceResult, announceVote, callRoll, putText } from './voting.ts';
import { dropMotionsThat } from './carry-out.ts';
import { isLive } from '../vote/question.ts';

const DUTY: Record<Duty, (meeting: Transaction) => void> = {
  'hear statements': hearStatements,
  'open the sitting': openSitting,
  'convene the room': conveneRoom,
  'ask the Chair for changes': askForChanges,
  'hear pleas': openPleas,
  'leave the text in brackets': leaveInBrackets,
  'ask the Chair for a text': askForText,
  'open the list of motions': openMotions,
  'announce the vote': announceVote,
  'open the whip': openWhip,
  'call the roll': callRoll,
  'ask for consensus': askConsensus,
  'ask the Bureau': askBureau,
  'put the text to the vote': putText,
  'ask the Assembly for more time': askForMoreTime,
  'take it to the Assembly': goToAssembly,
  'open for signature': openSignature,
  'close the conference': closeConference,
};

type Conclusion = { rules?: (meeting: Transaction) => void; announcement: Announcement };

/** What ends each phase once nobody is left to act in it. */
export const CONCLUSION: Record<Exclude<Phase, 'closed'>, Conclusion> = {
  opening: {
    rules: (meeting) => happen(meeting, 'opening'),
    announcement: 'the meeting is called to order',
  },
  generalDebate: { announcement: 'the general debate is concluded' },
  'negotiation.floor': { rules: closeSitting, announcement: 'the list of speakers is exhausted' },
  'negotiation.informals': { rules: closeInformals, announcement: 'the room has answered' },
  'negotiation.rollCall': { rules: announceResult, announcement: 'the result is announced' },
  'negotiation.announcement': { announcement: 'the Chair has spoken on the text' },
  'negotiation.pleas': { rules: closePleas, announcement: 'pleas have been heard' },
  chairsText: { rules: closeArticles, announcement: 'the text is circulated' },
  'decision.motions': { announcement: 'there are no further motions' },
  'decision.whip': { announcement: 'voting begins' },
  'decision.rollCall': { rules: announceResult, announcement: 'the result is announced' },
  'decision.gavel': { rules: hearConsensus, announcement: 'consensus has been asked' },
  'decision.bureau': { rules: hearBureau, announcement: 'the Bureau has found' },
  suspended: { announcement: 'the Assembly has answered on more time' },
  assembly: { announcement: 'the Assembly has decided' },
  signature: { rules: closeSignature, announcement: 'signature is closed' },
};

/** Lets the procedure run until somebody must act, or the conference is closed. */
export function settle(meeting: Transaction): void {
  while (meeting.state.phase !== 'closed') {
    const waiting = findInterruption(meeting);
    if (waiting) {
      announce(meeting, waiting);
    } else if (findAwaitedSeat(meeting.state, meeting.setup.scenario) !== null) {
      return;
    } else {
      const { rules, announcement } = CONCLUSION[meeting.state.phase];
      rules?.(meeting);
      announce(meeting, announcement);
    }
  }
}

/** A package or a procedural motion takes the meeting out of the list of speakers at once. */
function findInterruption({ setup, state }: Transaction): Announcement | null {
  if (state.phase !== 'negotiation.floor') return null;
  return state.informals || isImmediatePending(setup, state) ? 'a seat has acted' : null;
}

function isImmediatePending(setup: Setup, state: State): boolean {
  for (const { status, kind } of state.motions)
    if (status === 'pending' && isImmediate(setup, state, kind)) return true;
  return false;
}

/** Put as soon as it is made. */
function isImmediate({ scenario }: Setup, { phase }: State, kind: MotionKind): boolean {
  return MOTION_RULES[kind].immediate || (kind === 'vote' && takesClauses(scenario, phase));
}

function announce(meeting: Transaction, announcement: Announcement): void {
  const step = stepChart(meeting.state.phase, announcement, readFacts(meeting));
  if (!step) throw new Error(`the chart takes no “${announcement}” in ${meeting.state.phase}`);
  if (step.phase !== meeting.state.phase) {
    meeting.state.phase = step.phase;
    emit(meeting, { type: 'phase', phase: step.phase, sitting: meeting.state.sitting });
  }
  for (const duty of step.duties) DUTY[duty](meeting);
}

function readFacts(meeting: Transaction): Facts {
  const { setup, state } = meeting;
  const { procedure } = setup.scenario;
  const [next] = inOrder(setup, state);
  const open = listOpen(state.articles);
  const everyArticleAgreed = open.length === 0;
  const sittingsRemain =
    state.sitting < state.lastSitting && !everyArticleAgreed && !state.debateClosed;
  const text = state.votes.find((vote) => vote.kind === 'text');
  return {
    everyArticleAgreed,
    noWords: state.articles.every((article) => article.text < 0),
    sittingsRemain,
    tooManyBrackets: open.length > countAllowedOpen(setup),
    halfWayNext:
      sittingsRemain &&
      !procedure.textClosed &&
      !state.revised &&
      state.sitting === findAnnouncementSitting(setup) &&
      !setup.disabledActs.has('text'),
    changesAnnounced: state.announced !== null,
    debateClosed: state.debateClosed,
    suspended: isSuspended(state),
    moreTime: state.resumed,
    moreTimePossible: !state.resumed && !setup.disabledActs.has('suspend'),
    packageTabled: state.informals !== null,
    proceduralMotion: next !== undefined && isImmediate(setup, state, next.kind),
    motionPending: next !== undefined,
    voteIsLive: next !== undefined && isLive(setup, state, next),
    consensusFirst: procedure.consensusFirst,
    consensusAsked: state.gavel !== null,
    objection: !isConsensus(setup, state),
    exhausted: state.exhausted,
    textAdopted: text?.carried === true,
    ended: state.ending !== null,
    signableAlone: isSignableAlone(setup, state),
  };
}

/** Where the scenario closes the text there is nothing to ask: it is circulated as it is. */
function askForText(meeting: Transaction): void {
  const { textClosed } = meeting.setup.scenario.procedure;
  meeting.state.queue = textClosed ? [] : [CHAIR];
  meeting.state.plates = 1;
}

/** Each delegation on the floor states its position, and so where it will hold a bracket. */
function hearStatements(meeting: Transaction): void {
  refreshHolders(meeting);
  const { setup, state } = meeting;
  for (const d of setup.floor) {
    const holds: string[] = [];
    for (let a: ArticleIndex = 0; a < state.articles.length; a += 1)
      if (state.articles[a]?.holders.includes(d)) holds.push(getArticleId(setup, a));
    emit(meeting, { type: 'statement', seat: getDelegationId(setup, d), holds });
  }
}

/** The Chair's text is put forward: what was bracketed is so no longer, until somebody moves against it. */
function closeArticles(meeting: Transaction): void {
  meeting.state.articles.forEach((article, a) => {
    if (article.status !== 'open') return;
    const tabled = article.text < 0 ? [] : [article.text];
    setArticle(meeting, a, { status: 'closed', tabled });
  });
}

function openMotions(meeting: Transaction): void {
  const { setup } = meeting;
  meeting.state.queue = [CHAIR, ...nameSpeakers(setup)];
  meeting.state.plates = setup.scenario.procedure.plates;
  meeting.state.freeAsk = true;
  // What the scenario has happen on the last day happened before the suspension.
  if (!meeting.state.resumed) happen(meeting, 'decision');
  const { articles } = meeting.state;
  // Moot: the text reads so already.
  dropMotionsThat(
    meeting,
    'readsSo',
    ({ kind, article, wording }) => isSubstantive(kind) && articles[article]?.text === wording,
  );
}

/** Before a live vote everyone on the floor who votes may whip. */
function openWhip(meeting: Transaction): void {
  const { setup, state } = meeting;
  const queue = setup.floor.filter((d) => state.present[d]).map((d) => getDelegationId(setup, d));
  meeting.state.queue = queue;
}

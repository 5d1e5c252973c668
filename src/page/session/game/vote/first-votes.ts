/** A newcomer's first motions and votes: what is before the seat, and the act that serves it. */
import { isSubstantive, type MotionOnOrder } from '../../../../engine/motions/motion-rules.ts';
import type { Act } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { ownWordAgainst, listRoomWordAgainst } from '../text/own-word.ts';
import { computePointsNow, computePointsOfNoDeal } from '../worth.ts';
import { findInstructedBallot } from './foregone.ts';
import {
  listPendingRows,
  type PossibleMotion,
  listPossibleMotions,
  type MotionProspect,
  judgeProspect,
} from './motions-sheet.ts';
import { computeBallotWorth, findBrokenWord } from './vote-chances.ts';
import type { Learning } from '../learning.ts';
import { isLesson } from '../lesson.ts';

type View = Game['view'];

/** Whether the card of votes is of use: until a conference has come to its end, or where no help is wanted. */
export function areVotesNew(game: Game, { voted, lesson }: Learning): boolean {
  const looksOn = game.readOnly || game.moment !== null;
  if (voted || lesson === 'done' || looksOn || game.assist === 'none') return false;
  const { view, seat } = game;
  return !isLesson(game, lesson) && view.mandate !== null && view.awaited === seat;
}

export type FirstVote =
  | {
      step: 'motions';
      pending: number;
      dead: number;
      own: PossibleMotion | null;
      /** Ids of the seat's own among the dead: better withdrawn than lost. */
      lost: readonly string[];
      act: Act;
    }
  | { step: 'whip'; act: Act }
  | {
      step: 'ballot';
      points: number;
      /** The word of its own that a ballot would go back on. */
      word: 'promise' | 'room' | null;
      prospect: MotionProspect;
      before: number;
      /** Motions still to come that the count puts out of reach. */
      dead: number;
      /** A separate vote takes the words out where it fails. */
      separate: boolean;
      act: Act & { type: 'ballot' };
    }
  | { step: 'order'; kind: MotionOnOrder; act: Act & { type: 'ballot' } }
  | { step: 'text' | 'gavel'; now: number; none: number; act: Act };

const SHOWS = 0.05;

/** Null where nothing of the kind is before the seat. */
export function findFirstVote({ view, acts }: Pick<Game, 'view' | 'acts'>): FirstVote | null {
  switch (view.phase) {
    case 'decision.motions': {
      const pending = view.motions.filter(({ status }) => status === 'pending').length;
      const own = findOwnMotion(view, acts);
      const lost = listLost(view, acts);
      const [first] = lost;
      const act: Act = first === undefined ? { type: 'pass' } : { type: 'withdraw', motion: first };
      return { step: 'motions', pending, dead: countOutOfReach(view), own, lost, act };
    }
    case 'decision.whip':
      return { step: 'whip', act: { type: 'pass' } };
    case 'decision.rollCall':
    case 'negotiation.rollCall':
      return adviseBallot(view);
    case 'decision.gavel': {
      const { now, none } = computeWholeWorth(view);
      const act: Act = now >= none ? { type: 'silent' } : { type: 'object', articles: [] };
      return { step: 'gavel', now, none, act };
    }
    default:
      return null;
  }
}

function adviseBallot(view: View): FirstVote | null {
  const { voting } = view;
  if (!voting) return null;
  if (voting.kind === 'text') {
    const { now, none } = computeWholeWorth(view);
    return { step: 'text', now, none, act: { type: 'ballot', vote: now >= none ? 'yes' : 'no' } };
  }
  const { kind } = voting;
  if (!isSubstantive(kind)) {
    return {
      step: 'order',
      kind,
      act: { type: 'ballot', vote: findInstructedBallot(view, voting) },
    };
  }
  const { net: points = 0, fails: separate = false } = computeBallotWorth(view) ?? {};
  const breaks = findBrokenWord(view, voting);
  const free = Math.abs(points) < SHOWS ? 'abstain' : points > 0 === separate ? 'no' : 'yes';
  const vote = breaks === null ? free : breaks.vote === 'yes' ? 'no' : 'yes';
  return {
    step: 'ballot',
    points,
    word: breaks?.word ?? null,
    prospect: judgeProspect(view, voting),
    before: view.votes.length,
    dead: countOutOfReach(view),
    separate,
    act: { type: 'ballot', vote },
  };
}

/** The best motion the seat could make, where by the count it would have its way and goes back on no word of the seat's. */
function findOwnMotion(view: View, acts: Game['acts']): PossibleMotion | null {
  const move = acts.find(({ type }) => type === 'move');
  if (move?.unavailable !== null) return null;
  const values = move.domains.flatMap((domain) =>
    domain.parameter === 'kind' ? domain.values : [],
  );
  const [best] = listPossibleMotions(view, values).filter(
    ({ kind, prospect, worth }) =>
      (prospect === 'safe' || prospect === 'ahead') && worth >= SHOWS && keepsWordWith(view, kind),
  );
  return best ?? null;
}

function keepsWordWith(view: View, { article, option }: PossibleMotion['kind']): boolean {
  if (article === undefined || option === undefined) return true;
  const words = [{ article, option }];
  return ownWordAgainst(view, words).length + listRoomWordAgainst(view, words).length === 0;
}

function listLost(view: View, acts: Game['acts']): string[] {
  if (acts.find(({ type }) => type === 'withdraw')?.unavailable !== null) return [];
  return listPendingRows(view).flatMap(({ motion, prospect }) =>
    motion?.by === view.seat && prospect === 'dead' ? [motion.id] : [],
  );
}

function countOutOfReach(view: View): number {
  return listPendingRows(view).filter(({ prospect }) => prospect === 'dead').length;
}

function computeWholeWorth(view: View): { now: number; none: number } {
  return { now: computePointsNow(view) ?? 0, none: computePointsOfNoDeal(view) ?? 0 };
}

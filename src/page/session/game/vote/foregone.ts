/** Votes the count puts out of reach: what a seat does on them without being asked one by one. */
import type { Act } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { listPendingRows, judgeProspect } from './motions-sheet.ts';
import { countSheet } from './vote-count.ts';
import { CASTS, type Cast, findBrokenWord, type Put } from './vote-chances.ts';

/** The act that brings a vote out of reach behind the seat; null where it should decide for itself. */
export function findForegoneAct(view: View): Act | null {
  const { voting, phase, mandate } = view;
  if (!voting || !mandate || voting.kind === 'text' || judgeProspect(view, voting) !== 'dead') {
    return null;
  }
  if (phase === 'decision.whip') return { type: 'pass' };
  if (phase !== 'decision.rollCall') return null;
  return { type: 'ballot', vote: findInstructedBallot(view, voting) };
}

/** Where a run over such votes may begin: at one that is called, or before the first, while motions are made. */
export function findFirstForegone(view: View): Act | null {
  if (view.phase !== 'decision.motions') return findForegoneAct(view);
  if (!view.mandate) return null;
  return listPendingRows(view).some(({ prospect }) => prospect === 'dead')
    ? { type: 'pass' }
    : null;
}

/**
 * What a run from here costs the seat: motions of its own that it would lose, up to the first vote that it stops at.
 * `saves`: it can still withdraw them.
 */
export function countForegoneLosses(view: View): { n: number; lost: number; saves: boolean } {
  const { voting, seat, credit, values, phase } = view;
  const rows = listPendingRows(view);
  const stop = rows.findIndex(({ prospect }) => prospect !== 'dead');
  const passed = stop < 0 ? rows : rows.slice(0, stop);
  const put = view.motions.find(({ id }) => id === voting?.motion);
  const n = [put, ...passed.map(({ motion }) => motion)].filter((one) => one?.by === seat).length;
  const lost = Math.min(credit, n * values.lostMotion);
  return { n, lost, saves: phase !== 'decision.rollCall' };
}

/** A promise given first, then the instructions; nothing a whip asked. */
export function findInstructedBallot(view: View, put: Put): Cast {
  const expected = countSheet(view, { ...put, whips: [] }).expected[view.delegation];
  return CASTS.find((cast) => cast === expected) ?? 'abstain';
}

/** How the seat is expected to vote on a motion, and what binds it to it. */
export function expectOwnBallot(
  view: View,
  put: Put,
): { vote: Cast; why: 'own' | 'promise' | 'room' | 'instructions' } | null {
  if (!view.mandate || view.delegation < 0) return null;
  const why = view.motions.some(({ id, by }) => id === put.motion && by === view.seat)
    ? 'own'
    : (findBrokenWord(view, put)?.word ?? 'instructions');
  return { vote: findInstructedBallot(view, put), why };
}

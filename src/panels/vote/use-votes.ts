/** Which vote is on show: those taken since the person's last act one after another, then the one that is awaited. */
import { useCallback, useState } from 'react';
import { freshVotes } from '../../app/selectors/vote/roll-staging.ts';
import type { Game } from '../../app/store/game.ts';
import { usePlay } from '../play/play-context.tsx';

/**
 * Votes shown, by game, and how many commands there were then: the board is not read out again when a person has
 * looked at another view, and is when an act was taken back.
 */
const shownOf = new Map<string, { votes: number; turn: number }>();

function shownIn(id: string, turn: number): number {
  const known = shownOf.get(id);
  return known && known.turn <= turn ? known.votes : 0;
}

/** Votes taken in one run, by game: from the first to before `to`, seen while no more commands than `turn` were given. */
type Run = { from: number; to: number; turn: number };
const runOf = new Map<string, Run>();

/** The votes of a run stand in lines, not one by one on the board. */
export function keepRun(id: string, run: Run): void {
  runOf.set(id, run);
  shownOf.set(id, { votes: run.to, turn: run.turn });
}

/** Votes, by their place in `view.votes`, that the last act brought behind the seat; empty after the next act. */
export function votesOfRun({ id, conference }: Game): readonly number[] {
  const run = runOf.get(id);
  if (!run || run.turn !== conference.commands.length) return [];
  return Array.from({ length: run.to - run.from }, (_, at) => run.from + at);
}

/** No vote on record: what is before the meeting now. */
export const NOW = -1;

export type VotesOnShow = {
  /** In `view.votes`, or NOW. */
  index: number;
  /** Taken since the person's last act and not shown yet. */
  isFresh: boolean;
  /** Taken since the person's last act. */
  isOfTurn: boolean;
  /** Fresh votes after this one. */
  left: number;
  open: (index: number) => void;
  /** The next fresh vote, else what is before the meeting now. */
  next: () => void;
  /** Marks the vote on show as shown. */
  shown: () => void;
};

export function useVotesOnShow(): VotesOnShow {
  const { game } = usePlay();
  const { view, conference, id } = game;
  const turn = conference.commands.length;
  const fresh = freshVotes(game);
  const first = Math.max(fresh.from, shownIn(id, turn));
  const waiting = game.moment === null && first < view.votes.length;
  const [picked, pick] = useState<{ turn: number; index: number } | null>(null);
  const [begun] = useState(() => new Map<number, number>());
  // The first unshown when this turn began stays on show after it has been marked as shown.
  if (!begun.has(turn)) begun.set(turn, waiting ? first : NOW);
  const index = picked?.turn === turn ? picked.index : (begun.get(turn) ?? NOW);
  const shown = useCallback(() => {
    if (index >= 0) shownOf.set(id, { votes: Math.max(shownIn(id, turn), index + 1), turn });
  }, [id, index, turn]);
  const open = (chosen: number) => pick({ turn, index: chosen });
  const more = index >= 0 && index + 1 < view.votes.length && index >= fresh.from;
  return {
    index,
    isFresh: index >= 0 && index >= shownIn(id, turn) && index >= fresh.from,
    isOfTurn: index >= 0 && index >= fresh.from,
    left: index >= fresh.from ? view.votes.length - index - 1 : 0,
    open,
    next: () => open(more ? index + 1 : NOW),
    shown,
  };
}

/** Which vote is on show: those taken since the person's last act one after another, then the one that is awaited. */
import { useMemo, useState } from 'react';
import { findFreshVotes } from '../game/vote/roll-staging.ts';
import type { Game } from '../store/store.ts';

/**
 * Votes shown, by game, and how many commands there were then: the board is not read out again when a person has
 * looked at another view, and is when an act was taken back.
 */
const shownOf = new Map<string, { votes: number; turn: number }>();

function countShown(id: string, turn: number): number {
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
export function listVotesOfRun({ id, commands }: Game): readonly number[] {
  const run = runOf.get(id);
  if (!run || run.turn !== commands) return [];
  return Array.from({ length: run.to - run.from }, (_, at) => run.from + at);
}

/** No vote on record: what is before the meeting now. */
export const NOW = -1;

/** A vote as it came on show; `replay`: how often its roll has been asked for again. */
type Stand = { index: number; isNew: boolean; replay: number };

export type VotesOnShow = Readonly<Stand> & {
  /** Taken since the person's last act. */
  isOfTurn: boolean;
  /** Fresh votes after this one. */
  left: number;
  open: (index: number) => void;
  /** The next fresh vote, else what is before the meeting now. */
  next: () => void;
  again: () => void;
  /** Marks the vote on show as shown. */
  shown: () => void;
};

/** @param seen the view of votes is on the screen */
export function useVotesOnShow(game: Game, seen: boolean): VotesOnShow {
  const { id } = game;
  const turn = game.commands;
  const { from } = findFreshVotes(game);
  const of = game.view.votes.length;
  const first = Math.max(from, countShown(id, turn));
  const waiting = seen && game.moment === null && first < of;
  const standOf = (index: number): Stand => ({
    index,
    isNew: index >= 0 && index >= from && index >= countShown(id, turn),
    replay: 0,
  });
  const [stand, put] = useStand(seen, `${id} ${turn}`, () => standOf(waiting ? first : NOW));
  const isOfTurn = stand.index >= 0 && stand.index >= from;
  return useMemo(() => {
    const { index } = stand;
    const open = (chosen: number) => put(standOf(chosen));
    return {
      ...stand,
      isOfTurn,
      left: index >= from ? of - index - 1 : 0,
      open,
      next: () => open(isOfTurn && index + 1 < of ? index + 1 : NOW),
      again: () => put({ ...stand, replay: stand.replay + 1 }),
      shown() {
        if (index >= 0) shownOf.set(id, { votes: Math.max(countShown(id, turn), index + 1), turn });
      },
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rest follows from these
  }, [stand, isOfTurn, from, of, id, turn]);
}

/**
 * What is on show in each turn: the first vote that was unshown when the turn began stays after it has been marked as
 * shown, and is there again for whoever looked back meanwhile; whoever leaves the view finds what is before the meeting.
 */
function useStand(seen: boolean, turn: string, begin: () => Stand): [Stand, (next: Stand) => void] {
  const [kept, keep] = useState({ seen, of: new Map<string, Stand>() });
  const of = kept.seen === seen ? kept.of : new Map<string, Stand>();
  const stand = of.get(turn) ?? begin();
  const put = (next: Stand) => keep({ seen, of: new Map(of).set(turn, next) });
  if (!of.has(turn)) put(stand);
  return [stand, put];
}

/**
 * The vote on show, above all that gives way to it: the board lights lamp by lamp, the desk has one key, the log and
 * the clock tell nothing of what came after it.
 */
import { type ReactNode, useMemo } from 'react';
import { orderBoard } from '../game/vote/board-order.ts';
import { type Staging, planStaging } from '../game/vote/roll-staging.ts';
import type { View } from '../../../engine/state/view.ts';
import { chooseTotals } from '../game/vote/totals.ts';
import { useApp } from '../store/store.ts';
import { usePlay } from './play-context.tsx';
import { type RollShow, useRollShow } from './use-roll-show.ts';
import { NOW, useVotesOnShow, type VotesOnShow } from './use-votes.ts';
import { makeContext } from '../store/make-context.ts';

export type VoteShow = {
  votes: VotesOnShow;
  staging: Staging;
  /** The result stands without a show. */
  atOnce: boolean;
  /** The roll is still being called: nothing of what came after it is told before its end. */
  running: boolean;
  /** The state whose points and forecast are told: that of before, while there are names to be called. */
  totals: View;
  /** The desk has one key in place of acts: one thing at a time. */
  holds: boolean;
  /** Ends the show, or goes on from the result. */
  onward: () => void;
};

const [ShowContext, useVoteShow] = makeContext<VoteShow>('the room');
/** Changes with every lamp; what else depends on the vote does not. */
const [RollContext, useRoll] = makeContext<RollShow>('the room');
export { useRoll, useVoteShow };

const NO_ROLL: Staging = { lit: [], sweep: [], last: [] };

export function VoteShowProvider({ children }: { children: ReactNode }) {
  const { game, speech } = usePlay();
  const { view, veil, id } = game;
  const seen = useApp((state) => state.screen === 'vote');
  const still = useApp((state) => state.still);
  const speed = useApp((state) => state.settings.speed);
  const votes = useVotesOnShow(game, seen);
  const { index, isNew, replay } = votes;
  const staging = useMemo(() => {
    if (index === NOW) return NO_ROLL;
    const found = planStaging(view, index, orderBoard(view, speech.names, veil).order);
    return replay === 0 ? found : { ...found, lit: [], sweep: [...found.lit, ...found.sweep] };
  }, [view, veil, speech.names, index, replay]);
  const atOnce = still || (!isNew && replay === 0);
  const key = `${id} ${index} ${replay}`;
  const roll = useRollShow(key, staging, atOnce ? 'instant' : speed, votes.shown);
  const running = roll.stage !== 'done';
  const holds = votes.isOfTurn && view.phase !== 'closed';
  const onward = running ? roll.skip : votes.next;
  const totals = chooseTotals(game, running || votes.left > 0);
  const show = useMemo(
    () => ({ votes, staging, atOnce, running, totals, holds, onward }),
    [votes, staging, atOnce, running, totals, holds, onward],
  );
  return (
    <ShowContext value={show}>
      <RollContext value={roll}>{children}</RollContext>
    </ShowContext>
  );
}

/** Whether the end is the goal of the seat on show. */
import { judgeGoal } from '../../../../analysis/debrief/judge-goal.ts';
import type { OpenedGame } from './opened.ts';

/** Null where the file sets none. */
export function judgeOwnGoal({ conference, seat }: Pick<OpenedGame, 'conference' | 'seat'>) {
  return judgeGoal({ conference, seat });
}

export type OwnGoal = NonNullable<ReturnType<typeof judgeOwnGoal>>;

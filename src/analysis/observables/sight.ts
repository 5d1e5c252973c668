import type { Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Step } from '../steps.ts';

/** One command as somebody sees it who watches a seat. */
export type Sight = Step & {
  setup: Setup;
  seat: Seat;
  /** Index of the delegation in the seat; -1 for the Chair and observers. */
  d: number;
  /** What the seat did before this command. */
  past: { asked: boolean; offered: boolean; own: string[] };
};

/** Whether the observable shows in this command. */
export type Watched = (sight: Sight) => boolean;

export function isOwn({ command, seat }: Sight): boolean {
  return command.seat === seat;
}

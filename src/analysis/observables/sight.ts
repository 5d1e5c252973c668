import type { SeatIndex } from '../../scenario/resolved.ts';
import type { Act, Change, Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { ConferenceStep } from '../../conference/steps.ts';

/** One command as somebody sees it who watches a seat. */
export type ActSight = ConferenceStep & {
  setup: Setup;
  seat: Seat;
  /** Index of the delegation in the seat; -1 for the Chair and observers. */
  d: SeatIndex;
  /** What the seat has done, this command among it. */
  past: {
    asked: boolean;
    offered: boolean;
    /** Ids of its offers and packages. */
    own: string[];
    /** Words it has put forward, by `makeWordsKey`. */
    words: Set<string>;
  };
};

/** Whether the observable shows in this command. */
export type Watched = (sight: ActSight) => boolean;

export function isOwnAct({ command, seat }: ActSight): boolean {
  return command.seat === seat;
}

/** One article at one wording, as a key. */
export function makeWordsKey({ article, option }: Change): string {
  return JSON.stringify([article, option]);
}

/** Words that an act puts before others; none where it puts none. */
export function listPutWords(command: Act): readonly Change[] {
  if (command.type === 'amend') return [command];
  if (command.type === 'package') return command.changes;
  const trades = command.type === 'offer' || command.type === 'counter';
  return trades ? [...command.give, ...command.want] : [];
}

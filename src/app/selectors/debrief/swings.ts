/** The article on which the text moved most for the seat since the opening, and that on which it moved most against it. */
import type { Game } from '../../store/game.ts';
import { worthOf } from '../trade/worth.ts';

/** Points by the seat's instructions as they are now, over the words of the opening. */
export type Swing = { article: string; points: number };

/** Less than this is not written as a difference. */
const SHOWS = 0.05;

/** Null where nothing moved either way; both null for a seat without instructions. */
export function swings({ view, conference }: Pick<Game, 'view' | 'conference'>): {
  gain: Swing | null;
  loss: Swing | null;
} {
  const opening = new Map<string, string | null>();
  for (const one of conference.happenings) {
    if (one.type === 'textMoved' && !opening.has(one.article)) opening.set(one.article, one.from);
  }
  const moved = [...opening].flatMap(([article, option]): Swing[] => {
    const back = option === null ? null : worthOf(view, [{ article, option }]);
    const points = -(back?.net ?? 0);
    return Math.abs(points) < SHOWS ? [] : [{ article, points }];
  });
  const [most] = moved.toSorted((one, other) => other.points - one.points);
  const [least] = moved.toSorted((one, other) => one.points - other.points);
  return {
    gain: most && most.points > 0 ? most : null,
    loss: least && least.points < 0 ? least : null,
  };
}

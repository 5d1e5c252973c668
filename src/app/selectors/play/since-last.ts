/** What the others have changed since the person's last act: words that moved, and what of the seat's own went with it. */
import type { Change } from '../../../engine/command.ts';
import type { Happening } from '../../../engine/state/event.ts';
import type { Game } from '../../store/game.ts';
import { worthOf } from '../trade/worth.ts';

type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>;

export type Since = {
  /** Points by all that moved together; null for a seat without instructions. */
  points: number | null;
  /** The last move of each article, and points by it alone. */
  moves: readonly { happening: Of<'textMoved'>; points: number | null }[];
  /** Articles agreed, of those that did not move as well. */
  agreed: readonly Of<'agreed'>[];
  /** Brackets of the seat's own that rose or fell. */
  own: readonly Of<'bracket'>[];
  /** Promises to the seat, or of the seat, that were broken. */
  broken: readonly Of<'commitment'>[];
};

/** Null where nothing of it happened. */
export function sinceLast({ log, unread, seat, view, readOnly, moment }: Game): Since | null {
  if (readOnly || moment !== null) return null;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const of = <Type extends Happening['type']>(type: Type): Of<Type>[] =>
    fresh.filter((one): one is Of<Type> => one.type === type);
  const first = new Map<string, string | null>();
  const last = new Map<string, Of<'textMoved'>>();
  for (const move of of('textMoved')) {
    if (!first.has(move.article)) first.set(move.article, move.from);
    last.set(move.article, move);
  }
  const backs = [...first].flatMap(([article, option]): Change[] =>
    option === null || option === last.get(article)?.to ? [] : [{ article, option }],
  );
  const gain = (changes: readonly Change[]): number | null => {
    const worth = worthOf(view, changes);
    // Adding zero keeps a minus away from it.
    return worth && 0 - worth.net;
  };
  const since: Since = {
    points: gain(backs),
    moves: backs.flatMap((back) => {
      const happening = last.get(back.article);
      return happening ? [{ happening, points: gain([back]) }] : [];
    }),
    agreed: of('agreed').filter(({ article }) => !last.has(article)),
    own: of('bracket').filter((one) => one.seat === seat),
    broken: of('commitment').filter(
      ({ by, to, status }) => status === 'broken' && (by === seat || to === seat),
    ),
  };
  const lists = [since.moves, since.agreed, since.own, since.broken];
  return lists.every(({ length }) => length === 0) ? null : since;
}

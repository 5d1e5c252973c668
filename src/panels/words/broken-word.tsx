import { ownWordAgainst } from '../../app/selectors/trade/own-word.ts';
import type { Change, Seat } from '../../engine/command.ts';
import { usePlay } from '../play/play-context.tsx';

/** Before it is said: which promises of one's own an act would break, and what that costs. Nothing where it breaks none. */
export function BrokenWord({
  changes,
  where,
  tabledBy,
}: {
  changes: readonly Change[];
  where: 'room' | 'floor';
  /** Whoever puts them forward agrees to them; the seat itself unless told. */
  tabledBy?: Seat;
}) {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  const broken = ownWordAgainst(game.view, changes).filter(({ to }) => to !== tabledBy);
  return broken.map((one) => (
    <p key={`${one.to} ${one.article} ${one.option}`} className="worth-line">
      {t('worth.broken', {
        to: names.called(one.to),
        option: names.option(one.article, one.option),
        article: article(one.article),
        credit: game.view.values.brokenPromise,
        where,
      })}
    </p>
  ));
}

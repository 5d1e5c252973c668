/** Beside a brief, which is written for any draw: what the seat's instructions of this game want most, and what no deal is worth. */
import { listNearest } from '../session/seat-wants.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { computePointsOfNoDeal, listInstructions } from '../session/game/worth.ts';

/** Articles named. */
const MOST = 3;

export function DrawnWants() {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const none = computePointsOfNoDeal(view);
  const wants = listInstructions(view).flatMap(({ article: id, ideal }) => {
    const article = view.scenario.articles.find((one) => one.id === id);
    const nearest = article && ideal !== null ? listNearest(article, ideal)[0] : undefined;
    if (!nearest) return [];
    return [
      t('seatRoom.want', { option: names.option(id, nearest.id), article: speech.article(id) }),
    ];
  });
  if (none === null || wants.length === 0) return null;
  return (
    <p data-part="drawn-wants">
      {t('seatRoom.wants', {
        wants: figures.list(wants.slice(0, MOST)),
        none: figures.points(none),
      })}
    </p>
  );
}

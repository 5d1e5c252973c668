import { headline } from '../../../app/selectors/debrief/headline.ts';
import { pointsNow } from '../../../app/selectors/trade/worth.ts';
import { PayoffLines } from '../../words/payoff-lines.tsx';
import { usePlay } from '../../play/play-context.tsx';

/** What the end comes to for the seat, against no treaty: the number with which the debrief begins. */
export function ToYou() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const got = headline(game);
  if (!got) return null;
  const { points, none, text } = got;
  return (
    <>
      <p className="moment-how">
        {t('moment.you', {
          treaty: text === null ? 'no' : 'yes',
          points: figures.points(points),
          over: figures.apart(points, none),
          way: points >= none ? 'over' : 'under',
          text: figures.points(pointsNow(game.view) ?? 0),
        })}
      </p>
      <PayoffLines />
    </>
  );
}

import { readPayoffAtEnd } from '../../../../session/payoff.ts';
import { computePointsNow } from '../../../../session/game/worth.ts';
import { PayoffLines } from '../../../../speech/payoff-lines.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Aloud } from '../../../../ui/aloud.tsx';

/** What the end comes to for the seat, against no deal: the number with which the debrief begins. */
export function ToYou() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const got = readPayoffAtEnd(game);
  if (!got) return null;
  const { points, none, text } = got;
  return (
    <>
      <Aloud>
        {t('moment.you', {
          treaty: text === null ? 'no' : 'yes',
          points: figures.points(points),
          over: figures.apart(points, none),
          way: points >= none ? 'over' : 'under',
          text: figures.points(computePointsNow(game.view) ?? 0),
        })}
      </Aloud>
      <PayoffLines />
    </>
  );
}

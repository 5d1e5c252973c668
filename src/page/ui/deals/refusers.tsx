import { findRefusal } from '../../session/game/deal/answers.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import type { DomainEvent } from '../../../engine/state/event.ts';

/** Who in a room said no, and who of them came nearest to a yes: with them a deal comes before the next package. */
export function Refusers({ of }: { of: DomainEvent }) {
  const { game, speech } = usePlay();
  const { t, names, figures, article } = speech;
  const refusal = of.type === 'informalsClosed' && !of.agreed ? findRefusal(game, of.offer) : null;
  if (!refusal) return null;
  const { seats, nearest } = refusal;
  return (
    <p data-part="refusers">
      {t('answer.refused', {
        names: seats.map(names.called).join(t('list.join')),
        nearest: nearest ? names.called(nearest.seat) : 'none',
        short: figures.points(nearest?.short ?? 0),
        n: nearest?.short ?? 0,
        article: nearest?.article ? article(nearest.article) : 'none',
      })}
    </p>
  );
}

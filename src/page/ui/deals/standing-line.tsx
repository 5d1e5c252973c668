import { readCreditStanding } from '../../session/game/standing.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import standingLine from './standing-line.module.css?names';

/** How much a delegation's word counts: credit left, broken promises, what it owes the seat. */
export function StandingLine({ delegation }: { delegation: number }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const standing = readCreditStanding(game, delegation);
  if (!standing) return null;
  const { credit, of, weighs, broken, owed } = standing;
  return (
    <p className={standingLine['standing']} data-broken={broken > 0 || undefined}>
      {t('standing.line', { credit, of, weighs: figures.share(weighs), broken, owed })}
    </p>
  );
}

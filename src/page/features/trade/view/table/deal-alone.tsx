/** Under an offer: what the deal by itself brings, beside what its words would. */
import type { AgreedGain } from '../../../../session/game/heading.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';

export function DealAlone({ gain }: { gain: AgreedGain | null }) {
  const { speech } = usePlay();
  if (!gain || gain.sure === 'few') return null;
  const points = Math.round(gain.points);
  return (
    <p data-part="deal-alone">
      {speech.t('deal.alone', {
        points: speech.figures.signed(points),
        n: Math.abs(points),
        adopted: gain.adopted,
        anyway: gain.anyway,
        runs: gain.n,
        treaty: gain.adopted === gain.anyway ? 'same' : 'other',
      })}
    </p>
  );
}

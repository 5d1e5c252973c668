/** Under an offer: what the deal by itself brings, beside what its words would. */
import { readAct } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useDealt } from '../../../../session/play/use-dealt.ts';
import { useTable } from './table-context.tsx';

export function DealAlone() {
  const { speech } = usePlay();
  const { draft, offer, same } = useTable();
  const gain = useDealt(same && offer ? { type: 'accept', offer: offer.id } : readAct(draft));
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

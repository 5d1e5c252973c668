import { useEffect, useState } from 'react';
import type { PlannedChange } from '../../../session/game/announced.ts';
import type { AgreedGain } from '../../../session/game/heading.ts';
import { followWork } from '../../../session/in-slices.ts';
import { usePlay } from '../../../session/play/play-context.tsx';

/** What the Chair's words bring by the close; undefined until that is known, null for whoever plays without hints or instructions. */
export function usePlannedGain({ index, wordings }: PlannedChange): AgreedGain | null | undefined {
  const { view, assist } = usePlay().game;
  const { from, to } = wordings;
  const asks = assist !== 'none' && view.mandate !== null && view.phase === 'negotiation.pleas';
  const [found, keep] = useState<{ of: string; gain: AgreedGain | null }>();
  const of = `${index} ${from} ${to}`;
  useEffect(() => {
    if (!asks) return undefined;
    const tell = (gain: AgreedGain | null): void => keep({ of, gain });
    return followWork(
      async (isWanted) => {
        const { pricePlanned } = await import('../../../session/play/price-planned.ts');
        return pricePlanned(view, { index, wordings: { from, to } }, isWanted);
      },
      tell,
      () => tell(null),
    );
  }, [view, index, from, to, of, asks]);
  if (!asks) return null;
  return found?.of === of ? found.gain : undefined;
}

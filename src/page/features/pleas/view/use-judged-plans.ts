import { useEffect, useState } from 'react';
import { listPlannedChanges, type PlannedChange } from '../../../session/game/announced.ts';
import type { AgreedGain } from '../../../session/game/heading.ts';
import { canTurn, judgePlea, type PleaProspect } from '../../../session/game/plea-prospect.ts';
import { followWork } from '../../../session/in-slices.ts';
import { usePlay } from '../../../session/play/play-context.tsx';

/** What the Chair's words bring by the close; undefined until that is known, null for whoever plays without hints or instructions. */
type PlannedGain = AgreedGain | null | undefined;

export type Judged = { planned: PlannedChange; gain: PlannedGain; prospect: PleaProspect };

/** First what a plea can turn; by today's draft until it is known what they bring by the close. */
export function useJudgedPlans(): readonly Judged[] {
  const { view, assist } = usePlay().game;
  const asks = assist !== 'none' && view.mandate !== null && view.phase === 'negotiation.pleas';
  const planned = listPlannedChanges(view);
  const [found, keep] = useState<{ of: typeof view; gains: readonly PlannedGain[] }>();
  useEffect(() => {
    if (!asks) return undefined;
    const tell = (gains: readonly PlannedGain[]): void => keep({ of: view, gains });
    return followWork(
      async (isWanted) => {
        const { pricePlanned } = await import('../../../session/play/price-planned.ts');
        const gains: PlannedGain[] = [];
        for (const one of planned) {
          // oxlint-disable-next-line no-await-in-loop -- one after another, each shown once it is known
          gains.push(await pricePlanned(view, one, isWanted));
          if (isWanted()) tell([...gains]);
        }
        return gains;
      },
      tell,
      () => tell(planned.map(() => null)),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is planned is in the view
  }, [view, asks]);
  const judged = planned.map((one, i): Judged => {
    const gain = asks ? (found?.of === view ? found.gains[i] : undefined) : null;
    return { planned: one, gain, prospect: judgePlea(one, view.values, gain ?? null) };
  });
  return judged.toSorted(
    (one, other) => Number(canTurn(other.prospect)) - Number(canTurn(one.prospect)),
  );
}

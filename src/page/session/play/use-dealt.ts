/** What a deal of two brings by the close if its partner accepts and nothing else is done: its words are not in the text by that. */
import { useEffect, useState } from 'react';
import { forecastDealtInSteps } from '../../../conference/heading/after-act.ts';
import type { AgreedGain } from '../game/heading.ts';
import { followWork } from '../in-slices.ts';
import { usePlay } from './play-context.tsx';
import { priceAct } from './price-act.ts';

type View = Parameters<typeof priceAct>[0];
type Act = Parameters<typeof priceAct>[1];

/** Null for a seat without instructions, where the deal is not in order, and until it is known. */
export function useDealt(act: Act | null): AgreedGain | null {
  const { view } = usePlay().game;
  const written = JSON.stringify(act);
  const [found, keep] = useState<{ of: View; written: string; gain: AgreedGain | null } | null>(
    null,
  );
  useEffect(() => {
    const laid = JSON.parse(written) as Act | null;
    if (!laid) return undefined;
    return followWork(
      (isWanted) => priceAct(view, laid, isWanted, forecastDealtInSteps),
      (gain) => keep({ of: view, written, gain }),
    );
  }, [view, written]);
  return found?.of === view && found.written === written ? found.gain : null;
}

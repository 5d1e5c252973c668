import { useEffect, useState } from 'react';
import type { Act } from '../../../engine/command.ts';
import type { AgreedGain } from '../game/heading.ts';
import { followWork } from '../in-slices.ts';
import { usePlay } from './play-context.tsx';

/**
 * What a deal of two brings by the close, its answer included; null for a seat without instructions, where it is not in
 * order, and until it is known.
 */
export function useDealt(act: Act | null): AgreedGain | null {
  const { view } = usePlay().game;
  const written = JSON.stringify(act);
  const [found, keep] = useState<{ of: unknown; written: string; gain: AgreedGain | null }>();
  useEffect(() => {
    const laid = JSON.parse(written) as Act | null;
    if (!laid) return undefined;
    return followWork(
      async (isWanted) => (await import('./price-act.ts')).priceDeal(view, laid, isWanted),
      (gain) => keep({ of: view, written, gain }),
    );
  }, [view, written]);
  return found?.of === view && found.written === written ? found.gain : null;
}

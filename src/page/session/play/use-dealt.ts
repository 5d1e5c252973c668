/** What a deal of two brings by the close if its partner accepts and nothing else is done: its words are not in the text by that. */
import { useEffect, useState } from 'react';
import { forecastDealtInSteps } from '../../../conference/heading/after-act.ts';
import { type AgreedGain, readAgreed } from '../game/heading.ts';
import { finishWhile, followWork } from '../in-slices.ts';
import { foresee } from './foresee.ts';
import { usePlay } from './play-context.tsx';

type View = Parameters<typeof foresee>[0];
type Act = Parameters<typeof forecastDealtInSteps>[2];

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
      (isWanted) => playOnDealt(view, laid, isWanted),
      (gain) => keep({ of: view, written, gain }),
    );
  }, [view, written]);
  return found?.of === view && found.written === written ? found.gain : null;
}

async function playOnDealt(view: View, act: Act, isWanted: () => boolean) {
  const heading = await foresee(view);
  if (!heading) return null;
  const ends = await finishWhile(isWanted, forecastDealtInSteps(view, heading, act));
  return ends && readAgreed(view, ends);
}

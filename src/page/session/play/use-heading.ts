import { useEffect, useState } from 'react';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { Change } from '../../../engine/command.ts';
import { type AgreedGain, forecastGain, forecastScore } from '../game/heading.ts';
import { type GainAhead, readDealt, servesAhead } from '../game/serves-ahead.ts';
import { computeChangeWorth } from '../game/worth.ts';
import { useApp } from '../store/store.ts';
import { foresee, foreseeAgreed, readForeseenBefore, readShownForecast } from './foresee.ts';
import { usePlay } from './play-context.tsx';

/** Where the text is heading; null until that is foreseen, once the conference is closed, and for who plays without hints. */
export function useHeading(): TextHeading | null {
  const { view, assist, commands, moment } = usePlay().game;
  const fail = useApp((state) => state.fail);
  const [, draw] = useState<TextHeading | null>(null);
  const at = moment === null ? commands : undefined;
  const open = view.phase !== 'closed' && assist !== 'none';
  useEffect(() => {
    if (!open) return;
    foresee(view, at).then(draw, fail);
  }, [view, at, open, fail]);
  return open ? readShownForecast(view) : null;
}

/** The score at the close in whole points, as foreseen before the last act and now; null before an act, and until both are. */
export function useForecasts(): { before: number; now: number } | null {
  const { view, moments } = usePlay().game;
  const [now, before] = [useHeading(), readForeseenBefore(view)].map((heading) => {
    const score = heading && forecastScore(view, heading);
    return score ? Math.round(score.mean) : null;
  });
  return moments.length === 0 || typeof now !== 'number' || typeof before !== 'number'
    ? null
    : { before, now };
}

/** By how much the score at the close has changed since it was foreseen before, in whole points; null before an act. */
export function useHeadingChange(): number | null {
  const forecasts = useForecasts();
  return forecasts && forecasts.now - forecasts.before;
}

/** What lies on a table: the changes, and whether they are all of a package. */
export type Laid = { changes: readonly Change[]; isPackage: boolean };

/**
 * Null with nothing on the table, for a seat without instructions or hints, and until it is foreseen where the text is
 * heading; undefined while a package is played on: what it would bring if merely adopted is another number.
 */
export function useGainAhead({ changes, isPackage }: Laid): GainAhead | null | undefined {
  const { view } = usePlay().game;
  const heading = useHeading();
  const agreed = useIfAgreed(changes, isPackage && heading !== null && changes.length > 0);
  if (agreed === undefined) return undefined;
  if (agreed) return { points: agreed.points, agreed };
  const points = heading && changes.length > 0 ? forecastGain(view, heading, changes) : null;
  return points === null ? null : { points, agreed: null };
}

/** Null where nobody asks and where no room can agree; undefined until that is known. */
function useIfAgreed(changes: readonly Change[], asks: boolean): AgreedGain | null | undefined {
  const { view } = usePlay().game;
  const fail = useApp((state) => state.fail);
  const written = JSON.stringify(changes);
  const [found, keep] = useState<{ of: unknown; written: string; agreed: AgreedGain | null }>();
  useEffect(() => {
    if (!asks) return undefined;
    let stands = true;
    const failed: typeof fail = (error) => {
      if (stands) keep({ of: view, written, agreed: null });
      fail(error);
    };
    foreseeAgreed(view, JSON.parse(written) as Change[], 'table').then((agreed) => {
      if (stands) keep({ of: view, written, agreed });
    }, failed);
    return () => {
      stands = false;
    };
  }, [view, written, asks, fail]);
  if (!asks) return null;
  return found?.of === view && found.written === written ? found.agreed : undefined;
}

/**
 * Whether what lies there serves the seat, as the number beside it says.
 * @param side points of side instruments
 * @param dealt what comes of a deal: its words alone are another number
 */
export function useServes(laid: Laid, side = 0, dealt: AgreedGain | null = null): boolean {
  const worth = computeChangeWorth(usePlay().game.view, laid.changes);
  const ahead = useGainAhead(laid);
  return servesAhead(worth, readDealt(dealt) ?? ahead, side);
}

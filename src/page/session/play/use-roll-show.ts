/** The show of a roll: lamps light in one sweep, the uncertain names last, one by one. */
import { useCallback, useEffect, useState } from 'react';
import type { Staging } from '../game/vote/roll-staging.ts';
import type { Settings } from '../game/settings.ts';
import { readLetter } from './read-letter.ts';
import { PACE } from './roll-speed.ts';

export type RollShow = {
  /** `sweep`: lamps that were sure; `names`: those that were not; `done`: the result stands. */
  stage: 'sweep' | 'names' | 'done';
  isLit: (d: number) => boolean;
  /** The name just read out; null in the sweep and after it. */
  now: number | null;
  skip: () => void;
};

/** Lamps of one frame of the sweep, so that a hundred and ninety do not draw the board as often. */
const AT_ONCE = 3;

/**
 * @param key of the show; another key begins another
 * @param speed `instant` shows the result at once
 */
export function useRollShow(
  key: string,
  { lit, sweep, last }: Staging,
  speed: Settings['speed'],
  done: () => void,
): RollShow {
  const [run, setRun] = useState({ key, shown: 0 });
  const total = sweep.length + last.length;
  const shown = speed === 'instant' ? total : run.key === key ? run.shown : 0;
  const stage = shown >= total ? 'done' : shown >= sweep.length ? 'names' : 'sweep';
  useEffect(() => {
    if (shown >= total) {
      done();
      return undefined;
    }
    const { lamp, name } = PACE[speed];
    const inSweep = shown < sweep.length;
    const step = inSweep ? Math.min(AT_ONCE, sweep.length - shown) : 1;
    const timer = setTimeout(
      () => setRun({ key, shown: shown + step }),
      inSweep ? lamp * step : name,
    );
    return () => clearTimeout(timer);
  }, [key, shown, total, sweep.length, speed, done]);
  const skip = useCallback(() => setRun({ key, shown: total }), [key, total]);
  const read = Math.max(0, shown - sweep.length);
  const bright = new Set([...lit, ...sweep.slice(0, shown), ...last.slice(0, read)]);
  return {
    stage,
    isLit: (d) => stage === 'done' || bright.has(d),
    now: stage !== 'done' && read > 0 ? (last[read - 1] ?? null) : null,
    skip,
  };
}

/** Keys that lead on to what stands beside or below, and say nothing of the show. */
const PASSING = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'Tab',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

/** Whether a key ends the show of a roll: not one that scrolls, nor one that is held for others. */
export function endsShow({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  const held = ctrlKey || metaKey || altKey;
  return !held && !PASSING.has(key) && !key.startsWith('Arrow');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** While a roll is shown any key ends the show, and does nothing else. */
export function useSkipKeys(active: boolean, skip: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (!endsShow(event) || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      skip();
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [active, skip]);
}

/** Letters of ballots and of the whip: with a result in view the next motion has not been read. */
const HELD = new Set(['y', 'n', 'a', 'w', 'e', 'b']);

/** While a result is in view the keys that would act on the next motion go on to it, and do nothing else. */
export function useHeldKeys(active: boolean, goOn: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !HELD.has(readLetter(event))) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea'))
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      goOn();
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [active, goOn]);
}

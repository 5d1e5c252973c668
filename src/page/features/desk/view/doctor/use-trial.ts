/** Plays the draft as it stands, where no report of it is at hand, and then the draft with a change. */
import { useEffect, useRef, useState } from 'react';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import { type DeskTrial, isStale } from '../../model/desk-state.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import { useApp } from '../../../../session/store/store.ts';
import { applyPatches } from '../../../../../scenario/edit/patch.ts';

const USUAL = { runs: 200, seed: 1 };

type Ready = Extract<BalanceStep, { status: 'ready' }>;

/** `phase`: which of the two is being played. */
type TrialPlay = { step: Exclude<BalanceStep, Ready>; phase: 'before' | 'after' };

/** @returns what is being played just now; null once both are there, or where the draft is another than the one asked about */
export function useTrial(trial: DeskTrial): TrialPlay | null {
  const play = useApp((state) => state.balance);
  const value = useDesk((state) => state.value);
  const edition = useDesk((state) => state.edition);
  const kept = useDesk((state) => state.balance);
  const stale = useDesk(isStale);
  const { readSource, keepBalance, keepTrial } = useDeskActions();
  // What is tried is a change of the draft as it stood when that was asked for.
  const begun = useRef({ value, kept, stale, due: !trial.came && trial.edition === edition });
  const { patches } = trial;
  const [playing, setPlaying] = useState<TrialPlay | null>(null);
  useEffect(() => {
    const { value: first, kept: last, stale: old, due } = begun.current;
    if (!due) return undefined;
    const order = last ? { runs: last.balance.runs, seed: last.balance.seed } : { ...USUAL };
    const known = old ? null : last;
    const change = JSON.stringify(applyPatches(first, patches));
    let stop = (): void => {};
    const begin = (phase: TrialPlay['phase'], text: () => Promise<string>, done: Done): void => {
      setPlaying({ step: { status: 'playing', done: 0, of: 1 }, phase });
      stop = play({ text }, order, (step) => {
        if (step.status !== 'ready') return setPlaying({ step, phase });
        return done(step);
      });
    };
    const withIt = (before: Played): void =>
      begin(
        'after',
        () => Promise.resolve(change),
        ({ balance, scenario }) => {
          setPlaying(null);
          keepTrial({ before, after: { balance, scenario } });
        },
      );
    if (known) withIt(known);
    else {
      begin('before', readSource, ({ balance, scenario }) => {
        keepBalance({ balance, scenario });
        withIt({ balance, scenario });
      });
    }
    return () => stop();
  }, [patches, play, readSource, keepBalance, keepTrial]);
  return playing;
}

type Played = Pick<Ready, 'balance' | 'scenario'>;
type Done = (step: Ready) => void;

/** Plays the draft as it stands, where no report of it is at hand, and then the draft with a change. */
import { useEffect, useRef, useState } from 'react';
import type { BalanceStep } from '../../../app/selectors/balance/steps.ts';
import { isStale, useDesk, useDeskActions } from '../../../app/selectors/desk/state.ts';
import { useApp } from '../../../app/store/store.ts';
import { patched } from '../../../scenario/edit/patch.ts';

const USUAL = { runs: 200, seed: 1 };

type Ready = Extract<BalanceStep, { status: 'ready' }>;

/** `step`: of what is being played just now. */
type TrialStanding = {
  step: Exclude<BalanceStep, Ready> | null;
  before: Ready | null;
  after: Ready | null;
};

export function useTrial(): TrialStanding {
  const play = useApp((state) => state.balance);
  const trial = useDesk((state) => state.trial);
  const value = useDesk((state) => state.value);
  const kept = useDesk((state) => state.balance);
  const stale = useDesk(isStale);
  const { readSource, keepBalance } = useDeskActions();
  // What is tried is a change of the draft as it stood when that was asked for.
  const begun = useRef({ value, kept, stale });
  const patches = trial?.patches;
  const [standing, setStanding] = useState<TrialStanding>({
    step: null,
    before: null,
    after: null,
  });
  useEffect(() => {
    if (!patches) return undefined;
    const { value: first, kept: last, stale: old } = begun.current;
    const order = last ? { runs: last.balance.runs, seed: last.balance.seed } : { ...USUAL };
    const known = old ? null : last;
    let stop = (): void => {};
    const change = JSON.stringify(patched(first, patches));
    const withIt = (before: Ready): void => {
      setStanding({ step: { status: 'playing', done: 0, of: 1 }, before, after: null });
      stop = play({ text: () => Promise.resolve(change) }, order, (step) =>
        setStanding(
          step.status === 'ready'
            ? { step: null, before, after: step }
            : { step, before, after: null },
        ),
      );
    };
    if (known) withIt({ status: 'ready', ...known });
    else {
      setStanding({ step: { status: 'playing', done: 0, of: 1 }, before: null, after: null });
      stop = play({ text: readSource }, order, (step) => {
        if (step.status !== 'ready') return setStanding({ step, before: null, after: null });
        keepBalance({ balance: step.balance, scenario: step.scenario });
        return withIt(step);
      });
    }
    return () => stop();
  }, [patches, play, readSource, keepBalance]);
  return standing;
}

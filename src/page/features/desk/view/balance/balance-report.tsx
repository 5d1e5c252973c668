/** A balance report on request: how many conferences, how far they are, and what they say. */
import { useEffect, useRef, useState } from 'react';
import { loadWords, useWords, useLanguage } from '../../../../speech/words.ts';
import type { BalanceSource, BalanceStep } from '../../../../session/store/balance-steps.ts';
import { useApp } from '../../../../session/store/store.ts';
import balanceStyles from './balance.module.css';
import { BalanceTables, type LeadTo } from './balance-tables.tsx';
import { Button, Row, Small, Stack } from '../../../../ui/layout/primitives.tsx';

const RUNS = [40, 100, 200, 400] as const;
const USUAL_RUNS = 200;
const LARGEST_SEED = 0xffff_ffff;

/** @param source a conference that ships, or the text of a file as it stands when the report is asked for */
type ReportProps = {
  source: BalanceSource;
  lead?: LeadTo;
  /** What came last, shown again. */
  kept?: Came | null;
  came?: (came: Came) => void;
};

export function BalanceReport({ source, lead, kept, came }: ReportProps) {
  const t = useWords();
  const spoken = useGuideWords();
  const { step: own, play, stop } = useBalance(source, came);
  // What is kept may have come another way, or be of an earlier visit.
  const rests = own === null || (own !== 'reading' && own.status === 'ready');
  const step: Standing = rests && kept ? { status: 'ready', ...kept } : own;
  const [runs, setRuns] = useState<number>(USUAL_RUNS);
  const [seed, setSeed] = useState(1);
  if (!spoken) return null;
  const busy = step === 'reading' || (step !== null && step.status === 'playing');
  return (
    <div className={balanceStyles['balance']} data-part="balance">
      <Row
        as="form"
        wrap
        items="end"
        gap={6}
        lineGap={4}
        top={5}
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) play({ runs, seed });
        }}
      >
        <Stack as="label" gap={2} type="label" tone="soft">
          {t('balance.runs')}
          <select
            value={runs}
            disabled={busy}
            onChange={(event) => setRuns(Number(event.target.value))}
          >
            {RUNS.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </Stack>
        <Stack as="label" gap={2} type="label" tone="soft">
          {t('balance.seed')}
          <input
            type="number"
            min={0}
            max={LARGEST_SEED}
            step={1}
            required
            value={seed}
            disabled={busy}
            onChange={(event) => setSeed(event.target.valueAsNumber)}
          />
        </Stack>
        {busy ? (
          <Button onClick={stop}>{t('balance.stop')}</Button>
        ) : (
          <Button type="submit">{t('balance.start')}</Button>
        )}
      </Row>
      <Shown step={step} lead={lead} />
    </div>
  );
}

type Came = Pick<Extract<BalanceStep, { status: 'ready' }>, 'balance' | 'scenario'>;
type Standing = BalanceStep | 'reading' | null;

function Shown({ step, lead }: { step: Standing; lead: LeadTo | undefined }) {
  const t = useWords();
  if (step === null) return null;
  if (step === 'reading') return <p role="status">{t('balance.coming')}</p>;
  switch (step.status) {
    case 'playing': {
      const { done, of } = step;
      return (
        <>
          <progress value={done} max={of} aria-label={t('balance.title')} />
          <Small>{t('balance.playing', { done, of })}</Small>
        </>
      );
    }
    case 'refused':
      return <p role="alert">{t('balance.refused', { message: step.message })}</p>;
    case 'broken':
      return <p role="alert">{t('balance.broken')}</p>;
    case 'ready':
      return <BalanceTables balance={step.balance} scenario={step.scenario} lead={lead} />;
  }
}

function useBalance(source: BalanceSource, came: ((came: Came) => void) | undefined) {
  const balance = useApp((state) => state.balance);
  const [step, setStep] = useState<Standing>(null);
  const stopWork = useRef((): void => {});
  useEffect(() => () => stopWork.current(), []);
  return {
    step,
    play: (order: { runs: number; seed: number }): void => {
      stopWork.current();
      setStep('reading');
      stopWork.current = balance(source, order, (next) => {
        setStep(next);
        if (next.status === 'ready') came?.(next);
      });
    },
    stop: (): void => {
      stopWork.current();
      setStep(null);
    },
  };
}

/** The report may stand on a page that came without its words. */
export function useGuideWords(): boolean {
  const language = useLanguage();
  const fail = useApp((state) => state.fail);
  const [spoken, setSpoken] = useState(false);
  useEffect(() => {
    loadWords(language, 'guide')
      .then(() => setSpoken(true))
      .catch(fail);
  }, [language, fail]);
  return spoken;
}

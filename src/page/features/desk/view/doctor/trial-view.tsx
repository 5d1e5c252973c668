/** A change tried before it is made: the balance report of the draft as it stands beside that of the draft with it. */
import { useMemo } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { type DeskTrial, isStale } from '../../model/desk-state.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import {
  TRIALS,
  type Trial,
  type TrialKind,
  makeTrial,
} from '../../../../../scenario/edit/trials.ts';
import { useGuideWords } from '../balance/balance-report.tsx';
import type { Remark } from '../balance/remark-words.ts';
import { TrialTable } from './trial-table.tsx';
import { useTrial } from './use-trial.ts';
import balanceStyles from '../balance/balance.module.css?names';
import { Button, Buttons, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** What was seen to help against each remark. */
const HELPS: Readonly<Record<Exclude<Remark['code'], 'ending/foregone'>, readonly TrialKind[]>> = {
  'articles/foregone': ['between'],
  'seats/worse': ['lessWorth', 'twoThirds'],
  'seats/pressing-pays': ['lessWorth', 'twoThirds'],
  'seats/no-agency': ['between'],
  'seats/no-skill': ['between', 'twoThirds', 'lessWorth'],
  'seats/idle': ['plates'],
};

export function TrialView() {
  const trial = useDesk((state) => state.trial);
  const spoken = useGuideWords();
  if (!spoken) return null;
  return trial ? <Tried key={`${trial.edition} ${trial.what}`} trial={trial} /> : <Offered />;
}

/** Changes that the remarks of the report speak of, each with what it would change. */
function Offered() {
  const t = useWords();
  const kept = useDesk((state) => state.balance);
  const stale = useDesk(isStale);
  const value = useDesk((state) => state.value);
  const edition = useDesk((state) => state.edition);
  const locked = useDesk((state) => state.readOnly || state.unread !== null);
  const { tryOut } = useDeskActions();
  const trials = useMemo(
    () => (kept && !stale && !locked ? listTrials(kept.balance.remarks, value) : []),
    [kept, stale, locked, value],
  );
  if (trials.length === 0) return null;
  return (
    <Text
      as="section"
      ground="paper-2"
      top={5}
      padX={6}
      padY={5}
      className={balanceStyles['trial']}
      aria-label={t('desk.trial.offered')}
    >
      <h2>{t('desk.trial.offered')}</h2>
      <Small>{t('desk.trial.how')}</Small>
      <Buttons as="p">
        {trials.map(({ kind, n, patches }) => {
          const what = t(`desk.trial.${kind}`, { n });
          return (
            <Button key={kind} onClick={() => tryOut({ what, patches, edition })}>
              {what}
            </Button>
          );
        })}
      </Buttons>
    </Text>
  );
}

/** Where everything is adopted, more has to be at stake; where nothing is, less. */
function listHelps(remark: Remark): readonly TrialKind[] {
  if (remark.code !== 'ending/foregone') return HELPS[remark.code];
  const adopted = remark.ending === 'consensus' || remark.ending === 'vote';
  return adopted ? ['moreWorth'] : ['lessWorth', 'twoThirds'];
}

function listTrials(
  remarks: readonly Remark[],
  value: Parameters<typeof makeTrial>[1],
): readonly Trial[] {
  const wanted = new Set(remarks.flatMap(listHelps));
  // Where articles are named and seats are not, the wordings are for those.
  const foregone = remarks.flatMap((one) =>
    one.code === 'articles/foregone' ? one.articles.map(({ article }) => article) : [],
  );
  const wide = remarks.some(({ code }) => code === 'seats/no-skill' || code === 'seats/no-agency');
  return TRIALS.filter((kind) => wanted.has(kind)).flatMap(
    (kind) => makeTrial(kind, value, wide ? [] : foregone) ?? [],
  );
}

function Tried({ trial }: { trial: DeskTrial }) {
  const t = useWords();
  const edition = useDesk((state) => state.edition);
  const { tryOut, edit, keepBalance } = useDeskActions();
  const playing = useTrial(trial);
  const step = playing?.step;
  const { came } = trial;
  const stale = trial.edition !== edition;
  const title = t('desk.trial.title', { what: trial.what, over: came ? 'yes' : 'no' });
  return (
    <Text
      as="section"
      ground="paper-2"
      top={5}
      padX={6}
      padY={5}
      className={balanceStyles['trial']}
      aria-label={title}
    >
      <h2>{title}</h2>
      {playing && step?.status === 'playing' && (
        <>
          <progress value={step.done} max={step.of} aria-label={t('desk.trial.offered')} />
          <Small>
            {t(`desk.trial.playing.${playing.phase}`)}.{' '}
            {t('balance.playing', { done: step.done, of: step.of })}
          </Small>
        </>
      )}
      {step?.status === 'refused' && (
        <p role="alert">{t('balance.refused', { message: step.message })}</p>
      )}
      {step?.status === 'broken' && <p role="alert">{t('balance.broken')}</p>}
      {came && <TrialTable before={came.before} after={came.after} />}
      {stale && <p role="status">{t('desk.trial.stale')}</p>}
      <Buttons as="p">
        {came && !stale && (
          <Button
            kind="primary"
            onClick={() => {
              edit(trial.patches);
              keepBalance(came.after);
              tryOut(null);
            }}
          >
            {t('desk.trial.keep')}
          </Button>
        )}
        <Button onClick={() => tryOut(null)}>{t('desk.trial.leave')}</Button>
      </Buttons>
    </Text>
  );
}

/** One bracket a day: three short tasks that are the same for everybody, and a line to share. */
import { useEffect, useMemo, useState } from 'react';
import { getNames } from '../../../speech/names/name.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { type DayDone, keepDay, readDay } from '../model/kept-day.ts';
import { type KeptLine, readLine } from '../model/kept-line.ts';
import { loadToday, numberDate, numberYesterday, type Today } from '../model/today.ts';
import { readDayScore } from '../model/verdict.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import { LineNotice } from '../../../ui/line-notice.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { DailyBallotCard } from './ballot-card.tsx';
import { DayResult } from './day-result.tsx';
import { DailyPackageCard } from './package-card.tsx';
import { DailyPhraseCard } from './phrase-card.tsx';
import styles from './daily.module.css';

type Loading = { state: 'loading' | 'none' | 'missing' } | { state: 'ready'; today: Today };

export function DailyPage() {
  const t = useWords();
  const language = useLanguage();
  const [date] = useState(() => new Date());
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    loadToday(date).then(
      (today) => setLoading(today ? { state: 'ready', today } : { state: 'none' }),
      () => setLoading({ state: 'missing' }),
    );
  }, [date]);
  // With the order of day and month that this person is used to.
  const regional = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  const written = date.toLocaleDateString(regional, { day: 'numeric', month: 'long' });
  return (
    <>
      <PageBar note={t('daily.note', { date: written })} />
      <main className={styles['day']}>
        <Text as="h1" face="serif" weight={400} size={9} leading="tight">
          {t('daily.title')}
        </Text>
        {loading.state === 'ready' ? (
          <Tasks today={loading.today} date={date} written={written} />
        ) : (
          <Waits state={loading.state} />
        )}
      </main>
    </>
  );
}

function Waits({ state }: { state: 'loading' | 'none' | 'missing' }) {
  const t = useWords();
  if (state === 'missing') return <LineNotice />;
  return <p role="status">{t(state === 'none' ? 'daily.none' : 'daily.loading')}</p>;
}

/** What was made of yesterday, before today is done. */
function findYesterday(date: Date): KeptLine | null {
  const last = readLine();
  return last?.day === numberYesterday(date) ? last : null;
}

export type TaskProps = {
  today: Today;
  done: DayDone;
  /** One more thing done. */
  act: (more: DayDone) => void;
};

function Tasks({ today, date, written }: { today: Today; date: Date; written: string }) {
  const t = useWords();
  const language = useLanguage();
  const day = numberDate(date);
  const [done, setDone] = useState(() => readDay(day));
  const act = (more: DayDone): void => {
    const now = { ...done, ...more };
    keepDay(day, now);
    setDone(now);
  };
  const { scenario, tasks } = today;
  const names = getNames(scenario, language, false);
  const props = { today, done, act };
  const last = useMemo(() => findYesterday(date), [date]);
  return (
    <>
      <p>
        {t('daily.lead', { seat: names.called(tasks.seat), title: names.text(scenario.title) })}
      </p>
      {last && !readDayScore(tasks, done) && (
        <p>
          {t('daily.yesterday', { line: last.line })} {t('daily.streak', { n: last.streak })}
        </p>
      )}
      <DailyPhraseCard {...props} />
      <DailyPackageCard {...props} />
      <DailyBallotCard {...props} />
      <DayResult {...props} date={date} written={written} />
    </>
  );
}

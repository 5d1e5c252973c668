import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useWords } from '../../../speech/words.ts';
import { getFigures } from '../../../speech/use-game.ts';
import { keepDayLine, makeDayLine } from '../model/kept-line.ts';
import { numberDate, numberYesterday } from '../model/today.ts';
import { DAY_BANDS, findDayBand, findPackage, readDayScore } from '../model/verdict.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { Button, dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import type { TaskProps } from './daily-page.tsx';
import styles from './daily.module.css?names';

type Props = TaskProps & { date: Date; written: string };

/** The line of the day, once all three are done, and the days in a row with it. */
export function DayResult({ today, done, date, written }: Props) {
  const t = useWords();
  const figures = getFigures(useLanguage());
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  const result = useMemo(() => readDayScore(today.tasks, done), [today, done]);
  const laid = done.changes && findPackage(today.tasks.package, done.changes);
  const kept = useMemo(() => {
    if (!result) return null;
    const { gain, best, phrase, came, ballot, ...count } = result;
    const values = {
      ...count,
      phrase: String(phrase),
      package: came,
      ballot: String(ballot),
      gain: figures.signed(gain),
      best: figures.signed(best),
      streak: 0,
    };
    const line = t('daily.line', { date: written, what: t('daily.signs', values) });
    const known = makeDayLine(numberDate(date), numberYesterday(date), line);
    return { known, signs: t('daily.signs', { ...values, streak: known.streak }) };
  }, [result, date, written, figures, t]);
  useEffect(() => {
    if (kept) keepDayLine(kept.known);
  }, [kept]);
  if (!kept || !laid) return <p role="status">{t('daily.more')}</p>;
  const { signs } = kept;
  const band = findDayBand(today.tasks.package, laid.gain);
  const line = t('daily.line', { date: written, what: signs });
  const copy = async (): Promise<void> => {
    await copyText(line).then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  return (
    <Text
      as="section"
      className={`${styles['result']} on-dark`}
      tone="board"
      pad={6}
      align="center"
      aria-label={t('daily.result')}
    >
      <Text as="p" type="label" tone="brass-lt">
        {t('daily.resultOf', { date: written })}
      </Text>
      <Text as="p" size={6}>
        {signs}
      </Text>
      <ol className={styles['bands']}>
        {DAY_BANDS.map((one) => (
          <li key={one} aria-current={one === band ? 'true' : undefined}>
            {t(`daily.band.${one}`)}
          </li>
        ))}
      </ol>
      <p>{t('daily.bandOf', { band })}</p>
      <label className={dress({ top: 4 })}>
        {t('daily.lineField')}{' '}
        <textarea readOnly rows={2} value={line} onFocus={(event) => event.target.select()} />
      </label>
      <Row gap={4} top={4} justify="center" wrap>
        <Button kind="primary" onClick={() => void copy()}>
          {t('daily.copy')}
        </Button>
        <Button as="a" href="#/">
          {t('daily.play')}
        </Button>
      </Row>
      {kept.known.before !== null && <p>{t('daily.yesterday', { line: kept.known.before })}</p>}
      <p role="status">{said && t(`daily.${said}`)}</p>
    </Text>
  );
}

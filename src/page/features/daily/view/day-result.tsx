import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { DAY_BANDS, findDayBand, findPackage, signDay } from '../model/verdict.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { Button, dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import type { TaskProps } from './daily-page.tsx';
import styles from './daily.module.css?names';

/** The line of the day, once all three are done. */
export function DayResult({ today, done, written }: TaskProps & { written: string }) {
  const t = useWords();
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  const signs = signDay(today.tasks, done);
  const laid = done.changes && findPackage(today.tasks.package, done.changes);
  if (!signs || !laid) return <p role="status">{t('daily.more')}</p>;
  const band = findDayBand(today.tasks.package, laid.gain);
  const line = t('daily.line', { date: written, signs });
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
      <Text as="p" face="mono" size={7} aria-hidden="true">
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
        <input readOnly value={line} onFocus={(event) => event.target.select()} />
      </label>
      <Row gap={4} top={4} justify="center" wrap>
        <Button kind="primary" onClick={() => void copy()}>
          {t('daily.copy')}
        </Button>
        <Button as="a" href="#/">
          {t('daily.play')}
        </Button>
      </Row>
      <p role="status">{said && t(`daily.${said}`)}</p>
    </Text>
  );
}

/** Stock phrases with their one meaning each: those heard first, with when. */
import { useWords } from '../../../speech/words.ts';
import type { HeardAnswer } from '../../../session/game/learning.ts';
import { PHRASE_BOOK, PHRASE_BOUNDS } from '../../../speech/names/phrase.ts';
import { useSeat } from '../../../session/play/play-context.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';
import styles from './codex.module.css?names';

export function CodexPhrases() {
  const t = useWords();
  const heard = useSeat((state) => state.learning.heard);
  const of = (code: string): HeardAnswer[] => heard.filter((one) => one.code === code);
  const known = PHRASE_BOOK.filter((code) => of(code).length > 0);
  const all = [...known, ...PHRASE_BOOK.filter((code) => !known.includes(code))];
  return (
    <section>
      <p>
        {t('phrases.lead')} <b>{t('phrases.count', { n: known.length, of: PHRASE_BOOK.length })}</b>
      </p>
      <dl className={styles['codex-groups']}>
        {all.map((code) => {
          const answers = of(code);
          const last = answers.at(-1);
          return (
            <Text as="div" rule="top" padY={4} key={code} data-heard={last ? 'yes' : undefined}>
              <Text as="dt" type="prose" leading="snug" tone={last ? 'ink' : 'soft'}>
                <i>{t('phrase.said', { phrase: t(`phrase.${code}`) })}</i>
              </Text>
              <dd>{t(`phrase.meaning.${code}`, PHRASE_BOUNDS)}</dd>
              <Text as="dd" type="label" leading="snug" tone={last ? 'brass' : 'faint'}>
                {last
                  ? t('phrases.when', {
                      n: answers.length,
                      seat: last.seat,
                      sitting: last.sitting,
                      title: last.title,
                    })
                  : t('phrases.not')}
              </Text>
            </Text>
          );
        })}
      </dl>
    </section>
  );
}

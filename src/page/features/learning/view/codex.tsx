/** The codex: concepts to look up, what delegations say, and an exercise for the ear. */
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import type { Concept } from '../../../session/game/concepts.ts';
import { CodexConcepts } from './codex-concepts.tsx';
import { CodexEar } from './codex-ear.tsx';
import type { HeardAnswer } from '../../../session/game/learning.ts';
import { LESSON } from '../../../session/game/lesson.ts';
import { useSeat } from '../../../session/play/play-context.tsx';
import { PHRASE_BOOK, PHRASE_BOUNDS } from '../../../speech/names/phrase.ts';
import { dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import styles from './codex.module.css';

const PARTS = ['concepts', 'phrases', 'ear'] as const;
export type CodexPart = (typeof PARTS)[number];

/** @param at concept that stands open at first */
export function Codex({ at, part = 'concepts' }: { at?: Concept | undefined; part?: CodexPart }) {
  const t = useWords();
  const [shown, setShown] = useState<CodexPart>(part);
  return (
    <div className={styles['codex']}>
      <Row as="nav" wrap gap={2} className={styles['codex-parts']} aria-label={t('codex.parts')}>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            className={dress({ padX: 5, padY: 4, weight: 500, tone: 'soft' })}
            aria-current={shown === one ? 'page' : undefined}
            onClick={() => setShown(one)}
          >
            {t(`codex.part.${one}`)}
          </button>
        ))}
        <ReplayLesson />
      </Row>
      <h2 className="visually-hidden">{t(`codex.part.${shown}`)}</h2>
      {shown === 'concepts' && <CodexConcepts at={at} />}
      {shown === 'phrases' && <CodexPhrases />}
      {shown === 'ear' && <CodexEar />}
    </div>
  );
}

function ReplayLesson() {
  const t = useWords();
  const learn = useSeat((state) => state.learn);
  const start = useSeat((state) => state.start);
  return (
    <button
      type="button"
      className={dress({ tone: 'blue', padX: 5, grow: 'end' }, styles['codex-lesson'])}
      onClick={() => {
        learn({ lesson: 'open' });
        void start(LESSON);
      }}
    >
      {t('codex.lesson')}
    </button>
  );
}

/** Stock phrases with their one meaning each: those heard first, with when. */
function CodexPhrases() {
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

/** "What did Egypt mean?": answers that were really heard, three meanings each, and how many were right. */
import { useState } from 'react';
import { useSeat } from '../../../session/play/play-context.tsx';
import { type Translate, useWords } from '../../../speech/words.ts';
import { type EarQuestion, findNextEarQuestion } from '../model/ear.ts';
import { withId } from '../../../session/game/learning.ts';
import { PHRASE_BOUNDS } from '../../../speech/names/phrase.ts';
import type { PhraseCode } from '../../../../engine/answers/phrase.ts';
import { takeFocus } from '../../../ui/take-focus.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import codexStyles from './codex.module.css?names';

const meaning = (t: Translate, code: PhraseCode): string =>
  t(`phrase.meaning.${code}`, PHRASE_BOUNDS);

export function CodexEar() {
  const t = useWords();
  const { heard, ear } = useSeat((state) => state.learning);
  const learn = useSeat((state) => state.learn);
  const [question, setQuestion] = useState(() => findNextEarQuestion(heard, ear.asked));
  const [chosen, setChosen] = useState<PhraseCode | null>(null);
  if (!question) return <p className={codexStyles['codex-ear']}>{t('ear.none')}</p>;
  const { answer } = question;
  const isLast = heard.every(({ id }) => ear.asked.includes(id));
  const choose = (code: PhraseCode): void => {
    if (chosen) return;
    setChosen(code);
    learn({
      ear: {
        right: ear.right + (code === answer.code ? 1 : 0),
        of: ear.of + 1,
        asked: withId(ear.asked, answer.id),
      },
    });
  };
  const next = (): void => {
    const asked = isLast ? [] : ear.asked;
    if (isLast) learn({ ear: { ...ear, asked } });
    setChosen(null);
    setQuestion(findNextEarQuestion(heard, asked));
  };
  return (
    <section className={codexStyles['codex-ear']}>
      <p>
        {t('ear.lead')} {ear.of > 0 && <b>{t('ear.score', { right: ear.right, of: ear.of })}</b>}
      </p>
      <blockquote>
        {t('phrase.said', { phrase: t(`phrase.${answer.code}`) })}
        <Text as="p" type="label" leading="snug" top={2} tone="faint">
          <cite>
            {answer.seat} · {t('ear.where', { title: answer.title, sitting: answer.sitting })}
          </cite>
        </Text>
      </blockquote>
      <h3 key={answer.id} tabIndex={-1} ref={chosen ? undefined : takeFocus}>
        {t('ear.question', { seat: answer.seat })}
      </h3>
      <Choices question={question} chosen={chosen} choose={choose} />
      {chosen && (
        <Row gap={5} items="center" justify="between" top={5}>
          <p role="status">
            <b>
              {chosen === answer.code
                ? t('ear.right')
                : t('ear.wrong', { meaning: meaning(t, answer.code) })}
            </b>{' '}
            {answer.why !== '' && t('ear.why', { why: answer.why })} {isLast && t('ear.again')}
          </p>
          <Button kind="primary" ref={takeFocus} onClick={next}>
            {t('ear.next')}
          </Button>
        </Row>
      )}
    </section>
  );
}

type ChoicesProps = {
  question: EarQuestion;
  chosen: PhraseCode | null;
  choose: (code: PhraseCode) => void;
};

function Choices({ question: { answer, choices }, chosen, choose }: ChoicesProps) {
  const t = useWords();
  const verdict = (code: PhraseCode): 'right' | 'wrong' | undefined => {
    if (!chosen) return undefined;
    if (code === answer.code) return 'right';
    return code === chosen ? 'wrong' : undefined;
  };
  return (
    <Stack as="ol" gap={4} className={codexStyles['ear-choices']}>
      {choices.map((code) => (
        <li key={code}>
          <button
            type="button"
            aria-disabled={chosen !== null}
            aria-pressed={chosen === code}
            className={dress({ padY: 4, padX: 5 })}
            data-verdict={verdict(code)}
            onClick={() => choose(code)}
          >
            {meaning(t, code)}
          </button>
        </li>
      ))}
    </Stack>
  );
}

/** Six questions on how bargaining works, before play and after it; nobody is told the answers in between. */
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Button, dress, Eyebrow, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { CHECK_FORM, NOTHING_ANSWERED } from '../model/check-form.ts';
import { useClass, useClassDoings } from './class-context.tsx';
import { JoinFrame } from './class-join.tsx';
import room from './class-room.module.css?names';

/** In the lobby: folded once they are handed in. */
export function CheckBefore() {
  const t = useWords();
  const done = useClass((facts) => facts.lobby?.you.checked.includes('before') === true);
  const { check } = useClassDoings();
  return (
    <section className={dress({ pad: 6, bottom: 4 }, 'paper')} data-part="class-check">
      <p className={dress({ bottom: 5 }, room['mast'])}>
        <Eyebrow as="span">{t('class.check.title', { when: 'before' })}</Eyebrow>
      </p>
      {done ? (
        <p role="status">{t('class.check.done')}</p>
      ) : (
        <CheckForm when="before" hand={(answers) => check('before', answers)} />
      )}
    </section>
  );
}

/** Once play is over, before the debrief is shown. */
export function CheckAfter() {
  const t = useWords();
  const { check } = useClassDoings();
  return (
    <JoinFrame title={t('class.check.title', { when: 'after' })}>
      <Stack gap={5} data-part="class-check">
        <CheckForm when="after" hand={(answers) => check('after', answers)} />
        <Row justify="end">
          <Button kind="link" onClick={() => check('after', null)}>
            {t('class.check.skip')}
          </Button>
        </Row>
      </Stack>
    </JoinFrame>
  );
}

type Answers = typeof NOTHING_ANSWERED;
type Choice = NonNullable<Answers[number]>;
function CheckForm({ when, hand }: { when: 'before' | 'after'; hand: (answers: Answers) => void }) {
  const t = useWords();
  const [answers, setAnswers] = useState(NOTHING_ANSWERED);
  const left = answers.filter((one) => one === null).length;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    hand(answers);
  };
  return (
    <form onSubmit={send}>
      <Stack gap={5}>
        <p>{t('class.check.how', { when })}</p>
        {CHECK_FORM.map(({ question, choices }, at) => (
          <Choices
            key={question}
            question={question}
            choices={choices}
            chosen={answers[at] ?? null}
            choose={(choice) => setAnswers(answers.with(at, choice))}
          />
        ))}
        <Button kind="primary" type="submit">
          {t('class.check.hand', { left })}
        </Button>
      </Stack>
    </form>
  );
}

type ChoicesProps = (typeof CHECK_FORM)[number] & {
  chosen: Choice | null;
  choose: (choice: Choice) => void;
};

function Choices({ question, choices, chosen, choose }: ChoicesProps) {
  const t = useWords();
  const name = useId();
  return (
    <Stack as="fieldset" gap={2}>
      <Text as="legend" weight={600}>
        {t(`class.check.${question}`)}
      </Text>
      {choices.map((choice) => (
        <Row key={choice} as="label" gap={3} items="baseline">
          <input
            type="radio"
            name={name}
            checked={chosen === choice}
            onChange={() => choose(choice)}
          />
          {t(`class.check.${question}.${choice}`)}
        </Row>
      ))}
    </Stack>
  );
}

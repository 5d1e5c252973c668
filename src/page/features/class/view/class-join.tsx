/** Coming in: the six letters from the wall, and a name for the teacher. No account. */
import vista from '../../../../../assets/vista.svg';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useWords, useText } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { findMistyped, isWholeCode, readTypedCode } from '../model/code.ts';
import type { LineState } from '../model/class-facts.ts';
import { CLASS_SIZES } from '../model/sizes.ts';
import { LineWords, NOTE, RefusedWords } from './class-line.tsx';
import { useClass, useClassDoings } from './class-context.tsx';
import { decodeTitle } from '../model/title.ts';
import room from './class-room.module.css';
import styles from './class-join.module.css';

export function JoinFrame({ title, children }: { title: string; children?: ReactNode }) {
  const t = useWords();
  return (
    <Stack as="main" className={room['room']} data-part="class-join">
      <img className={room['vista']} src={vista} alt="" />
      <Stack className={`${styles['join-words']} paper`} gap={6} pad={7} grow="room">
        <Text as="h1" face="serif" weight={400} size={8} leading="tight">
          {title}
        </Text>
        {children}
        <Text as="p" grow="foot" tone="faint" size={2} align="center">
          {t('class.join.foot')}
        </Text>
      </Stack>
    </Stack>
  );
}

/** Before the code is known there is no line to ask on. */
export function CodeForm({ open }: { open: (code: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const code = readTypedCode(typed);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isWholeCode(code)) open(code);
  };
  return (
    <JoinFrame title={t('class.join.title')}>
      <form className={room['form']} onSubmit={send}>
        <CodeField typed={typed} change={setTyped} />
        <NextButton left={CLASS_SIZES.code - code.length} word={t('class.join.next')} />
      </form>
    </JoinFrame>
  );
}

function CodeField({ typed, change }: { typed: string; change: (typed: string) => void }) {
  const t = useWords();
  const id = useId();
  const code = readTypedCode(typed);
  const wrong = findMistyped(typed);
  return (
    <Stack gap={3}>
      <label htmlFor={id}>{t('class.join.code')}</label>
      <input
        id={id}
        className={dress(
          { face: 'mono', weight: 500, size: 8, leading: 'flat', padY: 6 },
          styles['join-code'],
        )}
        value={typed}
        onChange={({ target }) =>
          change(findMistyped(target.value) ? target.value : readTypedCode(target.value))
        }
        maxLength={CLASS_SIZES.typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus
        aria-describedby={`${id}-how`}
        aria-invalid={wrong !== undefined}
      />
      <Text
        as="p"
        id={`${id}-how`}
        size={2}
        tone={wrong === undefined ? 'faint' : 'red'}
        weight={wrong === undefined ? 400 : 600}
      >
        {wrong === undefined
          ? t('class.join.codeHow', { left: CLASS_SIZES.code - code.length })
          : t('class.join.mistyped', { letter: wrong })}
      </Text>
    </Stack>
  );
}

function NextButton({ left, word }: { left: number; word: string }) {
  const t = useWords();
  return (
    <Button kind="primary" type="submit" padY={6} size={5} aria-disabled={left > 0}>
      {left > 0 ? t('class.join.lettersLeft', { left }) : word}
    </Button>
  );
}

/** The class of the code is there, or will be as soon as the line is. */
export function NameForm({ other }: { other: () => void }) {
  const t = useWords();
  const text = useText();
  const id = useId();
  const { join } = useClassDoings();
  const [name, setName] = useState('');
  const [asking, setAsking] = useState(false);
  const { line, card, refused, code } = useClass((facts) => facts);
  const ready = name.trim() !== '' && line === 'here' && !asking;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    setAsking(true);
    void join(name.trim()).finally(() => setAsking(false));
  };
  return (
    <JoinFrame title={t('class.join.title')}>
      <Row as="p" wrap gap={5} lineGap={3} items="baseline">
        <Text as="b" face="mono" weight={500} size={8} leading="flat">
          {code}
        </Text>
        {card && <span>{text(decodeTitle(card.title))}</span>}
      </Row>
      <LineWords line={line} />
      {refused && <RefusedWords refused={refused} />}
      {refused?.code === 'class/code' ? (
        <Button onClick={other}>{t('class.join.otherCode')}</Button>
      ) : (
        <form className={room['form']} onSubmit={send}>
          <Stack gap={3}>
            <label htmlFor={id}>{t('class.join.name')}</label>
            <input
              id={id}
              className={dress({ size: 6 })}
              value={name}
              onChange={({ target }) => setName(target.value)}
              maxLength={CLASS_SIZES.name}
              autoComplete="nickname"
              autoFocus
              aria-describedby={`${id}-how`}
            />
            <Text as="p" id={`${id}-how`} size={2} tone="faint">
              {t('class.join.nameHow')}
            </Text>
          </Stack>
          <Button kind="primary" type="submit" padY={6} size={5} aria-disabled={!ready}>
            {t('class.join.enter')}
          </Button>
        </form>
      )}
      <p className={NOTE}>
        <b>{t('class.join.asleep')}</b> {t('class.join.asleepHow')}
      </p>
    </JoinFrame>
  );
}

/** The seat is open elsewhere, or has a new link. */
export function SeatElsewhere({ line }: { line: LineState }) {
  const t = useWords();
  const { retake, forget } = useClassDoings();
  return (
    <JoinFrame title={t('class.join.title')}>
      <p className={NOTE} role="status">
        {t(line === 'voided' ? 'class.line.voided' : 'class.line.replaced')}
      </p>
      {line === 'replaced' ? (
        <Button kind="primary" onClick={retake}>
          {t('class.join.here')}
        </Button>
      ) : (
        <Button onClick={forget}>{t('class.join.anew')}</Button>
      )}
    </JoinFrame>
  );
}

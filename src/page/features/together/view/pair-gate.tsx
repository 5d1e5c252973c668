/** Two play one seat: what is proposed is said once each of them has agreed with a key of their own. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Act } from '../../../../engine/command.ts';
import { chooseKeysWord } from '../../../ui/keys-told.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { readLetter } from '../../../session/play/read-letter.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import pairGate from './pair-gate.module.css';
import { Button, Row, Text } from '../../../ui/layout/primitives.tsx';

export function PairGate() {
  const { proposed, settle, speech } = usePlay();
  if (!proposed) return null;
  return (
    <Question
      act={proposed}
      speech={speech}
      agree={() => settle(true)}
      back={() => settle(false)}
    />
  );
}

type Props = { act: Act; speech: Speech; agree: () => void; back: () => void };

/** The two at the screen, by where they sit, each with a key at their end of the keyboard. */
const TWO = [
  { side: 'left', key: 'a' },
  { side: 'right', key: 'l' },
] as const;
type Side = (typeof TWO)[number]['side'];

function Question({ act, speech, agree, back }: Props) {
  const keyed = useKeyed();
  const { t } = speech;
  const [agreed, setAgreed] = useState<readonly Side[]>([]);
  const turn = (side: Side): void => {
    const next = agreed.includes(side) ? agreed.filter((one) => one !== side) : [...agreed, side];
    setAgreed(next);
    if (next.length === TWO.length) agree();
  };
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const who = TWO.find(({ key }) => key === readLetter(event));
      if (!who) return;
      event.preventDefault();
      turn(who.side);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  // The key that proposed must not agree as well.
  const held = (event: KeyboardEvent): void => {
    if (event.repeat) event.preventDefault();
  };
  const [only] = agreed;
  return (
    <Modal label={t('pair.title')} asks close={back}>
      <div onKeyDown={held}>
        <h2>{t('pair.title')}</h2>
        <Text as="p" type="prose" leading="snug">
          {t('pair.proposed', { act: describeProposal(act, speech) })}
        </Text>
        <p>{t('pair.how', { keys: chooseKeysWord() })}</p>
        <Row gap={5} top={6} className={pairGate['pair-two']}>
          {TWO.map(({ side, key }) => (
            <Button
              key={side}

              grow="room"
              justify="between"
              padY={6}
              aria-pressed={agreed.includes(side)}
              {...keyed(key)}
              onClick={() => turn(side)}
            >
              <span>{t(`pair.${side}`)}</span> <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
            </Button>
          ))}
        </Row>
        <Text
          as="p"
          size={3}
          tone="soft"
          bottom={5}
          className={pairGate['pair-waits']}
          role="status"
        >
          {only === undefined ? '' : t(`pair.waits.${only}`)}
        </Text>
        <Button onClick={back}>
          {t('pair.back')} <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </div>
    </Modal>
  );
}

/** What is proposed: the act, whom it is for, and the article and words it names. */
function describeProposal(act: Act, { t, names }: Speech): string {
  const of = new Map<string, unknown>(Object.entries(act));
  const text = (key: string): string | undefined => {
    const value = of.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const to = text('to') ?? text('delegation');
  const article = text('article');
  const option = text('option');
  const parts = [
    t(`act.${act.type}`),
    to === undefined ? '' : names.called(to),
    article === undefined ? '' : names.articleBrief(article),
    article === undefined || option === undefined ? '' : names.option(article, option),
  ];
  return parts.filter((part) => part !== '').join(t('list.join'));
}

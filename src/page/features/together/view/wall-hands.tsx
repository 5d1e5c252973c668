/** The choices before the class, each with its price or why it cannot be had, and the hands raised for it. */
import { useEffect, useState } from 'react';
import type { LegalAct } from '../../../../engine/acts/legal-acts.ts';
import { chooseKeysWord } from '../../../ui/keys-told.ts';
import { formatPrice } from '../../../ui/acts/act-key.tsx';
import type { ConsoleKey } from '../../../session/play/act-table.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { tellRejection } from '../../../speech/tell-reason.ts';
import { type RaisedHands, findLeading, countRaised } from '../model/hands.ts';
import wallStyles from './wall.module.css?names';
import { Button, Buttons, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';

export type WallChoice = { face: ConsoleKey; legal: LegalAct | undefined };

const NOBODY: RaisedHands = [];
/** The key 0. */
const TEN = 10;

export function WallHands({ choices }: { choices: readonly WallChoice[] }) {
  const { game, speech, say, begin } = usePlay();
  const { t } = speech;
  const [hands, setHands] = useState(NOBODY);
  const open = choices.map(({ legal }) => legal?.unavailable === null && !game.readOnly);
  const numbers = numberChoices(open);
  const lead = findLeading(hands);
  const raise = (choice: number, by: number): void => {
    if (open[choice]) setHands(countRaised(hands, choice, by));
  };
  const carry = (choice: number): void => {
    const face = choices[choice]?.face;
    if (!face || !open[choice]) return;
    if (face.vote) say({ type: 'ballot', vote: face.vote });
    else begin(face.act);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
        return;
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      if (digit !== undefined) {
        event.preventDefault();
        const choice = numbers.indexOf(Number(digit) || TEN);
        if (choice >= 0) raise(choice, event.shiftKey ? -1 : 1);
      } else if (event.key === 'Backspace') setHands(NOBODY);
      else if (event.key === 'Enter' && !onAKey(event.target) && lead.kind === 'one')
        carry(lead.choice);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <>
      <Stack
        as="ol"
        gap={2}
        top={6}
        bottom={5}
        className={wallStyles['wall-choices']}
        data-part="wall-choices"
      >
        {choices.map((choice, at) => (
          <ChoiceLine
            key={`${choice.face.act} ${choice.face.vote ?? ''}`}
            choice={choice}
            open={open[at] === true}
            number={numbers[at] ?? null}
            hands={hands[at] ?? 0}
            leads={lead.kind === 'one' && lead.choice === at}
            raise={(by) => raise(at, by)}
          />
        ))}
      </Stack>
      <Buttons className={wallStyles['wall-carry']}>
        <Button
          kind="primary"
          disabled={lead.kind !== 'one'}
          onClick={() => lead.kind === 'one' && carry(lead.choice)}
        >
          {t('wall.carry')} <kbd aria-hidden="true">Enter</kbd>
        </Button>
        <span role="status">
          {t(`wall.${lead.kind}`, {
            n: Math.max(0, ...hands),
            all: hands.reduce((sum, one) => sum + one, 0),
          })}
        </span>
      </Buttons>
      <Text as="p" size={6} tone="faint" top={4}>
        {t('wall.keys', { keys: chooseKeysWord() })}
      </Text>
    </>
  );
}

/** Only what can be had takes up a key: no keyboard has eleven figures. */
function numberChoices(open: readonly boolean[]): (number | null)[] {
  let last = 0;
  return open.map((one) => (one && last < TEN ? (last += 1) : null));
}

/** Enter on a key of its own presses that key. */
function onAKey(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, input, select, textarea');
}

type RowProps = {
  choice: WallChoice;
  open: boolean;
  /** Key that counts a hand for it; null: there is none. */
  number: number | null;
  hands: number;
  leads: boolean;
  raise: (by: number) => void;
};

function ChoiceLine({ choice: { face, legal }, open, number, hands, leads, raise }: RowProps) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const name = face.vote ? t(`vote.${face.vote}`) : t(`act.${face.act}`);
  const reason = legal?.unavailable;
  return (
    <Row
      as="li"
      items="center"
      gap={4}
      padX={4}
      padY={2}
      data-off={!open || undefined}
      data-leads={leads || undefined}
    >
      <kbd aria-hidden="true">{number === TEN ? 0 : number}</kbd>
      <Stack grow="room">
        <Text as="b" tone={open ? undefined : 'soft'} weight={open ? undefined : 400}>
          {name}
        </Text>
        <Text as="small" size={6} tone="soft">
          {reason ? tellRejection(reason, speech) : legal && formatPrice(legal, game.view, t)}
        </Text>
      </Stack>
      {open && (
        <>
          <Button size={7} aria-label={t('wall.fewer', { name })} onClick={() => raise(-1)}>
            −
          </Button>
          <Text
            as="output"
            type="mark"
            size={9}
            weight={600}
            align="center"
            aria-label={t('wall.hands', { name })}
          >
            {hands}
          </Text>
          <Button size={7} aria-label={t('wall.more', { name })} onClick={() => raise(1)}>
            +
          </Button>
        </>
      )}
    </Row>
  );
}

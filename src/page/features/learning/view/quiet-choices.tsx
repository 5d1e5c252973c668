/** Where the adviser sees no trade: what else one can do, each with its price, the best of them named. */
import { useEffect, useState } from 'react';
import {
  listLocked,
  type Locked,
  type PricedChoice,
  priceChoices,
} from '../../../session/game/quiet-choices.ts';
import { followWork } from '../../../session/in-slices.ts';
import type { View } from '../../../../engine/state/view.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useJump } from '../../../session/play/use-jump.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Button, Stack } from '../../../ui/layout/primitives.tsx';

/** Of those who hold an article. */
const NAMED = 2;

export function QuietChoices() {
  const { game, speech, begin } = usePlay();
  const { t } = speech;
  const jump = useJump();
  const priced = usePricedChoices();
  // To wait may be the best, and have no key here.
  const [best] = priced;
  const choices = priced.filter(({ choice }) => choice.kind !== 'wait' || jump);
  if (choices.length < 2) return null;
  // What is priced has been foreseen.
  const locked = listLocked(game.view);
  const press = ({ choice }: PricedChoice): void => {
    if (choice.kind === 'wait') return jump?.();
    if (choice.kind === 'withdraw') return begin('withdraw', { article: choice.article });
    if (choice.kind === 'closure') return begin('move', { move: { motion: 'closure' } });
    begin('ask', { delegation: choice.seat, article: choice.article });
  };
  return (
    <>
      {locked.length > 0 && <p>{tellLocked(locked, speech)}</p>}
      <p>{t('quiet.title')}</p>
      <Stack as="ul" gap={4}>
        {choices.map((one) => (
          <li key={one.choice.kind}>
            <Button kind="link" onClick={() => press(one)}>
              {nameChoice(one, speech)}
            </Button>
            <p>
              {one === best && <b>{t('quiet.best')} </b>}
              {priceChoice(one, game.view.freeAsk, speech)}
            </p>
          </li>
        ))}
      </Stack>
    </>
  );
}

/** Who keeps what is open in brackets, and what would close it as far as that is known. */
function tellLocked(locked: readonly Locked[], speech: Speech): string {
  const { t, names, figures, article } = speech;
  const told = locked.map(({ article: id, seats, takes, ask }) => {
    const points = Math.round(takes?.points ?? 0);
    return t('quiet.locked', {
      article: article(id),
      seats: nameFew(seats, speech, NAMED),
      way: takes ? 'takes' : ask === null ? 'none' : 'ask',
      option: takes ? names.option(id, takes.option) : '',
      foreseen: typeof takes?.points === 'number' ? 'yes' : 'no',
      n: Math.abs(points),
      points: figures.signed(points),
      asked: ask === null ? '' : names.called(ask),
    });
  });
  return t('quiet.still', { held: told.join(t('log.join')) });
}

function nameChoice({ choice }: PricedChoice, { t, names, article }: Speech): string {
  return t('quiet.act', {
    kind: choice.kind,
    seat: choice.kind === 'ask' ? names.called(choice.seat) : '',
    article: 'article' in choice ? article(choice.article) : '',
  });
}

function priceChoice({ choice, gain, close }: PricedChoice, free: boolean, speech: Speech): string {
  const { t, figures } = speech;
  if (choice.kind === 'ask') return t('quiet.ask', { free: free ? 'yes' : 'no' });
  if (!gain)
    return t('quiet.close', {
      points: figures.points(Math.round(close?.points ?? 0)),
      adopted: close?.adopted ?? 0,
      n: close?.n ?? 0,
    });
  const points = Math.round(gain.points);
  return t('quiet.gain', {
    way: points === 0 ? 'none' : 'some',
    points: figures.signed(points),
    credit: choice.kind === 'withdraw' ? choice.credit : 0,
    adopted: gain.adopted,
    n: gain.n,
  });
}

/** Worked out once for a view, between frames. */
function usePricedChoices(): readonly PricedChoice[] {
  const { game } = usePlay();
  const [told, tell] = useState<{ of: View; choices: readonly PricedChoice[] } | null>(null);
  const known = told?.of === game.view;
  useEffect(() => {
    if (known) return;
    // Without prices the adviser has said all there is.
    return followWork(
      (isWanted) => priceChoices(game, isWanted),
      (choices) => tell({ of: game.view, choices }),
    );
  }, [game, known]);
  return known ? told.choices : [];
}

/** Where the adviser sees no trade: the one thing worth doing, with its price; what else there is, folded. */
import { useEffect, useState } from 'react';
import {
  listLocked,
  type Locked,
  type PricedChoice,
  priceChoices,
  type QuietChoice,
  splitChoices,
} from '../../../session/game/quiet-choices.ts';
import { followWork } from '../../../session/in-slices.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readNamed } from '../../../session/play/capital-asked.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useJump } from '../../../session/play/use-jump.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
import type { Translate } from '../../../speech/words.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { mergeTexts } from '../../../ui/merged.ts';
import { Button, Buttons, Small, Stack, Text } from '../../../ui/layout/primitives.tsx';

/** Of those who hold an article. */
const NAMED = 2;

/** The one that brings most by what can be known, and its key, if it has one; all else folded. */
export function QuietChoices() {
  const { game, speech, begin, say } = usePlay();
  const { t } = speech;
  const jump = useJump(true);
  const priced = usePricedChoices();
  const { best, hasKey, others } = splitChoices(priced ?? [], jump !== null);
  if (!best) return <p>{t('advice.nothing.more')}</p>;
  // What is priced has been foreseen.
  const locked = listLocked(game.view);
  const press = ({ choice }: PricedChoice): void => {
    if (choice.kind === 'wait') return jump?.();
    if (choice.kind === 'withdraw') return begin('withdraw', { article: choice.article });
    if (choice.kind === 'closure') return begin('move', { move: { motion: 'closure' } });
    if (choice.kind === 'keep') return begin('package', { give: choice.act.changes });
    say(choice.act);
  };
  return (
    <>
      <p data-part="quiet-best">{tellBest(best, game.view.freeAsk, speech)}</p>
      {hasKey && (
        <Buttons>
          <Button kind="small-primary" onClick={() => press(best)}>
            {nameChoice(best, speech)}
          </Button>
        </Buttons>
      )}
      {hasKey && best.choice.kind === 'wait' && <Small>{t('jump.how')}</Small>}
      {locked.length + others.length > 0 && (
        <details>
          <Text as="summary" type="label">
            {t('quiet.title')}
          </Text>
          {locked.length > 0 && <p>{tellLocked(locked, speech)}</p>}
          <Stack as="ul" gap={4}>
            {others.map((one) => (
              <li key={one.choice.kind}>
                <Button kind="link" onClick={() => press(one)}>
                  {nameChoice(one, speech)}
                </Button>
                <p>{priceChoice(one, game.view.freeAsk, speech)}</p>
              </li>
            ))}
          </Stack>
        </details>
      )}
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

/** To wait needs no more than that nothing pays, where a treaty is certain. */
function tellBest(best: PricedChoice, free: boolean, speech: Speech): string {
  const price = priceChoice(best, free, speech);
  if (best.choice.kind !== 'wait') return price;
  const isSure = best.close?.adopted === best.close?.n;
  return mergeTexts([speech.t('advice.nothing.more'), isSure ? '' : price]);
}

function nameChoice({ choice }: PricedChoice, { t, names, article }: Speech): string {
  const about = 'article' in choice ? choice.article : null;
  return t('quiet.act', {
    kind: choice.kind,
    seat: choice.kind === 'ask' ? names.called(choice.seat) : '',
    helped: choice.kind === 'keep' ? names.called(choice.helped) : '',
    about: about === null ? 'no' : 'yes',
    article: about === null ? '' : article(about),
  });
}

function priceChoice({ choice, gain, close }: PricedChoice, free: boolean, speech: Speech): string {
  const { t, figures, names, article } = speech;
  if (choice.kind === 'ask')
    return t('quiet.ask', {
      why: choice.why,
      seat: names.called(choice.seat),
      article: choice.article === null ? '' : article(choice.article),
      n: Math.round(choice.points),
      free: free ? 'yes' : 'no',
    });
  if (choice.kind === 'keep')
    return t('advice.helps', {
      seat: names.called(choice.helped),
      theirs: figures.signed(choice.theirs),
      mine: figures.signed(choice.mine),
    });
  if (!gain)
    return t('quiet.close', {
      points: figures.points(Math.round(close?.points ?? 0)),
      adopted: close?.adopted ?? 0,
      n: close?.n ?? 0,
    });
  const points = Math.round(gain.points);
  const worth = t('quiet.gain', {
    way: points === 0 ? 'none' : 'some',
    points: figures.signed(points),
    credit: choice.kind === 'withdraw' ? choice.credit : 0,
    adopted: gain.adopted,
    n: gain.n,
  });
  return choice.kind === 'closure' ? mergeTexts([tellCount(choice, t), worth]) : worth;
}

/** Whether closing the debate would carry, by the public count. */
function tellCount({ again, count }: QuietChoice & { kind: 'closure' }, t: Translate): string {
  const { low, high, needed, likely } = count;
  return t('quiet.count', {
    way: again ? 'again' : likely ? 'likely' : 'open',
    low,
    high,
    needed: needed ?? 0,
  });
}

/** Worked out once for a view, between frames; null until it is. */
function usePricedChoices(): readonly PricedChoice[] | null {
  const { game } = usePlay();
  const [told, tell] = useState<{ of: View; choices: readonly PricedChoice[] } | null>(null);
  const known = told?.of === game.view;
  useEffect(() => {
    if (known) return;
    const tellOf = (choices: readonly PricedChoice[]) => tell({ of: game.view, choices });
    return followWork(
      (isWanted) => priceChoices(game, isWanted, readNamed(game)),
      tellOf,
      () => tellOf([]),
    );
  }, [game, known]);
  return known ? told.choices : null;
}

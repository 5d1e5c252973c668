/** A cable while too many brackets are open: words that would close one, and what they cost. */
import { type ReactNode, useEffect, useMemo } from 'react';
import { findCheapestConcession } from '../../../session/game/deal/concession.ts';
import { noteNamed } from '../../../session/play/capital-asked.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import type { CapitalAsk } from '../model/capital-asks.ts';
import { CableSlip } from './cable-slip.tsx';

type StripProps = {
  ask: Extract<CapitalAsk, { kind: 'strip' }>;
  /** What comes before it, if anything; what is asked, and by which keys, where no words would do. */
  told: string;
  otherwise: string;
  renderKeys: (at: Pick<CapitalAsk & { kind: 'strip' }, 'seat' | 'article'>) => ReactNode;
  children: ReactNode;
};

export function StripCable({ ask, told, otherwise, renderKeys, children }: StripProps) {
  const { game, speech, begin, legal } = usePlay();
  const { t, names, figures } = speech;
  const { view, log } = game;
  const found = useMemo(() => findCheapestConcession(view, { log }), [view, log]);
  const may = found && legal(found.act)?.unavailable === null ? found : null;
  const { seat, article } = may ?? ask;
  useEffect(() => noteNamed(game, { seat, article }), [game, seat, article]);
  if (!may)
    return (
      <CableSlip part="cable" words={told ? `${told} ${otherwise}` : otherwise}>
        {renderKeys(ask)}
        {children}
      </CableSlip>
    );
  const { act, option } = may;
  const give = [{ article, option }];
  const named = { seat: names.called(seat), article: speech.article(article) };
  const asked = t('stripCable.words', {
    ...named,
    more: ask.more,
    left: ask.left,
    option: names.option(article, option),
    points: figures.points(may.points),
  });
  return (
    <CableSlip part="cable" words={told ? `${told} ${asked}` : asked}>
      <Buttons>
        <Button onClick={() => begin(act, act === 'amend' ? { article, give } : { give })}>
          {t('stripCable.key', named)}
        </Button>
      </Buttons>
      {renderKeys({ seat, article })}
      {children}
    </CableSlip>
  );
}

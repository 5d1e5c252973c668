import { useEffect, useMemo, useState } from 'react';
import { type Advice, adviseDeal, askAdvice } from '../model/advice.ts';
import { adviseForRoom } from '../model/room-advice.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Game } from '../../../session/store/store.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { Slip } from '../../../ui/layout/panes.tsx';
import { Button, Buttons, Row } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { Ladder } from './ladder.tsx';

const VOICES = ['more', 'room'] as const;

type Props = {
  /** Behind one button, where something else is to be read. */
  folded?: boolean;
};

/** Two voices, for taking more and for keeping the room together; each tells no more than it is asked. */
export function AdvicePane({ folded = false }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [voice, hear] = useState<(typeof VOICES)[number]>('more');
  const deal = useSeat(({ jumped }) => (jumped?.of === game.view ? jumped.deal : null));
  const reached = useMemo(() => deal && adviseDeal(game.view, deal), [game.view, deal]);
  const asked = useAdvice(game);
  const more = reached ?? asked;
  const room = useMemo(() => adviseForRoom(game), [game]);
  const [open, setOpen] = useState(!folded);
  const { awaited, mandate } = game.view;
  if (more === undefined || game.readOnly || awaited !== game.seat || !mandate) return null;
  const unfold = (
    <Buttons data-part={open ? 'advice-key' : 'advice'}>
      <Button kind="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('advice.title')}
      </Button>
    </Buttons>
  );
  if (!open) return unfold;
  const answers = more?.kind === 'answer';
  const advice = voice === 'room' && !answers ? room : more;
  return (
    <>
      {folded && unfold}
      <Slip title={t('advice.title')} beside={<Portrait of="adviser" small />} data-part="advice">
        {!answers && (
          <Row gap={4} wrap role="group" aria-label={t('advice.voices')}>
            {VOICES.map((one) => (
              <Button key={one} kind="small" aria-pressed={voice === one} onClick={() => hear(one)}>
                {t(`advice.voice.${one}`)}
              </Button>
            ))}
          </Row>
        )}
        {advice ? <Ladder key={voice} advice={advice} /> : <p>{t(`advice.nothing.${voice}`)}</p>}
      </Slip>
    </>
  );
}

/** What the host has answered of this very view; undefined until it has, and where it does not. */
function useAdvice(game: Game): Advice | null | undefined {
  const [told, tell] = useState<{ of: View; advice: Advice | null } | null>(null);
  useEffect(() => {
    let stopped = false;
    askAdvice(game).then(
      (advice) => {
        if (!stopped) tell({ of: game.view, advice });
      },
      () => {},
    );
    return () => {
      stopped = true;
    };
  }, [game]);
  return told?.of === game.view ? told.advice : undefined;
}

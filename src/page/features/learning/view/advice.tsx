import { useEffect, useMemo, useRef, useState } from 'react';
import { type Advice, adviseDeal, followAdvice, type Looked } from '../model/advice.ts';
import { followWork } from '../../../session/in-slices.ts';
import type { Game } from '../../../session/store/store.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { Slip } from '../../../ui/layout/panes.tsx';
import { Button, Row } from '../../../ui/layout/primitives.tsx';
import { findSeatGoal } from '../../../ui/heading/seat-goal.ts';
import { StayingOutNote } from '../../../ui/heading/score-marks.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { Ladder } from './ladder.tsx';

type View = Game['view'];

const VOICES = ['more', 'room'] as const;

type Props = {
  /** Behind one button, where something else is to be read. */
  folded?: boolean;
  onOpen?: (open: boolean) => void;
};

/** Two voices, for taking more and for keeping the room together; each tells no more than it is asked. */
export function AdvicePane({ folded = false, onOpen }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [voice, hear] = useState<(typeof VOICES)[number]>('more');
  const deal = useSeat(({ jumped }) => (jumped?.of === game.view ? jumped.deal : null));
  const reached = useMemo(() => deal && adviseDeal(game.view, deal), [game.view, deal]);
  // A class asks one server for its advice: whoever wants it opens it.
  const { open, turn, takeKeyboard, isTurned } = useUnfolded(
    game,
    !folded && !game.afar,
    deal !== null,
  );
  useEffect(() => onOpen?.(open), [open, onOpen]);
  const asked = useAdvice(game, open && !reached);
  const more = reached ?? asked?.advice;
  const room = useRoomAdvice(game, open && voice === 'room');
  const pane = useSeen(isTurned && `${open} ${voice} ${more?.kind} ${room?.looked}`);
  const { awaited, mandate } = game.view;
  if (game.readOnly || awaited !== game.seat || !mandate) return null;
  if (game.view.phase === 'decision.motions' && !more) return null;
  if (!open)
    return (
      <Row data-part="advice">
        <Button
          ref={takeKeyboard}
          kind="small"
          edge="brass"
          ground="wash"
          grow="room"
          aria-expanded={false}
          onClick={turn}
        >
          {t('advice.title')}
        </Button>
      </Row>
    );
  const answers = more?.kind === 'answer';
  const forRoom = voice === 'room' && !answers;
  const looked = forRoom ? room?.looked : reached ? 'all' : asked?.looked;
  const advice = forRoom ? room?.advice : more;
  const isFirst = looked === 'first';
  const fold = (
    <Row gap={4} items="start">
      <Button ref={takeKeyboard} kind="small" aria-label={t('advice.close')} onClick={turn}>
        <span aria-hidden="true">×</span>
      </Button>
      <Portrait of="adviser" small />
    </Row>
  );
  return (
    <Slip
      ref={pane}
      title={t('advice.title')}
      beside={fold}
      data-part="advice"
      aria-busy={advice === undefined || isFirst}
    >
      {!answers && (
        <Row gap={4} wrap role="group" aria-label={t('advice.voices')}>
          {VOICES.map((one) => (
            <Button key={one} kind="small" aria-pressed={voice === one} onClick={() => hear(one)}>
              {t(`advice.voice.${one}`)}
            </Button>
          ))}
        </Row>
      )}
      {advice && <Ladder key={voice} advice={advice} isFirst={isFirst} />}
      {advice === null && <Nothing looked={looked} forRoom={forRoom} />}
      {!answers && (voice === 'room' || findSeatGoal(game.view) !== null) && (
        <StayingOutNote objectors={voice === 'room'} />
      )}
    </Slip>
  );
}

function Nothing({ looked, forRoom }: { looked: Looked | undefined; forRoom: boolean }) {
  const { t } = usePlay().speech;
  if (looked === 'all' && !forRoom) return <QuietChoices />;
  return (
    <p>
      {t(looked === 'broken' ? 'advice.broken' : `advice.nothing.${forRoom ? 'room' : 'more'}`)}
    </p>
  );
}

/** Few turns are without a trade. */
const QuietChoices = makeLazyPart(async () => (await import('./quiet-choices.tsx')).QuietChoices, {
  words: ['own', 'voices'],
  missing: null,
});

/** Whether the adviser was opened, or closed, in a game, whichever view of it is open; where it begins folded, until the next act. */
const UNFOLDED = new Map<string, boolean>();

/** @param sees it has something to tell by itself. The button that opens it and the one that closes it take each other's place: the keyboard goes along. */
function useUnfolded({ id, view, own }: Game, first: boolean, sees: boolean) {
  const key = first ? id : `${id} ${own.length}`;
  const [last, draw] = useState<{ of: View } | null>(null);
  const turned = useRef(false);
  const open = UNFOLDED.get(key) ?? (first || sees);
  const turn = (): void => {
    UNFOLDED.set(key, !open);
    turned.current = true;
    draw({ of: view });
  };
  const takeKeyboard = (button: HTMLButtonElement | null): void => {
    if (button && turned.current) button.focus();
    if (button) turned.current = false;
  };
  return { open, turn, takeKeyboard, isTurned: last?.of === view };
}

/** What it says comes after it was opened, and would lie under what is below it; after an act the answer is to be read. */
function useSeen(said: string | false) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (said !== false) pane.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return pane;
}

type Asked = { advice: Advice | null; looked: Looked };

/**
 * What the host has answered of this very view; undefined until it has, and where it does not. What a view that has
 * passed was asked is left off.
 */
function useAdvice(game: Game, isWanted: boolean): Asked | undefined {
  const [told, tell] = useState<(Asked & { of: View }) | null>(null);
  const known = told?.of === game.view && told.looked !== 'first';
  useEffect(() => {
    const of = game.view;
    return followAdvice(game, isWanted && !known, (advice, looked) => tell({ of, advice, looked }));
  }, [game, isWanted, known]);
  return told?.of === game.view ? told : undefined;
}

/** Looked for once it is asked for: undefined until then. A rung that is noted changes the game, and nothing of it. */
function useRoomAdvice(game: Game, isWanted: boolean): Asked | undefined {
  const [told, tell] = useState<(Asked & { of: View }) | null>(null);
  const known = told?.of === game.view;
  useEffect(() => {
    if (!isWanted || known) return;
    const of = game.view;
    return followWork(
      async (wanted) => (await import('../model/room-advice.ts')).adviseForRoom(game, wanted),
      (advice) => tell({ of, advice, looked: 'all' }),
      () => tell({ of, advice: null, looked: 'broken' }),
    );
  }, [game, isWanted, known]);
  return told?.of === game.view ? told : undefined;
}

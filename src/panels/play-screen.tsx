import { type ComponentType, useEffect, useRef } from 'react';
import type { HallProps } from '../app/hall-model.ts';
import { type Game, type Screen, useApp } from '../app/store.ts';
import { ON_THE_TABLE } from './act-table.ts';
import { ActForm } from './act-form.tsx';
import { Console } from './console.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HallView } from './hall-view.tsx';
import { LogStrip } from './log-strip.tsx';
import { PlayProvider, usePlay } from './play-context.tsx';
import { Question } from './question.tsx';
import { TextView } from './text-view.tsx';
import { TopBar, ViewTabs } from './top-bar.tsx';
import { TradeView } from './trade-view.tsx';
import { useKeys } from './use-keys.ts';
import { VoteView } from './vote-view.tsx';
import './parts.css';
import './play-screen.css';

/** @param Hall the hall's canvas, mounted by the app; the list of seats stands in where it cannot be drawn */
export function PlayScreen({ Hall }: { Hall: ComponentType<HallProps> }) {
  const game = useApp((state) => state.game);
  if (!game) return null;
  return (
    <PlayProvider game={game}>
      <Room game={game} Hall={Hall} />
    </PlayProvider>
  );
}

function Room({ game, Hall }: { game: Game; Hall: ComponentType<HallProps> }) {
  const screen = useApp((state) => state.screen);
  const night = useApp((state) => state.night);
  const help = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  useKeys(help);
  useFollowPhase(game, main);
  useKeepFocus(game, main);
  return (
    <div className="play" data-night={night || undefined} data-screen={screen}>
      <TopBar onHelp={() => help.current?.showModal()} />
      <main ref={main} className="play-main" tabIndex={-1}>
        <View screen={screen} Hall={Hall} />
      </main>
      <LogStrip />
      <Console />
      <ViewTabs place="bottom" />
      <HelpDialog dialog={help} />
    </div>
  );
}

function View({ screen, Hall }: { screen: Screen; Hall: ComponentType<HallProps> }) {
  const { draft } = usePlay();
  const form = draft && !ON_THE_TABLE.has(draft.type) ? <ActForm /> : null;
  switch (screen) {
    case 'hall':
      return <HallView Hall={Hall} aside={form} />;
    case 'text':
      return <TextView aside={form} />;
    case 'trade':
      return <TradeView />;
    case 'vote':
      return <VoteView aside={form ?? <Question />} />;
  }
}

/** A form that has been said is gone: the keyboard goes back to the view. */
function useKeepFocus(game: Game, main: React.RefObject<HTMLElement | null>): void {
  const turn = game.conference.commands.length;
  useEffect(() => {
    if (turn > 0 && document.activeElement === document.body) {
      main.current?.focus({ preventScroll: true });
    }
  }, [turn, main]);
}

/** When the phase changes the view follows it: votes to the board, answers to the hall; focus moves with it. */
function useFollowPhase(game: Game, main: React.RefObject<HTMLElement | null>): void {
  const show = useApp((state) => state.show);
  const { phase } = game.view;
  const seen = useRef(phase);
  useEffect(() => {
    if (seen.current === phase) return;
    const voting = phase.endsWith('rollCall') || phase === 'decision.whip';
    const before = seen.current;
    seen.current = phase;
    if (voting) show('vote');
    else if (before.endsWith('rollCall') && !phase.startsWith('decision')) show('hall');
    main.current?.focus({ preventScroll: true });
  }, [phase, show, main]);
}

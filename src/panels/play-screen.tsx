import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Game, type Screen, useApp } from '../app/store.ts';
import { ON_THE_TABLE } from './act-table.ts';
import { ActForm } from './act-form.tsx';
import { Advice } from './advice.tsx';
import { ArticleCard } from './article-card.tsx';
import { StanceCounts } from './article-axis.tsx';
import { Console } from './console.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HtmlHall } from './html-hall.tsx';
import { LogStrip } from './log-strip.tsx';
import { PlayProvider, usePlay } from './play-context.tsx';
import { Question } from './question.tsx';
import { Picked } from './picked.tsx';
import { TextView } from './text-view.tsx';
import { TopBar, ViewTabs } from './top-bar.tsx';
import { TradeView } from './trade-view.tsx';
import { useKeys } from './use-keys.ts';
import { VoteView } from './vote-view.tsx';
import './parts.css';
import './play-screen.css';

/** @param hall the hall's canvas, mounted by the app; the list of seats stands in where it cannot be drawn */
export function PlayScreen({ hall }: { hall: ReactNode }) {
  const game = useApp((state) => state.game);
  if (!game) return null;
  return (
    <PlayProvider game={game}>
      <Room game={game} hall={hall} />
    </PlayProvider>
  );
}

function Room({ game, hall }: { game: Game; hall: ReactNode }) {
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
        <View screen={screen} hall={hall} />
      </main>
      <LogStrip />
      <Console />
      <ViewTabs place="bottom" />
      <HelpDialog dialog={help} />
    </div>
  );
}

function View({ screen, hall }: { screen: Screen; hall: ReactNode }) {
  const { draft } = usePlay();
  const form = draft && !ON_THE_TABLE.has(draft.type) ? <ActForm /> : null;
  switch (screen) {
    case 'hall':
      return <HallView hall={hall} aside={form} />;
    case 'text':
      return <TextView aside={form} />;
    case 'trade':
      return <TradeView />;
    case 'vote':
      return <VoteView aside={form ?? <Question />} />;
  }
}

function HallView({ hall, aside }: { hall: ReactNode; aside: ReactNode }) {
  const webgl = useApp((state) => state.webgl);
  const focus = useApp((state) => state.focus);
  const [list, setList] = useState(false);
  const { speech } = usePlay();
  const { t, names } = speech;
  const drawn = webgl !== 'no' && !list;
  return (
    <div className="hall">
      <div className="hall-left">
        <div className="hall-host">{drawn ? hall : <HtmlHall lost={webgl === 'no'} />}</div>
        <div className="legend">
          <span className="eyebrow">{t('legend.title', { article: names.article(focus) })}</span>
          <StanceCounts index={focus} />
          <span className="legend-holds">{t('legend.holds')}</span>
          {webgl !== 'no' && (
            <button type="button" className="link" onClick={() => setList(!list)}>
              {t(list ? 'hall.asRoom' : 'hall.asList')}
            </button>
          )}
        </div>
      </div>
      <aside className="side" aria-label={t('side.title')}>
        <Question />
        <Advice />
        {aside ?? <Picked />}
        <ArticleCard />
      </aside>
    </div>
  );
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

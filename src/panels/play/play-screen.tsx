import { type ComponentType, lazy, Suspense, useRef, useState } from 'react';
import type { HallProps } from '../../app/selectors/hall/hall-model.ts';
import type { Game } from '../../app/store/game.ts';
import type { Screen } from '../../app/store/facts.ts';
import { useApp } from '../../app/store/store.ts';
import { ON_THE_TABLE } from './acts/act-table.ts';
import { ActForm } from './acts/act-form.tsx';
import { AloudProvider } from '../parts/aloud.tsx';
import { CoachLater } from '../learning/coach-later.ts';
import { CaptionStrip } from './log/caption-strip.tsx';
import { Console } from './console/console.tsx';
import { Dialogs } from './dialogs/dialogs.tsx';
import { EndGate } from './acts/end-gate.tsx';
import { DealFatesLater } from '../learning/deal-fates-later.tsx';
import { HallView } from '../hall/hall-view.tsx';
import { LiveRegion } from './log/live-region.tsx';
import { LogStrip } from './log/log-strip.tsx';
import { PlayProvider, usePlay } from './play-context.tsx';
import { Question } from './console/question.tsx';
import { ScreenSummary } from './screen-summary.tsx';
import { TextView } from '../text/text-view.tsx';
import { TopBar, ViewTabs } from './top-bar.tsx';
import { TradeView } from '../trade/trade-view.tsx';
import { TellingProvider } from './console/telling.tsx';
import {
  useFollowPhase,
  useKeepFocus,
  useKeepFocusOfForm,
  useKeepFocusOnward,
} from './use-focus.ts';
import { useHush, useKeys } from './use-keys.ts';
import { useSettleGuesses } from './use-settle-guesses.ts';
import { VoteShowProvider } from '../vote/vote-show.tsx';
import { VoteView } from '../vote/vote-view.tsx';
import '../parts/parts.css';
import './play-screen.css';
import './short-screen.css';
import './short-views.css';
import './wall-table.css';
import './night.css';

const PairLater = lazy(async () => ({
  default: (await import('../together/pair-gate.tsx')).PairGate,
}));
const WallLater = lazy(async () => ({
  default: (await import('../together/wall.tsx')).Wall,
}));

/** @param Hall the hall's canvas, mounted by the app; the list of seats stands in where it cannot be drawn */
export function PlayScreen({ Hall }: { Hall: ComponentType<HallProps> }) {
  const game = useApp((state) => state.game);
  if (!game) return null;
  return (
    <PlayProvider game={game}>
      <TellingProvider game={game}>
        <AloudProvider>
          <Dialogs>
            <OnScreen game={game} Hall={Hall} />
            <EndGate />
          </Dialogs>
        </AloudProvider>
      </TellingProvider>
    </PlayProvider>
  );
}

/** The wall gives way to the trading table while a deal is put together, and comes back once it is said. */
function OnScreen({ game, Hall }: { game: Game; Hall: ComponentType<HallProps> }) {
  const wall = useApp((state) => state.wall);
  const { draft } = usePlay();
  useHush();
  return wall && !(draft && ON_THE_TABLE.has(draft.type)) ? (
    <Suspense>
      <WallLater />
    </Suspense>
  ) : (
    <VoteShowProvider>
      <Room game={game} Hall={Hall} />
    </VoteShowProvider>
  );
}

/** Only where two play one seat. */
function PairGateLater() {
  const { proposed } = usePlay();
  return <Suspense>{proposed && <PairLater />}</Suspense>;
}

function Room({ game, Hall }: { game: Game; Hall: ComponentType<HallProps> }) {
  const screen = useApp((state) => state.screen);
  const night = useApp((state) => state.night);
  const main = useRef<HTMLElement>(null);
  const wall = useApp((state) => state.wall);
  const [own, setOwn] = useState(false);
  const { t } = usePlay().speech;
  const phase = t(`phase.${game.view.phase}`);
  useKeys();
  useSettleGuesses();
  useFollowPhase(game, main);
  useKeepFocus(game, main);
  useKeepFocusOfForm(usePlay().draft !== null, main);
  useKeepFocusOnward(screen);
  return (
    <div
      className="play"
      data-night={night || undefined}
      data-screen={screen}
      data-wall={wall ? (own ? 'own' : 'all') : undefined}
    >
      <TopBar />
      {wall && (
        <p className="play-wall">
          <button type="button" className="button" aria-pressed={own} onClick={() => setOwn(!own)}>
            {t('wall.own')}
          </button>
        </p>
      )}
      <main ref={main} className="play-main" tabIndex={-1} aria-label={phase}>
        <ScreenSummary screen={screen} />
        <View screen={screen} Hall={Hall} />
      </main>
      <CaptionStrip />
      <Suspense>
        <CoachLater />
      </Suspense>
      <LogStrip />
      <Console />
      <ViewTabs place="bottom" />
      <LiveRegion />
      <PairGateLater />
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
      return (
        <VoteView
          aside={
            form ?? (
              <>
                <DealFatesLater />
                <Question />
              </>
            )
          }
        />
      );
  }
}

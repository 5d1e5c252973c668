import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { HallProps } from '../../session/game/hall-model.ts';
import type { Screen } from '../../session/store/facts.ts';
import { type Game, useApp } from '../../session/store/store.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { ON_THE_TABLE } from '../../session/play/act-table.ts';
import { ActForm } from '../../features/play/view/acts/act-form.tsx';
import { AloudProvider } from '../../ui/aloud.tsx';
import { Console } from '../../features/play/view/console/console.tsx';
import {
  AboveVote,
  LazyAdvice,
  BesideHall,
  Meanwhile,
  OfferSaid,
  LazyAnswered,
} from './beside.tsx';
import { Dialogs } from './dialogs.tsx';
import { fetchAhead, makeLazyPart } from '../../ui/lazy-part.tsx';
import { Button } from '../../ui/layout/primitives.tsx';
import { ArticleText } from '../../features/text/view/article-text.tsx';
import { HallView } from '../../features/hall/view/hall-view.tsx';
import { LiveRegion } from '../../features/play/view/log/live-region.tsx';
import { LogStrip } from '../../features/play/view/log/log-strip.tsx';
import { usePlay } from '../../session/play/play-context.tsx';
import { AnswerQuestion } from '../../features/play/view/console/question.tsx';
import { ScreenSummary } from '../../features/play/view/screen-summary.tsx';
import { TextView } from '../../features/text/view/text-view.tsx';
import { TopBar, ViewTabs } from '../../features/play/view/top-bar.tsx';
import { TradeView } from '../../features/trade/view/trade-view.tsx';
import { TickerProvider } from '../../session/play/ticker.tsx';
import {
  useFollowPhase,
  useKeepFocus,
  useKeepFocusOfForm,
  useKeepFocusOnward,
} from '../../session/play/use-focus.ts';
import { useTop } from '../../session/play/use-top.ts';
import { useHush, useKeys } from '../../features/play/view/use-keys.ts';
import { useStay } from '../../features/play/view/use-stay.ts';
import { useSettleGuesses } from '../../session/play/use-settle-guesses.ts';
import { VoteShowProvider } from '../../session/play/vote-show.tsx';
import { VoteView } from '../../features/vote/view/vote-view.tsx';
import { PlayProvider } from '../../session/play/play-provider.tsx';
import parts from '../../ui/parts.module.css';
import playScreen from './play-screen.module.css';
import '../../features/play/view/short-screen.module.css';
import '../../features/play/view/short-views.module.css';
import wallTable from '../../features/play/view/wall-table.module.css';
import '../../features/play/view/night.module.css';
import '../../features/play/view/play-print.module.css';

const Coach = makeLazyPart(
  async () => (await import('../../features/learning/view/coach.tsx')).Coach,
  {
    words: ['lesson'],
  },
);
const CaptionStrip = makeLazyPart(
  async () => (await import('../../features/play/view/log/caption-strip.tsx')).CaptionStrip,
  { words: ['aside'], missing: null },
);
const EndGate = makeLazyPart(
  async () => (await import('../../features/play/view/acts/end-gate.tsx')).EndGate,
  { ahead: true },
);
const PairGate = makeLazyPart(
  async () => (await import('../../features/together/view/pair-gate.tsx')).PairGate,
  { words: ['aside'] },
);
const Pleas = makeLazyPart(
  async () => (await import('../../features/pleas/view/pleas-page.tsx')).PleasPage,
  { words: ['pleas'], ahead: true },
);
const Wall = makeLazyPart(
  async () => (await import('../../features/together/view/wall.tsx')).Wall,
  {
    words: ['aside'],
  },
);

type Props = {
  /** The hall's canvas, mounted by the app; the list of seats stands in where it cannot be drawn. */
  Hall: ComponentType<HallProps>;
  /** What stands under the top bar at a table of a class. */
  band?: ReactNode;
};

export function PlayScreen({ Hall, band }: Props) {
  const game = useApp((state) => state.game);
  const hallRaised = useApp((state) => state.webgl !== 'unknown');
  useEffect(() => {
    if (hallRaised) fetchAhead();
  }, [hallRaised]);
  if (!game) return null;
  return (
    <PlayProvider game={game}>
      <TickerProvider game={game}>
        <AloudProvider>
          <Dialogs>
            <OnScreen game={game} Hall={Hall} band={band} />
            <Doubt />
          </Dialogs>
        </AloudProvider>
      </TickerProvider>
    </PlayProvider>
  );
}

/** Before an act that may not be meant. */
function Doubt() {
  return usePlay().doubted && <EndGate />;
}

/** The wall gives way to the trading table while a deal is put together, and comes back once it is said. */
function OnScreen({ game, Hall, band }: Props & { game: Game }) {
  const wall = useApp((state) => state.wall);
  const { draft } = usePlay();
  useHush();
  return wall && !(draft && ON_THE_TABLE.has(draft.type)) ? (
    <Wall form={<ActForm />} Words={ArticleText} />
  ) : (
    <VoteShowProvider>
      <Room game={game} Hall={Hall} band={band} />
    </VoteShowProvider>
  );
}

/**
 * What lies on the table of a phone, or a form, has the room of the other acts, and of the news but for an answer to what
 * was asked from there, until it is put or taken back.
 */
function useBareForm(): 'acts' | 'both' | null {
  const screen = useApp((state) => state.screen);
  const phone = useMedia(PHONE);
  const { draft, game } = usePlay();
  const shown = draft !== null && (screen === 'trade' || !ON_THE_TABLE.has(draft.type));
  const laying = phone && shown;
  const acts = game.moments.length;
  const [begun, begin] = useState<number | null>(null);
  if (laying !== (begun !== null)) begin(laying ? acts : null);
  if (!laying) return null;
  return acts > (begun ?? acts) ? 'acts' : 'both';
}

function Room({ game, Hall, band }: Props & { game: Game }) {
  const screen = useApp((state) => state.screen);
  const night = useApp((state) => state.night);
  const main = useRef<HTMLElement>(null);
  const wall = useApp((state) => state.wall);
  const [own, setOwn] = useState(false);
  const captions = useApp((state) => state.settings.captions);
  const { draft, proposed, speech } = usePlay();
  const { t } = speech;
  const bare = useBareForm();
  const phase = t(`phase.${game.view.phase}`);
  const label = t('main.name', { view: t(`view.${screen}`), phase });
  useKeys();
  useStay();
  useSettleGuesses();
  useFollowPhase(game, main);
  useKeepFocus(game, main);
  useKeepFocusOfForm(draft !== null, main);
  useKeepFocusOnward(screen);
  useTop(main);
  return (
    <div
      className={parts['play']}
      data-part="play"
      data-night={night || undefined}
      data-screen={screen}
      data-wall={wall ? (own ? 'own' : 'all') : undefined}
    >
      <TopBar />
      {band}
      {wall && (
        <p className={wallTable['play-wall']}>
          <Button aria-pressed={own} onClick={() => setOwn(!own)}>
            {t('wall.own')}
          </Button>
        </p>
      )}
      <main
        ref={main}
        className={playScreen['play-main']}
        data-part="play-main"
        tabIndex={-1}
        aria-label={label}
      >
        <ScreenSummary screen={screen} />
        <View screen={screen} Hall={Hall} />
      </main>
      {captions && <CaptionStrip />}
      <Coach />
      {bare !== 'both' && <LogStrip />}
      {bare === null && <Console />}
      <ViewTabs place="bottom" />
      <LiveRegion />
      {proposed && <PairGate />}
    </div>
  );
}

function View({ screen, Hall }: { screen: Screen; Hall: ComponentType<HallProps> }) {
  const { draft, game } = usePlay();
  const form = draft && !ON_THE_TABLE.has(draft.type) ? <ActForm /> : null;
  switch (screen) {
    case 'hall':
      return <HallView Hall={Hall} aside={<BesideHall form={form} />} />;
    case 'text':
      return game.view.phase === 'negotiation.pleas' ? (
        <Pleas>
          <Meanwhile />
          <LazyAnswered />
        </Pleas>
      ) : (
        <TextView aside={form} />
      );
    case 'trade':
      return (
        <TradeView
          question={<AnswerQuestion />}
          form={form}
          advice={<LazyAdvice folded />}
          said={<OfferSaid />}
        />
      );
    case 'vote':
      return <VoteView aside={<AboveVote form={form} />} advice={<LazyAdvice />} />;
  }
}

/** What stands beside a view of the play screen: what is asked, taught, advised, and came of the last act. */
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Picked } from '../../features/hall/view/picked.tsx';
import { areVotesNew } from '../../session/game/vote/first-votes.ts';
import { AnswerQuestion } from '../../features/play/view/console/question.tsx';
import { ArticleCard } from '../../features/text/view/article-card.tsx';
import { seatKind } from '../../session/game/seat-kind.ts';
import { readToTry } from '../../session/branched.ts';
import { NextOfDeal } from '../../features/trade/view/papers/papers-later.tsx';
import { usePlay, useSeat } from '../../session/play/play-context.tsx';
import { useFirstTurn, useIsLed } from '../../session/play/use-first-turn.ts';
import { useApp } from '../../session/store/store.ts';
import { makeLazyPart } from '../../ui/lazy-part.tsx';
import { Button, Buttons, Stack } from '../../ui/layout/primitives.tsx';
import { ScrollPane } from '../../ui/scroll-pane.tsx';
import { LOW_BESIDE, ONE_COLUMN, useMedia } from '../../ui/use-media.ts';
import playScreen from './play-screen.module.css?names';

/** What stands in place of its cards keeps what is under them from being pushed down once they have come. */
const LESSON = { words: ['lesson'] } as const;

/** Only for whoever plays with an adviser. */
const AdviceCard = makeLazyPart(
  async () => (await import('../../features/learning/view/advice.tsx')).AdvicePane,
  { meanwhile: <AwaitedAdvice /> },
);
const DealFates = makeLazyPart(
  async () => (await import('../../features/learning/view/deal-fates.tsx')).DealFates,
);
const FirstChair = makeLazyPart(
  async () => (await import('../../features/learning/view/first-chair.tsx')).FirstChairCard,
  { words: ['lesson', 'guided'] },
);
const FirstArticle = makeLazyPart(
  async () => (await import('../../features/text/view/first-article.tsx')).FirstArticle,
  LESSON,
);
const FirstTurn = makeLazyPart(
  async () => (await import('../../features/learning/view/first-turn.tsx')).FirstTurnCard,
  { ...LESSON, meanwhile: <div className={playScreen['awaited']} /> },
);
const FirstVotes = makeLazyPart(
  async () => (await import('../../features/learning/view/first-votes.tsx')).FirstVotes,
  LESSON,
);
const Hints = makeLazyPart(
  async () => (await import('../../features/learning/view/hints.tsx')).Hints,
  {
    ahead: true,
  },
);
const PlanCard = makeLazyPart(
  async () => (await import('../../features/play/view/plan-card.tsx')).PlanCard,
);

const WaitingCost = makeLazyPart(
  async () => (await import('../../features/trade/view/table/heading-table.tsx')).WaitingCost,
  { words: ['lesson'], ahead: true, missing: null },
);

const VOICES = { words: ['voices'], ahead: true } as const;

const MeanwhileCard = makeLazyPart(
  async () => (await import('../../features/play/view/console/meanwhile-card.tsx')).MeanwhileCard,
  { words: ['voices'] },
);

/** What happened over turns that were ended in one go, and what a branch is for. */
export function Meanwhile() {
  const { game } = usePlay();
  const jumped = useSeat((state) => state.jumped?.of === game.view);
  return (jumped || readToTry(game) !== null) && <MeanwhileCard />;
}

const LazyVoice = makeLazyPart(
  async () => (await import('../../features/voices/view/voice-card.tsx')).VoiceCard,
  { words: ['offered'], missing: null },
);
const SPEAKS: ReadonlySet<string> = new Set(['ask', 'offer', 'counter']);

/** Whoever has been asked nothing says nothing. */
function Voice() {
  const { own } = usePlay().game;
  return own.some(({ command }) => SPEAKS.has(command.type)) && <LazyVoice />;
}

/** On the trading table, while an offer waits for an answer. */
export const OfferSaid = makeLazyPart(
  async () => (await import('../../features/voices/view/offer-voice.tsx')).OfferVoice,
  { words: ['offered'], missing: null },
);
/** What came since one's last act. */
const LazySince = makeLazyPart(
  async () => (await import('../../features/play/view/console/since-card.tsx')).SinceCard,
  { ahead: true },
);
/** Where the Chair's text comes at once. */
export const LazyAnswered = makeLazyPart(
  async () => (await import('../../features/play/view/console/since-card.tsx')).AnsweredCard,
);
const LazyFirstWin = makeLazyPart(
  async () => (await import('../../features/voices/view/first-win.tsx')).FirstWinLine,
  { words: ['voices'] },
);
/** Nothing is won by what only lets a game go on. */
const LETS_PASS: ReadonlySet<string> = new Set(['pass', 'ask', 'refuse', 'ballot', 'silent']);

/** Before all that came of the last act. */
function FirstWinSaid() {
  const { own } = usePlay().game;
  return own.some(({ command }) => !LETS_PASS.has(command.type)) && <LazyFirstWin />;
}

/** Between two sittings. */
const SittingEnd = makeLazyPart(
  async () => (await import('../../features/voices/view/sitting-card.tsx')).SittingCard,
  { ...VOICES, meanwhile: <AwaitedClose /> },
);

/** In front of all but what came of the last act, as no act of the talks is there any more. */
const LazyTalksOver = makeLazyPart(
  async () => (await import('../../features/voices/view/talks-over.tsx')).TalksOver,
  VOICES,
);

/** Keeps the height of its button. */
function AwaitedAdvice() {
  return (
    <Buttons>
      <Button kind="small" disabled>
        {'\u200B'}
      </Button>
    </Buttons>
  );
}

/** Keeps room for the card of a sitting that has closed: nothing under it moves when it comes. */
function AwaitedClose() {
  const { log, unread } = usePlay().game;
  const closed = log.slice(unread).some(({ happening }) => happening.type === 'sitting');
  return closed && <div className={playScreen['awaited']} />;
}

/** What the adviser says to whoever plays with one, once the guide of a first turn is silent. */
export function LazyAdvice(props: ComponentProps<typeof AdviceCard>) {
  const { game } = usePlay();
  const turn = useFirstTurn();
  return !turn && game.assist === 'adviser' && <AdviceCard {...props} />;
}

/** The cards of a first conference: of motions and votes, and of the Chair. */
function FirstCards() {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  return (
    <>
      {areVotesNew(game, learning) && <FirstVotes />}
      {seatKind(game.view) === 'chair' && !learning.chaired && <FirstChair />}
    </>
  );
}

/** What became of one's words, once one has made a deal and an article has been agreed since one's last act. */
function Fates() {
  const { log, unread, view } = usePlay().game;
  const agreed = log.slice(unread).some(({ happening }) => happening.type === 'agreed');
  const deals = view.offers.some(({ status }) => status === 'accepted');
  return agreed && deals && <DealFates />;
}

/** What one wants to leave with, asked before the first act. */
function Plan() {
  return usePlay().game.own.length === 0 && <PlanCard />;
}

/** @param form of the act being put together */
export function BesideHall({ form }: { form: ReactNode }) {
  const turn = useFirstTurn();
  return turn ? <BesideFirst turn={turn} form={form} /> : <BesideLater form={form} />;
}

type FirstProps = { turn: NonNullable<ReturnType<typeof useFirstTurn>>; form: ReactNode };

/** While one is led through a first turn: the words at stake, and what to do about them. */
function BesideFirst({ turn, form }: FirstProps) {
  const low = useMedia(LOW_BESIDE);
  const { own } = usePlay().game;
  // What to do next and an answer, each whole, are more than the words once more.
  const heard = low && own.some(({ command }) => SPEAKS.has(command.type));
  return (
    <Beside article={heard ? null : <FirstArticle />}>
      {form}
      <AnswerQuestion />
      <FirstCards />
      <Fates />
      {low && <FirstTurn turn={turn} />}
      <Voice />
      <NextOfDeal />
      <FirstWinSaid />
      {!low && <FirstTurn turn={turn} />}
      {!form && <Picked />}
    </Beside>
  );
}

/** Whether a delegation was picked after the last act: a question picks whoever answers it, and the answer stands above. */
function useIsPickedAnew(): boolean {
  const { moments, own } = usePlay().game;
  const picked = useSeat((state) => state.picked);
  const acts = moments.length;
  const [at, setAt] = useState({ picked, acts, anew: false });
  if (at.picked !== picked || at.acts !== acts)
    setAt({ picked, acts, anew: picked !== null && at.acts === acts });
  const last = own.at(-1)?.command;
  return at.anew && !(last?.type === 'ask' && last.delegation === picked);
}

function BesideLater({ form }: { form: ReactNode }) {
  const led = useIsLed();
  const [narrow, low] = [useMedia(ONE_COLUMN), useMedia(LOW_BESIDE)];
  const { game } = usePlay();
  const anew = useIsPickedAnew();
  const [advised, open] = useState(false);
  const jumped = useSeat((state) => state.jumped?.of === game.view);
  const folded = narrow || low || game.own.length > 0;
  const advice = (narrow || !form) && <LazyAdvice key="advice" folded={folded} onOpen={open} />;
  // What was opened last stands first, and grows into the room under it.
  const first = advised && !narrow && !jumped;
  return (
    <Beside article={led && !game.guided ? <FirstArticle /> : <ArticleCard brief={led} />}>
      {first && advice}
      {form}
      {!form && anew && <Picked />}
      {!form && <Meanwhile />}
      <AnswerQuestion />
      {!form && (
        <>
          <Voice />
          <NextOfDeal />
          {led ? <FirstWinSaid /> : <LazySince won={<FirstWinSaid />} />}
          <LazyTalksOver />
          {!led && <WaitingCost />}
          <SittingEnd told={!led} />
          <FirstCards />
          <Fates />
        </>
      )}
      {!first && advice}
      <Hints />
      {!form && !anew && <Picked />}
      {!led && !form && <Plan />}
    </Beside>
  );
}

/** The article above the cards, each of which moves by itself; under them where there is one column. */
function Beside({ article, children }: { article: ReactNode; children: ReactNode }) {
  const narrow = useMedia(ONE_COLUMN);
  const { t } = usePlay().speech;
  if (narrow)
    return (
      <>
        {children}
        {article}
      </>
    );
  return (
    <>
      {article && (
        <ScrollPane
          className={`${playScreen['above']}`}
          label={t('hall.article')}
          data-part="above"
        >
          {article}
        </ScrollPane>
      )}
      <Stack gap={4} className={playScreen['beside']} data-part="beside">
        {children}
      </Stack>
    </>
  );
}

/** @param form of the act being put together */
export function AboveVote({ form }: { form: ReactNode }) {
  return (
    <>
      <FirstCards />
      {form ?? (
        <>
          <LazyTalksOver />
          <Fates />
          <Meanwhile />
          <AnswerQuestion />
          <Voice />
        </>
      )}
    </>
  );
}

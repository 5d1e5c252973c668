/** The cards of a first conference, fetched by whoever plays one. */
import { Suspense } from 'react';
import { seatKind } from '../../../session/game/seat-kind.ts';
import { votesAreNew } from '../model/first-votes.ts';
import type { FirstTurn as Turn } from '../../../session/game/first-turn.ts';
import { useApp } from '../../../session/store/store.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { lessonLater } from '../../../speech/lesson-later.ts';

const TurnLater = lessonLater(async () => (await import('./first-turn.tsx')).FirstTurn);
const VotesLater = lessonLater(async () => (await import('./first-votes.tsx')).FirstVotes);
const ChairLater = lessonLater(async () => (await import('./first-chair.tsx')).FirstChairCard);

/** @param brief under the answer just given, which says itself what came of the deal */
export function FirstTurnLater(props: { turn: Turn | null; brief?: boolean }) {
  const { turn, brief = false } = props;
  return <Suspense>{turn && <TurnLater turn={turn} brief={brief} />}</Suspense>;
}

/** What to do where motions are made and votes are called. */
export function FirstVotesLater() {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  return <Suspense>{votesAreNew(game, learning) && <VotesLater />}</Suspense>;
}

/** What to do in the Chair. */
export function FirstChairLater() {
  const { game } = usePlay();
  const chaired = useApp((state) => state.learning.chaired);
  return <Suspense>{seatKind(game.view) === 'chair' && !chaired && <ChairLater />}</Suspense>;
}

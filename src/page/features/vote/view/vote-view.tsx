import { type ReactNode, useMemo } from 'react';
import { orderBoard } from '../../../session/game/vote/board-order.ts';
import { LazyOwnVotes } from './board/own-votes-later.ts';
import { BeforeVotePane, BesideVote } from './forecast/before-vote.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { NoVote } from './no-vote.tsx';
import { usePlay } from '../../../session/play/play-context.tsx';
import { ScrollPane } from '../../../ui/scroll-pane.tsx';
import { useKeepFocusOnward } from '../../../session/play/use-focus.ts';
import { NOW } from '../../../session/play/use-votes.ts';
import { VoteOnRecord } from './record/vote-on-record.tsx';
import { makeBoard } from '../../../session/game/vote/roll.ts';
import { useVoteShow } from '../../../session/play/vote-show.tsx';
import voteView from './vote-view.module.css';
import './vote-strip.module.css';
import './forecast/vote-forecast.module.css';
import './forecast/vote-whips.module.css';
import './record/vote-prediction.module.css';
import '../../../ui/deals/count-of-row.module.css';
import './vote-motions.module.css';
import voteSizes from './board/vote-sizes.module.css';

const HeldVotes = makeLazyPart(async () => (await import('./record/held-votes.tsx')).HeldVotes, {
  missing: null,
  ahead: true,
});

const GavelPage = makeLazyPart(async () => (await import('./gavel/gavel-page.tsx')).GavelPage, {
  ahead: true,
});

/** Fetched once the gavel has fallen. */
const GavelMoment = makeLazyPart(
  async () => (await import('./gavel/gavel-moment.tsx')).GavelMoment,
  { ahead: true },
);

const WhoObjected = makeLazyPart(
  async () => (await import('./gavel/gavel-moment.tsx')).WhoObjected,
  { missing: null, ahead: true },
);

/** The vote: before it, the roll, its result; the gavel; and how this conference decides where there is none. */
export function VoteView({ aside, advice }: { aside: ReactNode; advice: ReactNode }) {
  const { game, speech } = usePlay();
  const { view, veil } = game;
  const { votes } = useVoteShow();
  useKeepFocusOnward(votes.index);
  const { order, letter } = useMemo(
    () => orderBoard(view, speech.names, veil),
    [view, speech.names, veil],
  );
  // The vote on the text alone is told where it ends the conference.
  const held = view.votes.some(({ kind }) => kind !== 'text') && <HeldVotes />;
  const asked = (
    <>
      {aside}
      {held}
      {advice}
    </>
  );
  if (votes.index !== NOW) {
    return <VoteOnRecord key={votes.index} {...{ order, letter }} />;
  }
  if (view.phase === 'closed') return <GavelMoment held={held} />;
  if (view.phase === 'decision.gavel' || view.phase === 'decision.bureau') {
    return <GavelPage aside={asked} />;
  }
  const board = makeBoard(view);
  if (!view.voting) return <NoVote aside={asked} order={order} />;
  return (
    <div className={`${voteView['votes']} ${voteSizes['votes-before']}`}>
      <ScrollPane className={`${voteView['votes-main']}`} label={speech.t('vote.main')}>
        <BeforeVotePane order={order} objected={<WhoObjected />} />
      </ScrollPane>
      <div
        className={voteView['votes-side']}
        tabIndex={0}
        role="region"
        aria-label={speech.t('vote.aside')}
      >
        {asked}
        {board && <LazyOwnVotes board={board} />}
        <BesideVote />
      </div>
    </div>
  );
}

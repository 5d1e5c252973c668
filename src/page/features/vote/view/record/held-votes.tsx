import { usePlay } from '../../../../session/play/play-context.tsx';
import { listVotesOfRun } from '../../../../session/play/use-votes.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { Panel } from '../../../../ui/layout/primitives.tsx';

const VotesTable = makeLazyPart(async () => (await import('./votes-table.tsx')).VotesTable, {
  missing: null,
});

/** What one key for all that is hopeless has just decided, else every vote held; each board is one key away. */
export function HeldVotes() {
  const { game, speech } = usePlay();
  const { votes } = useVoteShow();
  const { t } = speech;
  const run = listVotesOfRun(game);
  const held = run.length > 0 ? run : [...game.view.votes.keys()];
  const carried = held.filter((index) => game.view.votes[index]?.carried).length;
  if (held.length === 0) return null;
  return (
    <Panel aria-labelledby="held-title" data-run={run.length > 0 || undefined}>
      <h2 id="held-title">
        {run.length > 0 ? t('foregone.done', { n: run.length, carried }) : t('none.history')}
      </h2>
      <VotesTable votes={held} onOpen={votes.open} />
    </Panel>
  );
}

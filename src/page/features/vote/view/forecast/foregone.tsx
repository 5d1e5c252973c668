import { usePlay } from '../../../../session/play/play-context.tsx';
import { listVotesOfRun } from '../../../../session/play/use-votes.ts';
import { VoteLine } from '../vote-line.tsx';
import { Panel, RuledList } from '../../../../ui/layout/primitives.tsx';

/** What such a run decided, a line for each vote; its board is one key away. */
export function ForegoneLines({ onOpen }: { onOpen: (index: number) => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const votes = listVotesOfRun(game);
  if (votes.length === 0) return null;
  return (
    <Panel aria-labelledby="foregone-title">
      <h2 id="foregone-title">{t('foregone.done', { n: votes.length })}</h2>
      <RuledList as="ol" data-part="history">
        {votes.map((index) => (
          <VoteLine key={index} index={index} onOpen={onOpen} />
        ))}
      </RuledList>
    </Panel>
  );
}

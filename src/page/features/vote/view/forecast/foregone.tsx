import { usePlay } from '../../../../session/play/play-context.tsx';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { FOREGONE_KEY, useForegone } from '../../../../session/play/use-foregone.ts';
import { votesOfRun } from '../../../../session/play/use-votes.ts';
import { VoteLine } from '../vote-line.tsx';

/** One key for all votes that the count puts out of reach. */
export function ForegoneKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t } = speech;
  const run = useForegone();
  if (!run) return null;
  return (
    <div className="foregone">
      <button type="button" className="button" {...keyed(FOREGONE_KEY)} onClick={run}>
        {t('foregone.do')} <kbd aria-hidden="true">{FOREGONE_KEY.toUpperCase()}</kbd>
      </button>
      <p className="small">{t('foregone.how', { ends: game.view.voting ? 'no' : 'yes' })}</p>
    </div>
  );
}

/** What such a run decided, a line for each vote; its board is one key away. */
export function ForegoneLines({ onOpen }: { onOpen: (index: number) => void }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const votes = votesOfRun(game);
  if (votes.length === 0) return null;
  return (
    <section className="paper pane" aria-labelledby="foregone-title">
      <h2 id="foregone-title">{t('foregone.done', { n: votes.length })}</h2>
      <ol className="history">
        {votes.map((index) => (
          <VoteLine key={index} index={index} own onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

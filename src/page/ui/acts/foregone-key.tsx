import { usePlay } from '../../session/play/play-context.tsx';
import { FOREGONE_KEY, useForegone } from '../../session/play/use-foregone.ts';
import { useKeyed } from '../use-keyed.ts';
import styles from '../parts.module.css?names';
import foregoneKey from './foregone-key.module.css?names';

/** One key for all votes that the count puts out of reach. */
export function ForegoneKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t } = speech;
  const run = useForegone();
  if (!run) return null;
  return (
    <div className={foregoneKey['foregone']}>
      <button type="button" className={styles['button']} {...keyed(FOREGONE_KEY)} onClick={run}>
        {t('foregone.do')} <kbd aria-hidden="true">{FOREGONE_KEY.toUpperCase()}</kbd>
      </button>
      <p className={styles['small']}>
        {t('foregone.how', { ends: game.view.voting ? 'no' : 'yes' })}
      </p>
    </div>
  );
}

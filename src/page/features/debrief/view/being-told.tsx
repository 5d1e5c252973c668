import type { DebriefStory } from '../../../session/store/reckoned.ts';
import styles from '../../../ui/parts.module.css?names';
import { useDebrief, useFindings } from './use-debrief.ts';

/** Where something is still looked up in the record, or could not be. */
export function BeingTold({ status }: { status: DebriefStory['status'] | undefined }) {
  const { t } = useDebrief().speech;
  const again = useFindings((state) => state.tellDebrief);
  if (status !== 'broken') return <p className={styles['small']}>{t('debrief.telling')}</p>;
  return (
    <p>
      {t('debrief.tellingBroken')}{' '}
      <button
        type="button"
        className={`${styles['button']} ${styles['small-button']}`}
        onClick={again}
      >
        {t('debrief.tellAgain')}
      </button>
    </p>
  );
}

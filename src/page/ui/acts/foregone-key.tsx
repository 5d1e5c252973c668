import { usePlay } from '../../session/play/play-context.tsx';
import { FOREGONE_KEY, useForegone } from '../../session/play/use-foregone.ts';
import { useKeyed } from '../use-keyed.ts';
import { Text } from '../layout/primitives.tsx';
import styles from '../parts.module.css?names';

/** One key for all votes that the count puts out of reach. */
export function ForegoneKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t } = speech;
  const run = useForegone();
  if (!run) return null;
  return (
    <Text as="div" top={4}>
      <button type="button" className={styles['button']} {...keyed(FOREGONE_KEY)} onClick={run}>
        {t('foregone.do')} <kbd aria-hidden="true">{FOREGONE_KEY.toUpperCase()}</kbd>
      </button>
      <Text as="p" top={2} className={styles['small']}>
        {t('foregone.how', { ends: game.view.voting ? 'no' : 'yes' })}
      </Text>
    </Text>
  );
}

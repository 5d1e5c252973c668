/** Takes a row away, which it names. */
import { useWords } from '../../../../speech/words.ts';
import styles from './desk-fields.module.css?names';

export function RemoveKey({ what, press }: { what: string; press: () => void }) {
  const t = useWords();
  return (
    <button
      type="button"
      className={styles['desk-x']}
      aria-label={t('desk.remove', { what })}
      onClick={press}
    >
      ×
    </button>
  );
}

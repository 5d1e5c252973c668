import { useWords } from '../../speech/use-words.ts';
import styles from './waiting.module.css';

/** Shown while a page or a game is fetched. */
export function Waiting() {
  const t = useWords();
  return (
    <main className={styles['waiting']} role="status">
      <p className="bracketed">{t('page.opening')}</p>
    </main>
  );
}

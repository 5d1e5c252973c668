import { useWords } from '../../speech/use-words.ts';
import { dress } from '../layout/look.ts';
import styles from './waiting.module.css';

/** Shown while a page or a game is fetched. */
export function Waiting() {
  const t = useWords();
  return (
    <main className={styles['waiting']} role="status">
      <p className={dress({ padY: 4, padX: 7 }, 'bracketed')}>{t('page.opening')}</p>
    </main>
  );
}

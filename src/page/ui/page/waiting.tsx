import { useWords } from '../../speech/words.ts';
import { LineNotice } from '../line-notice.tsx';
import { useTrouble } from '../use-trouble.ts';
import { PageBar } from './page-bar.tsx';
import styles from './waiting.module.css';

/** Shown while a page or a game is fetched. Where it cannot be, there is a way to the other pages. */
export function Waiting() {
  const t = useWords();
  const missing = useTrouble() !== 'none';
  return (
    <>
      {missing && <PageBar note={t('line.title')} />}
      <main className={styles['waiting']} role="status">
        {missing ? <LineNotice /> : <p className="bracketed">{t('page.opening')}</p>}
      </main>
    </>
  );
}

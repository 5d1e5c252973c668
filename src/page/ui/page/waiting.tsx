import { useWords } from '../../speech/use-words.ts';
import './waiting.css';

/** Shown while a page or a game is fetched. */
export function Waiting() {
  const t = useWords();
  return (
    <main className="waiting" role="status">
      <p className="bracketed">{t('page.opening')}</p>
    </main>
  );
}

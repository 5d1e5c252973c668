/** What a person must know about the game being kept: one line each, above the page. */
import type { ReactNode } from 'react';
import { makeLazyPart } from '../lazy-part.tsx';
import { useWords } from '../../speech/use-words.ts';
import { isOfGame } from '../../session/store/facts.ts';
import { useApp } from '../../session/store/store.ts';
import styles from './notices.module.css';

const FileNotices = makeLazyPart(async () => (await import('./file-notices.tsx')).FileNotices, {
  words: ['files'],
});

export function Notices() {
  const t = useWords();
  const playing = useApp(({ route, game }) => route.page === 'play' && game !== null);
  const ofGame = useApp(({ route }) => isOfGame(route));
  // An earlier moment is read-only too; the strip says so.
  const readOnly = useApp(({ game }) => game?.readOnly === true && game.moment === null);
  const refused = useApp(({ game }) => game?.saving === 'refused');
  const elsewhere = useApp(({ game }) => game?.saving === 'elsewhere');
  const missing = useApp(({ notice }) => notice === 'missing');
  const ofFiles = useApp(
    ({ misplaced, reading }) => misplaced?.why === 'elsewhere' || reading !== null,
  );
  const takeOver = useApp((state) => state.takeOver);
  const saveRecord = useApp((state) => state.saveRecordToFile);
  return (
    <>
      {playing && readOnly && (
        <Notice text={t(elsewhere ? 'notice.elsewhere' : 'notice.readOnly')}>
          <button type="button" className={styles['button']} onClick={() => void takeOver()}>
            {t('notice.takeOver')}
          </button>
        </Notice>
      )}
      {ofGame && refused && (
        <Notice text={t('notice.refused')}>
          <button type="button" className={styles['button']} onClick={saveRecord}>
            {t('notice.saveRecord')}
          </button>
        </Notice>
      )}
      {missing && <Notice text={t('notice.missing')} />}
      {ofFiles && <FileNotices />}
    </>
  );
}

export function Notice({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <p className={styles['page-notice']} data-part="page-notice" role="status">
      <span>{text}</span>
      {children}
    </p>
  );
}

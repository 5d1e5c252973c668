/** What a person must know about the game being kept: one line each, above the page. */
import type { ReactNode } from 'react';
import { useWords } from '../../speech/use-words.ts';
import { isOfGame } from '../../session/store/facts.ts';
import { useApp } from '../../session/store/store.ts';
import styles from './notices.module.css';

export function Notices() {
  const t = useWords();
  const playing = useApp(({ route, game }) => route.page === 'play' && game !== null);
  const ofGame = useApp(({ route }) => isOfGame(route));
  // An earlier moment is read-only too; the strip says so.
  const readOnly = useApp(({ game }) => game?.readOnly === true && game.moment === null);
  const refused = useApp(({ game }) => game?.saving === 'refused');
  const elsewhere = useApp(({ game }) => game?.saving === 'elsewhere');
  const missing = useApp(({ notice }) => notice === 'missing');
  const stray = useApp(({ misplaced }) =>
    misplaced?.why === 'elsewhere' ? misplaced.files : null,
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
      {stray && <StrayFiles files={stray} />}
    </>
  );
}

function StrayFiles({ files }: { files: readonly File[] }) {
  const t = useWords();
  const go = useApp((state) => state.go);
  const open = useApp((state) => state.openFiles);
  const misplace = useApp((state) => state.misplace);
  const there = (): void => {
    go({ page: 'door' });
    void open(files);
  };
  return (
    <Notice text={t('file.misplaced.elsewhere', { n: files.length, file: files[0]?.name ?? '' })}>
      {files.length > 0 && (
        <button type="button" className={styles['button']} onClick={there}>
          {t('file.openOn.door')}
        </button>
      )}
      <button type="button" className={styles['button']} onClick={() => misplace(null)}>
        {t('file.close')}
      </button>
    </Notice>
  );
}

function Notice({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <p className={styles['page-notice']} data-part="page-notice" role="status">
      <span>{text}</span>
      {children}
    </p>
  );
}

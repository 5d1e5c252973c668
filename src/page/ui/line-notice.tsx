/** What is said where a part of the page cannot be fetched. It comes by itself once it can be. */
import { useEffect, useSyncExternalStore } from 'react';
import { readPlaced, placeNotice, tryAgain, watchTrouble } from '../session/line/line.ts';
import { useApp } from '../session/store/store.ts';
import { useWords } from '../speech/words.ts';
import styles from './notices/notices.module.css?names';
import { useTrouble } from './use-trouble.ts';
import { Button } from './layout/primitives.tsx';
import { Notice } from './notices/notice.tsx';

/** In the place of the part. */
export function LineNotice() {
  useEffect(placeNotice, []);
  return (
    <div className={styles['line-notice']} data-part="line-notice">
      <p>
        <LineWords />
      </p>
      <LineButtons />
    </div>
  );
}

/** On top of the page, where nothing in it says so. To those who listen it is said once, wherever it stands. */
export function PageLineNotice() {
  const trouble = useTrouble();
  const placed = useSyncExternalStore(watchTrouble, readPlaced, readPlaced);
  if (trouble === 'none') return null;
  return (
    <>
      <p className="visually-hidden" role="alert">
        <LineWords />
      </p>
      {!placed && (
        <Notice text={<LineWords />} silent>
          <LineButtons />
        </Notice>
      )}
    </>
  );
}

function LineWords() {
  const t = useWords();
  const saving = useApp(({ game }) => (game === null ? 'none' : game.saving));
  return t(useTrouble() === 'gone' ? 'line.gone' : 'line.lost', { saving });
}

function LineButtons() {
  const t = useWords();
  const gone = useTrouble() === 'gone';
  return (
    <>
      <Button kind="small" onClick={tryAgain}>
        {t('line.again')}
      </Button>
      {gone && (
        <Button kind="small" onClick={() => location.reload()}>
          {t('page.reload')}
        </Button>
      )}
    </>
  );
}

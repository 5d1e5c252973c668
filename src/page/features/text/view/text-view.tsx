import { useLayoutEffect, useRef, useState } from 'react';
import { TextBar } from './text-bar.tsx';
import { Contents } from './text-contents.tsx';
import { Notes } from './text-notes.tsx';
import { Sheet } from './text-sheet.tsx';
import { useReading } from './use-reading.ts';
import styles from './text-view.module.css';
import './text-print.module.css';

/** The rolling text: contents, the draft as a page, and notes on the article in focus. */
export function TextView({ aside }: { aside: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(frame);
  const reading = useReading();
  const notes = <Notes reading={reading} />;
  const beside = narrow ? aside : (aside ?? notes);
  return (
    <div ref={frame} className={styles['text-frame']}>
      <div className={styles['text']} data-part="text">
        <Contents reading={reading} />
        <div className={styles['text-middle']}>
          <TextBar reading={reading} narrow={narrow} />
          <Sheet reading={reading} inline={narrow && !aside ? notes : null} />
        </div>
        {beside && (
          <div className={styles['text-notes']} data-part="text-notes">
            {beside}
          </div>
        )}
      </div>
    </div>
  );
}

/** Below so many widths of a capital M, as the style sheet counts, there is one column. */
const ONE_COLUMN_REM = 60;

/** Whether there is room for one column only: by the size of text, not of pixels. */
function useNarrow(frame: React.RefObject<HTMLDivElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  // Before anything is painted: notes that moved later would lose what a person has opened in them.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = () => setNarrow(element.clientWidth / rem() < ONE_COLUMN_REM);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return narrow;
}

/** Instructions that show only while they are held down: neighbours look. */
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../speech/use-words.ts';
import styles from './hold-to-see.module.css';

type Props = {
  children: ReactNode;
  /** They were looked at. */
  seen?: () => void;
};

export function HoldToSee({ children, seen }: Props) {
  const t = useWords();
  const [held, setHeld] = useState(false);
  // A finger or key let go of outside the button, and a window that is left, hide them too.
  useEffect(() => {
    if (!held) return undefined;
    const hide = (): void => setHeld(false);
    const ends = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const;
    for (const end of ends) window.addEventListener(end, hide);
    return () => {
      for (const end of ends) window.removeEventListener(end, hide);
    };
  }, [held]);
  const show = (): void => {
    setHeld(true);
    seen?.();
  };
  return (
    <div data-part="hold-to-see" data-held={held || undefined}>
      <button
        type="button"
        className={styles['hold-button']}
        aria-expanded={held}
        onPointerDown={show}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={({ key }) => {
          if (key === ' ' || key === 'Enter') show();
        }}
      >
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="M4 8h10v7H4zM6 8V6a3 3 0 0 1 6 0v2" />
        </svg>
        <span>
          <b>{t('class.hold.title')}</b>
          <small>{t('class.hold.how')}</small>
        </span>
      </button>
      {held && <div className={styles['hold-seen']}>{children}</div>}
    </div>
  );
}

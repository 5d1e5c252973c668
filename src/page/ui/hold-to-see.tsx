/** Instructions that show only while they are held down: neighbours look. Who sits alone says so once for the device. */
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../speech/words.ts';
import { dress, Stack, Text } from './layout/primitives.tsx';
import styles from './hold-to-see.module.css';

type Props = {
  children: ReactNode;
  /** They were looked at. */
  seen?: () => void;
};

const ALONE = 'square-brackets/class-alone';

export function HoldToSee({ children, seen }: Props) {
  const t = useWords();
  const [held, setHeld] = useState(false);
  const [alone, setAlone] = useState(readAlone);
  const shows = held || alone;
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
  useEffect(() => {
    if (!shows) return undefined;
    seen?.();
    cover(false);
    return () => cover(!readAlone());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once each time they show
  }, [shows]);
  const change = (on: boolean): void => {
    keepAlone(on);
    setAlone(on);
  };
  return (
    <Stack gap={4} top={4} data-part="hold-to-see" data-held={shows || undefined}>
      {!alone && (
        <button
          type="button"
          className={styles['hold-button']}
          aria-expanded={held}
          onPointerDown={() => setHeld(true)}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={({ key }) => {
            if (key === ' ' || key === 'Enter') setHeld(true);
          }}
        >
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d="M4 8h10v7H4zM6 8V6a3 3 0 0 1 6 0v2" />
          </svg>
          <Stack as="span">
            <Text as="b" size={5} weight={600}>
              {t('class.hold.title')}
            </Text>
            <Text as="small" size={2} tone="soft">
              {t('class.hold.how')}
            </Text>
          </Stack>
        </button>
      )}
      {shows && (
        <div className={dress({ padY: 5, padX: 6, ground: 'paper' }, styles['hold-seen'])}>
          {children}
        </div>
      )}
      <Text as="label" type="label">
        <input type="checkbox" checked={alone} onChange={({ target }) => change(target.checked)} />{' '}
        {t('class.hold.alone')}
      </Text>
    </Stack>
  );
}

/** Covers what elsewhere on the screen tells of the seat's instructions, while it is mounted. */
export function Covered() {
  useEffect(() => {
    isPlaying = true;
    cover(!readAlone());
    return () => {
      cover(false);
      isPlaying = false;
    };
  }, []);
  return null;
}

let isPlaying = false;

function cover(on: boolean): void {
  if (isPlaying) document.documentElement.toggleAttribute('data-covered', on);
}

function readAlone(): boolean {
  try {
    return localStorage.getItem(ALONE) === 'true';
  } catch {
    // Storage is switched off: they are hidden.
    return false;
  }
}

function keepAlone(on: boolean): void {
  try {
    localStorage.setItem(ALONE, String(on));
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

/** Instructions and points that show only while they are held down: neighbours look. Who sits alone says so once for the device. */
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { type AppStore, useApp, useAppStore } from '../session/store/store.ts';
import { readKept, writeKept } from '../session/kept.ts';
import { useWords } from '../speech/words.ts';
import { dress, Row, Stack, Text } from './layout/primitives.tsx';
import styles from './hold-to-see.module.css';
import parts from './parts.module.css?names';

type Props = {
  children: ReactNode;
  /** They were looked at. */
  seen?: () => void;
};

const ALONE = 'square-brackets/class-alone';

export function HoldToSee({ children, seen }: Props) {
  const t = useWords();
  const { held, hold } = useHeld();
  const [alone, setAlone] = useState(readAlone);
  const shows = held || alone;
  useShowing(shows);
  useEffect(() => {
    if (shows) seen?.();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once each time they show
  }, [shows]);
  const change = (on: boolean): void => {
    writeKept(ALONE, on);
    setAlone(on);
  };
  return (
    <Stack gap={4} top={4} data-part="hold-to-see" data-held={shows || undefined}>
      {!alone && (
        <button
          type="button"
          className={dress({ gap: 5, items: 'center', padY: 4, padX: 6 }, styles['hold-button'])}
          {...hold}
        >
          <Lock />
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
      <Row as="label" gap={4} items="center" type="label">
        <input type="checkbox" checked={alone} onChange={({ target }) => change(target.checked)} />
        <span>{t('class.hold.alone')}</span>
      </Row>
    </Stack>
  );
}

/** Covers what anywhere on the screen is the seat's own, while it is mounted; held down, it shows all of it. */
export function HoldPoints() {
  const t = useWords();
  const store = useAppStore();
  const covered = useApp((state) => state.covered);
  const { held, hold } = useHeld();
  useShowing(held);
  useEffect(() => {
    isPlaying = true;
    settleCover(store);
    return () => {
      isPlaying = false;
      settleCover(store);
    };
  }, [store]);
  if (!covered && !held) return null;
  return (
    <button
      type="button"
      className={dress({ grow: 'none' }, `${parts['button']} ${styles['hold-points']}`)}
      aria-label={t('class.hold.points')}
      data-part="hold-points"
      {...hold}
    >
      <Lock /> <span>{t('class.hold.points')}</span>
    </button>
  );
}

let isPlaying = false;
/** Parts of the page in which the seat's own shows now. */
let showing = 0;

function useShowing(shows: boolean): void {
  const store = useAppStore();
  useEffect(() => {
    if (!shows) return undefined;
    showing += 1;
    settleCover(store);
    return () => {
      showing -= 1;
      settleCover(store);
    };
  }, [shows, store]);
}

/** Figures are covered where they are written, and what is drawn by the sheets. */
function settleCover(store: AppStore): void {
  const covered = isPlaying && showing === 0 && !readAlone();
  store.setState({ covered });
  document.documentElement.toggleAttribute('data-covered', covered);
}

/** A finger or key let go of outside the button, and a window that is left, hide them too. */
function useHeld() {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!held) return undefined;
    const hide = (): void => setHeld(false);
    const ends = ['pointerup', 'pointercancel', 'keyup', 'blur'] as const;
    for (const end of ends) window.addEventListener(end, hide);
    return () => {
      for (const end of ends) window.removeEventListener(end, hide);
    };
  }, [held]);
  const hold: Omit<ComponentProps<'button'>, 'type'> = {
    'aria-expanded': held,
    onPointerDown: () => setHeld(true),
    onContextMenu: (event) => event.preventDefault(),
    onKeyDown: ({ key }) => {
      if (key === ' ' || key === 'Enter') setHeld(true);
    },
  };
  return { held, hold };
}

function Lock() {
  return (
    <svg width="24" viewBox="0 0 18 18" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        d="M4 8h10v7H4zM6 8V6a3 3 0 0 1 6 0v2"
      />
    </svg>
  );
}

const readAlone = (): boolean => readKept(ALONE) === true;

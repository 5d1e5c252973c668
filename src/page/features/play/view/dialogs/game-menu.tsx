/** What the page can do, at the end of the top bar: icons where there is room, all of it in the menu. */
import { type FocusEvent, type ReactNode, useRef, useState } from 'react';
import type { Saving } from '../../../../session/store/game.ts';
import { Icon, type IconName } from '../../../../ui/marks/icon.tsx';
import { useDialogs, usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { useTicker } from '../../../../session/play/ticker.tsx';
import { isDead, useUndo } from '../console/undo-key.tsx';
import { dress, Row, Text } from '../../../../ui/layout/primitives.tsx';
import type { Game } from '../../../../session/store/store.ts';
import styles from '../top-bar.module.css?names';
import savingMark from '../saving-mark.module.css';

export function GameMenu() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const open = useDialogs();
  const undo = useUndo();
  const { paused, setPaused } = useTicker();
  const sound = useSeat((state) => state.settings.sound);
  const setSettings = useSeat((state) => state.setSettings);
  return (
    <Row items="center" padX={4} className={styles['top-icons']}>
      <TopIcon
        name="search"
        label={t('top.search')}
        letter="/ Control+k"
        press={() => open('palette')}
      />
      {!game.afar && (
        <TopIcon
          name="undo"
          wide
          label={t('undo.key')}
          letter="u Control+z"
          off={isDead(game)}
          press={undo}
        />
      )}
      <TopIcon
        name={paused ? 'play' : 'pause'}
        wide
        label={t('menu.pause')}
        letter=","
        pressed={paused}
        press={() => setPaused(!paused)}
      />
      <TopIcon
        name={sound ? 'sound' : 'silent'}
        wide
        label={t('top.sound')}
        letter="m"
        pressed={sound}
        press={() => setSettings({ sound: !sound })}
      />
      <TopIcon name="help" wide label={t('menu.help')} letter="?" press={() => open('help')} />
      <SavingMark />
      <button
        type="button"
        className={styles['top-icon']}
        aria-label={t('menu.open')}
        title={t('menu.open')}
        popoverTarget="game-menu"
      >
        <Icon name="menu" />
      </button>
      <Menu />
    </Row>
  );
}

type TopIconProps = {
  name: IconName;
  label: string;
  letter: string;
  press: () => void;
  /** Only in the menu where the window is narrow. */
  wide?: boolean;
  off?: boolean;
  pressed?: boolean;
};

function TopIcon({ name, label, letter, press, wide = false, off, pressed }: TopIconProps) {
  const keyed = useKeyed();
  return (
    <button
      type="button"
      className={`${styles['top-icon']}${wide ? ` ${styles['wide']}` : ''}`}
      aria-label={label}
      title={label}
      {...keyed(letter)}
      aria-disabled={off}
      aria-pressed={pressed}
      onClick={press}
    >
      <Icon name={name} />
    </button>
  );
}

/** What the keyboard goes on to is not left behind the menu; its own key shuts it itself. */
function hideBehind({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (!relatedTarget || currentTarget.contains(relatedTarget)) return;
  if (!relatedTarget.matches('[popovertarget]')) currentTarget.hidePopover();
}

/** Once it is over nobody takes a seat any more: what is handed in says who played. */
function mayHandOver({ together, readOnly, view }: Game): boolean {
  return together !== undefined && !readOnly && view.phase !== 'closed';
}

function Menu() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const menu = useRef<HTMLDivElement>(null);
  const [back, setBack] = useState(false);
  const open = useDialogs();
  const undo = useUndo();
  const { paused, setPaused } = useTicker();
  const night = useSeat((state) => state.night);
  const sound = useSeat((state) => state.settings.sound);
  const setNight = useSeat((state) => state.setNight);
  const setSettings = useSeat((state) => state.setSettings);
  const save = useSeat((state) => state.saveRecordToFile);
  const go = useSeat((state) => state.go);
  const close = (then: () => void) => () => {
    menu.current?.hidePopover();
    then();
  };
  const setWall = useSeat((state) => state.setWall);
  const toDesk = (id: string) => () => go({ page: 'desk', id });
  const item = (label: string, press: () => void, kbd?: string, pressed?: boolean): ReactNode => (
    <button type="button" aria-pressed={pressed} onClick={close(press)}>
      <span>{label}</span>
      {kbd !== undefined && <kbd aria-hidden="true">{kbd}</kbd>}
    </button>
  );
  return (
    <div
      id="game-menu"
      ref={menu}
      popover="auto"
      className={`paper ${styles['menu']}`}
      onBeforeToggle={() => setBack(document.querySelector('#log-back[data-open]') !== null)}
      onBlur={hideBehind}
    >
      <div className={dress({ rule: 'bottom' }, styles['narrow'])}>
        {!game.afar && item(t('menu.undo'), undo, 'U')}
        {item(t('menu.pause'), () => setPaused(!paused), ',', paused)}
        {item(t('menu.sound'), () => setSettings({ sound: !sound }), 'M', sound)}
        {item(t('menu.help'), () => open('help'), '?')}
      </div>
      {!game.afar && game.moments.length > 0 && item(t('menu.history'), showBack, undefined, back)}
      {item(t('help.codex'), () => open('codex'), 'Q')}
      {item(t('menu.search'), () => open('palette'), '/')}
      {item(t('menu.settings'), () => open('settings'))}
      {item(t('menu.night'), () => setNight(!night), undefined, night)}
      {game.together === 'class' && item(t('menu.wall'), () => setWall(true))}
      {mayHandOver(game) && item(t('menu.seats'), () => open('seats'))}
      {!game.afar && item(t('menu.handIn'), () => open('handIn'))}
      {!game.afar && item(t('menu.save'), save)}
      {item(t('menu.numbers'), () => go({ page: 'numbers' }))}
      {game.draft !== undefined && item(t('menu.desk'), toDesk(game.draft))}
      {item(t('menu.leave'), () => go({ page: 'door' }))}
      <Text as="p" rule="top" padY={4} padX={5} size={2} tone="faint">
        {t(`saving.${game.saving}`)}
      </Text>
    </div>
  );
}

/** The line of one's moves stands in the strip when it is wanted; in a narrow window with the way back, in a row of its own. */
function showBack(): void {
  const back = document.getElementById('log-back');
  back?.toggleAttribute('data-open');
  back?.querySelector<HTMLElement>('[role="slider"]')?.focus();
}

const ICONS: Readonly<Record<Saving, IconName>> = {
  saved: 'tick',
  saving: 'more',
  refused: 'cross',
  elsewhere: 'cross',
};

/** Whether the last move is kept yet. Only a failure is told aloud, by the notice above the page. */
function SavingMark() {
  const { t } = usePlay().speech;
  const stands = useSeat(({ now, game }) => now ?? game);
  if (!stands) return null;
  const { saving, readOnly } = stands;
  // Another tab keeps it.
  if (readOnly && saving !== 'elsewhere') return null;
  const words = t(`saving.${saving}`);
  return (
    <span
      className={dress(
        { type: 'label', size: 1, leading: 'flat', tone: 'marble-soft' },
        savingMark['top-saving'],
      )}
      data-part="top-saving"
      data-saving={saving}
      role="img"
      aria-label={words}
      title={words}
    >
      <Icon name={ICONS[saving]} size={14} />
      {/* All of them have room, so that nothing moves when one takes the place of another. */}
      {(['saved', 'saving', 'refused'] as const).map((one) => (
        <i key={one} data-word={t(`saving.short.${one}`)} data-now={one === shortOf(saving)} />
      ))}
    </span>
  );
}

const shortOf = (saving: Saving) => (saving === 'elsewhere' ? 'refused' : saving);

import { ActKey } from '../../../../ui/acts/act-key.tsx';
import { type ConsoleKey, MORE_KEY } from '../../../../session/play/act-table.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import styles from './more-keys.module.css';
import actKey from '../../../../ui/acts/act-key.module.css?names';

const MORE = 'more-keys';

/** Opens the rarer acts over the desk with the keyboard on the first, or puts them away; where it was it comes back to. */
export function toggleMore(): boolean {
  const more = document.getElementById(MORE);
  more?.togglePopover();
  if (more?.matches(':popover-open')) more.querySelector('button')?.focus();
  return true;
}

/** When an act was called by its letter. */
export function putMoreAway(): void {
  document.getElementById(MORE)?.hidePopover();
}

type Props = {
  keys: readonly ConsoleKey[];
  /** Most acts are among them. */
  folds: boolean;
  /** Without what is among them. */
  brief: boolean;
};

/** The key of the rarer acts, and they themselves over the desk: each as on the desk, with its letter and reason. */
export function MoreKeys({ keys, folds, brief }: Props) {
  const keyed = useKeyed();
  const { speech, draft, legal } = usePlay();
  const { t } = speech;
  const open = keys.some((face) => face.act === draft?.type);
  const has = (act: ConsoleKey['act']) => keys.some((face) => face.act === act);
  return (
    <>
      <button
        type="button"
        className={`${actKey['key']}${open ? ` ${actKey['key-primary']}` : ''}`}
        data-part="key"
        popoverTarget={MORE}
        {...keyed(MORE_KEY)}
      >
        <span className={actKey['key-row']}>
          <Icon name="more" />
          <kbd>{MORE_KEY.toUpperCase()}</kbd>
        </span>
        <b>{t(folds ? 'console.plates' : 'console.more')}</b>
        {!brief && (
          <small>
            {t('console.moreHint', {
              group: has('caucus') ? 'yes' : 'no',
              press: has('press') ? 'yes' : 'no',
            })}
          </small>
        )}
      </button>
      <div
        id={MORE}
        popover="auto"
        role="group"
        aria-label={t('console.moreTitle')}
        className={styles['more-keys']}
        onClick={(event) => {
          const key = event.target instanceof Element && event.target.closest('button');
          if (key && key.getAttribute('aria-disabled') !== 'true')
            event.currentTarget.hidePopover();
        }}
      >
        {keys.map((face) => (
          <ActKey key={face.act} face={face} legal={legal(face.act)} />
        ))}
      </div>
    </>
  );
}

import type { Saving } from '../../../session/store/game.ts';
import { dress } from '../../../ui/layout/primitives.tsx';
import { Icon, type IconName } from '../../../ui/marks/icon.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import styles from './saving-mark.module.css';

const ICONS: Readonly<Record<Saving, IconName>> = {
  saved: 'tick',
  saving: 'more',
  refused: 'cross',
  elsewhere: 'cross',
};

/** Whether the last move is kept yet. Only a failure is told aloud, by the notice above the page. */
export function SavingMark() {
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
        styles['top-saving'],
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

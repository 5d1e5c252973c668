import { traitsOf } from '../../session/game/motion-traits.ts';
import type { MotionRow } from '../../session/game/motions-sheet.ts';
import { countWords } from '../../speech/count-words.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import styles from '../parts.module.css?names';

/** Whether a motion has its way by the public count, and the votes it can count on. */
export function CountOfRow({ row }: { row: MotionRow }) {
  const { put, prospect } = row;
  const { game, speech } = usePlay();
  const { t } = speech;
  return (
    <span className="row-count">
      <b data-prospect={prospect}>
        {t(`none.prospect.${prospect}`, { side: traitsOf(put.kind).side })}
      </b>
      <span className={styles['small']}>{countWords(row, game.view, speech)}</span>
    </span>
  );
}

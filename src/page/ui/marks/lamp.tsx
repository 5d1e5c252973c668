import type { HallLamp as LampState } from '../../session/game/hall-model.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import styles from './lamp.module.css';

const LETTERED: ReadonlySet<LampState> = new Set(['yes', 'no', 'abstain']);

/** @param silent words beside it say the same */
type LampProps = { lamp: LampState; silent?: boolean };

/** A lamp: disc, square, diamond or ring, with its letter. */
export function LampMark({ lamp, silent = false }: LampProps) {
  const { t } = usePlay().speech;
  return (
    <span className={`${styles['lamp']} ${styles[`lamp-${lamp}`]}`}>
      <i aria-hidden="true">
        {LETTERED.has(lamp) && t(`hall.letter.${lamp as 'yes' | 'no' | 'abstain'}`)}
      </i>
      {!silent && <span className="visually-hidden">{t(`hall.lamp.${lamp}`)}</span>}
    </span>
  );
}

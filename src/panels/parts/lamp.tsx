import type { Lamp as LampState } from '../../app/hall-model.ts';
import { usePlay } from '../play/play-context.tsx';
import './lamp.css';

const LETTERED: ReadonlySet<LampState> = new Set(['yes', 'no', 'abstain']);

/** A lamp: disc, square, diamond or ring, with its letter. */
export function Lamp({ lamp }: { lamp: LampState }) {
  const { t } = usePlay().speech;
  return (
    <span className={`lamp lamp-${lamp}`}>
      <i aria-hidden="true">
        {LETTERED.has(lamp) && t(`hall.letter.${lamp as 'yes' | 'no' | 'abstain'}`)}
      </i>
      <span className="visually-hidden">{t(`hall.lamp.${lamp}`)}</span>
    </span>
  );
}

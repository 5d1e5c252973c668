/** A wall clock that runs down, and the same in figures. Not read out: the stage is, and its last ten seconds are not worth a word each. */
import { formatClock } from '../model/clock.ts';
import styles from './class-clock.module.css';

const TICKS = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);

/** Milliseconds of a full round of the face. */
const ROUND = 240_000;

export function ClockFace({ left }: { left: number | null }) {
  const share = Math.min(1, (left ?? 0) / ROUND);
  const angle = share * 2 * Math.PI;
  const at = (radius: number, turn: number): string =>
    `${(radius * Math.sin(turn)).toFixed(1)} ${(-radius * Math.cos(turn)).toFixed(1)}`;
  const large = share > 0.5 ? 1 : 0;
  const end = share >= 1 ? at(38, angle - 0.01) : at(38, angle);
  return (
    <svg className={styles['clock-face']} viewBox="-50 -50 100 100" aria-hidden="true">
      <circle r="48" className={styles['clock-rim']} />
      <circle r="43" className={styles['clock-dial']} />
      <path d={`M0 0L0 -38A38 38 0 ${large} 1 ${end}Z`} className={styles['clock-left']} />
      {TICKS.map((turn) => (
        <path key={turn} d={`M${at(40, turn)}L${at(34, turn)}`} className={styles['clock-tick']} />
      ))}
      <path d={`M0 6L${at(34, angle)}`} className={styles['clock-hand']} />
      <circle r="4" className={styles['clock-pin']} />
    </svg>
  );
}

export function ClockFigures({
  left,
  className = '',
}: {
  left: number | null;
  className?: string | undefined;
}) {
  return (
    <span
      className={`${styles['clock-figures']} ${className}`}
      data-part="class-clock"
      role="timer"
    >
      {left === null ? '–:––' : formatClock(left)}
    </span>
  );
}

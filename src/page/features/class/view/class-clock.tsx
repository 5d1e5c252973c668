/** A wall clock that runs down, and the same in figures. Not read out: the stage is, and its last ten seconds are not worth a word each. */
import { formatClock } from '../model/clock.ts';
import { dress } from '../../../ui/layout/primitives.tsx';

const TICKS = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);

/** Milliseconds of a full round of the face. */
const ROUND = 240_000;

/** @param width in px */
export function ClockFace({ left, width = 52 }: { left: number | null; width?: number }) {
  const share = Math.min(1, (left ?? 0) / ROUND);
  const angle = share * 2 * Math.PI;
  const at = (radius: number, turn: number): string =>
    `${(radius * Math.sin(turn)).toFixed(1)} ${(-radius * Math.cos(turn)).toFixed(1)}`;
  const large = share > 0.5 ? 1 : 0;
  const end = share >= 1 ? at(38, angle - 0.01) : at(38, angle);
  return (
    <svg
      className={dress({ grow: 'none' })}
      width={width}
      viewBox="-50 -50 100 100"
      stroke="var(--ink)"
      aria-hidden="true"
    >
      <circle r="45.5" fill="var(--plate)" stroke="var(--walnut-lt)" strokeWidth="5" />
      <path
        d={`M0 0L0 -38A38 38 0 ${large} 1 ${end}Z`}
        fill="var(--brass-lt)"
        fillOpacity="0.5"
        stroke="none"
      />
      <path
        d={TICKS.map((turn) => `M${at(40, turn)}L${at(34, turn)}`).join('')}
        strokeWidth="2.4"
      />
      <path d={`M0 6L${at(34, angle)}`} strokeWidth="4" />
      <circle r="4" fill="var(--red)" stroke="none" />
    </svg>
  );
}

export function ClockFigures({ left, className }: { left: number | null; className: string }) {
  return (
    <span
      className={dress({ face: 'mono', weight: 500, leading: 'flat' }, className)}
      data-part="class-clock"
      role="timer"
    >
      {left === null ? '–:––' : formatClock(left)}
    </span>
  );
}

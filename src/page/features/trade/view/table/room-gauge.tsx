/** Shares of a room on a half round, as the words below say them: who should refuse, who is not known, who should agree, and how many may refuse. */
import { dress } from '../../../../ui/layout/primitives.tsx';
import { drawArc, CX, CY, DialEnds, onDial, R } from './gauge-dial.tsx';
import styles from './trade-gauge.module.css?names';

type Props = {
  /** Shares 0..1 of the room's weight. */
  against: number;
  open: number;
  allowed: number;
  /** What is said at it. */
  mark: string;
};

/** Share under which a sign has no room. */
const SIGNED = 0.07;

export function RoomGauge({ against, open, allowed, mark }: Props) {
  const parts = [
    { look: 'against', sign: '−', from: 0, to: against },
    { look: 'open', sign: '?', from: against, to: against + open },
    { look: 'for', sign: '+', from: against + open, to: 1 },
  ].filter(({ from, to }) => to > from);
  const at = turn(allowed);
  return (
    <svg className={styles['gauge']} data-part="gauge" viewBox="0 0 260 150" aria-hidden="true">
      {parts.map(({ look, sign, from, to }) => (
        <g key={look}>
          <path
            className={styles[`gauge-${look}`]}
            strokeWidth="26"
            d={drawArc(turn(from), turn(to), R)}
          />
          {to - from >= SIGNED && (
            <text textAnchor="middle" {...place(turn((from + to) / 2), R, 5)}>
              {sign}
            </text>
          )}
        </g>
      ))}
      <path
        className={styles['gauge-mark']}
        d={`M${CX} ${CY - R - 14}V${CY - R + 40}`}
        transform={`rotate(${at} ${CX} ${CY})`}
      />
      <text className={dress({ tone: 'red' })} textAnchor="middle" {...place(at, R - 56, 0)}>
        {mark}
      </text>
      <DialEnds />
    </svg>
  );
}

/** Degrees from the top. */
const turn = (share: number): number => 180 * Math.min(1, share) - 90;

function place(degrees: number, radius: number, down: number): { x: number; y: number } {
  const { x, y } = onDial(degrees, radius);
  return { x, y: y + down };
}

/** The acceptance gauge: a needle at the estimate, an arc over what it may be, a mark at what is asked. Decoration: the words stand below. */
import type { MarginEstimate } from '../../model/estimate.ts';
import { drawArc, CX, CY, DialEnds, R } from './gauge-dial.tsx';
import { dress } from '../../../../ui/layout/primitives.tsx';
import styles from './trade-gauge.module.css?names';

type GaugeProps = {
  estimate: MarginEstimate;
  /** Points at which the needle has gone half the way to the end. */
  soft: number;
  /** Something bars it, whatever it brings. */
  barred: boolean;
  /** What the mark stands for. */
  mark: string;
};

export function Gauge({ estimate, soft, barred, mark }: GaugeProps) {
  // Any number of points has its place on the dial; those near the mark have most room.
  const turn = (points: number) => (84 * points) / (Math.abs(points) + soft);
  const { mid, half, eight } = estimate;
  const needle = barred ? -84 : turn(mid);
  return (
    <svg className={styles['gauge']} data-part="gauge" viewBox="0 0 260 150" aria-hidden="true">
      <path className={styles['gauge-open']} strokeDasharray="3 1.6" d={drawArc(-90, 0, R)} />
      <path className={styles['gauge-for']} d={drawArc(0, 90, R)} />
      {!barred && (
        <g strokeWidth="9">
          <path
            className={styles['gauge-eight']}
            d={drawArc(turn(eight[0]), turn(eight[1]), R - 19)}
          />
          <path
            className={styles['gauge-half']}
            d={drawArc(turn(half[0]), turn(half[1]), R - 19)}
          />
        </g>
      )}
      <path className={styles['gauge-mark']} d={`M${CX} ${CY - R - 14}V${CY - R + 34}`} />
      <text className={dress({ tone: 'red' })} x={CX + 7} y={CY - R - 6}>
        {mark}
      </text>
      <g className={styles['gauge-needle']} style={{ transform: `rotate(${needle}deg)` }}>
        <path d={`M${CX} ${CY + 12}V${CY - R + 16}`} />
      </g>
      <circle className={styles['gauge-hub']} cx={CX} cy={CY} r="5.5" />
      <DialEnds />
    </svg>
  );
}

/** Bars and dots over scales of d3: what runs gained and lost, how they ended, where an article's texts lie. */
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { BAR, CHART_FONT, INK, INK_2, LOSS, CHART_RULE } from './charts-colours.ts';

const W = 340;

type StripProps = {
  label: string;
  ends: readonly { position: number; n: number }[];
  adopted: number | null;
};

/** Dots in a column at most; then each stands for more than one run. */
const TALLEST = 6;

/** One article: dots over its axis, a lozenge at what was adopted. */
export function Strip({ label, ends, adopted }: StripProps) {
  const x = scaleLinear().domain([0, 100]).range([10, 290]);
  const most = Math.max(1, ...ends.map(({ n }) => n));
  const per = Math.ceil(most / TALLEST);
  const tall = Math.ceil(most / per);
  const base = tall * 9 + 18;
  return (
    <svg
      viewBox={`0 0 300 ${base + 22}`}
      role="img"
      aria-label={label}
      fontFamily={CHART_FONT}
      fontSize={13}
    >
      <line x1={10} x2={290} y1={base} y2={base} stroke={INK_2} />
      {[0, 50, 100].map((tick) => (
        <text key={tick} x={x(tick)} y={base + 18} textAnchor="middle" fill={INK_2}>
          {tick}
        </text>
      ))}
      {ends.flatMap(({ position, n }) =>
        Array.from({ length: Math.ceil(n / per) }, (_, i) => (
          <circle
            key={`${position}-${i}`}
            cx={x(position)}
            cy={base - 7 - i * 9}
            r={3.7}
            fill={BAR}
          />
        )),
      )}
      {ends.map(({ position, n }) => (
        <text
          key={position}
          x={x(position)}
          y={base - 5 - Math.ceil(n / per) * 9}
          textAnchor="middle"
          fill={INK}
        >
          {n}
        </text>
      ))}
      {adopted !== null && (
        <path
          d={`M${x(adopted)} ${base - 6}l6 6l-6 6l-6 -6z`}
          fill="#fdfdfa"
          stroke={INK}
          strokeWidth={2}
        />
      )}
    </svg>
  );
}

/** For what is lost: told from the rest without colour. Each picture has its own, as it may be saved alone. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill="#f7e3df" />
        <rect width="2.2" height="5" fill={LOSS} />
      </pattern>
    </defs>
  );
}

type ShiftProps = {
  label: string;
  /** In points. */
  shifts: readonly { name: string; by: number; figure: string }[];
};

/** Gains to the right, losses to the left, hatched. */
export function Shifts({ label, shifts }: ShiftProps) {
  const hatch = useId();
  const most = Math.max(...shifts.map(({ by }) => Math.abs(by)), 0.1);
  const x = scaleLinear().domain([-most, most]).range([150, 400]);
  const height = shifts.length * 22 + 8;
  return (
    <svg
      viewBox={`0 0 450 ${height}`}
      role="img"
      aria-label={label}
      fontFamily={CHART_FONT}
      fontSize={13}
    >
      <Hatch id={hatch} />
      {shifts.map(({ name, by, figure }, i) => (
        <g key={name} transform={`translate(0 ${i * 22 + 4})`}>
          <text x={100} y={14} textAnchor="end" fill={INK}>
            {name}
          </text>
          <rect
            x={Math.min(x(0), x(by))}
            width={Math.max(1, Math.abs(x(by) - x(0)))}
            y={2}
            height={16}
            fill={by < 0 ? `url(#${hatch})` : BAR}
            stroke={by < 0 ? LOSS : BAR}
          />
          <text
            x={by < 0 ? x(by) - 5 : x(by) + 5}
            y={14}
            textAnchor={by < 0 ? 'end' : 'start'}
            fill={INK}
            fontWeight={600}
          >
            {figure}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke={INK} />
    </svg>
  );
}

type EndingsProps = {
  label: string;
  parts: readonly { key: string; n: number; name: string }[];
};

const FILLS: Readonly<Record<string, string>> = {
  consensus: BAR,
  vote: '#7fa79b',
  suspended: '#e7e9e2',
  unfinished: '#fdfdfa',
};

/** How they ended: one bar, each part with its count and its own filling. */
export function Endings({ label, parts }: EndingsProps) {
  const hatch = useId();
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  const x = scaleLinear()
    .domain([0, all])
    .range([1, W - 1]);
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { n }) => sum + n, 0));
  return (
    <svg
      viewBox={`0 0 ${W} 34`}
      role="img"
      aria-label={label}
      fontFamily={CHART_FONT}
      fontSize={14}
    >
      <Hatch id={hatch} />
      {parts.map(({ key, n }, i) => {
        const from = x(starts[i] ?? 0);
        const width = x((starts[i] ?? 0) + n) - from;
        return (
          <g key={key}>
            <rect
              x={from}
              width={width}
              y={2}
              height={30}
              fill={key === 'failed' ? `url(#${hatch})` : (FILLS[key] ?? CHART_RULE)}
              stroke={INK}
            />
            <text
              x={from + width / 2}
              y={22}
              textAnchor="middle"
              fontWeight={700}
              fill={key === 'consensus' ? '#ffffff' : INK}
              {...(key === 'failed'
                ? { stroke: '#fdfdfa', strokeWidth: 4, paintOrder: 'stroke' }
                : {})}
            >
              {n}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

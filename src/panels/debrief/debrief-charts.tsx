/** Charts of a debrief, over scales of d3. Fetched when the first of them is drawn. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Gain, Joining } from '../../app/selectors/debrief/gains.ts';

const W = 340;
const SIDE = 14;

type GainProps = {
  label: string;
  axis: string;
  gains: readonly Gain[];
  /** Index of the delegation that is bracketed; -1: none. */
  own: number;
  sides: { narrow: string; broad: string };
};

/** Most dots in a column, over both sides; more make each dot smaller. */
const TALL = 9;

/** A dot for each delegation over what it gains: those who want less of the treaty above, those who want more below. */
export function GainDots({ label, axis, gains, own, sides }: GainProps) {
  const values = gains.map(({ points }) => points);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(8)
    .range([SIDE, W - SIDE]);
  const narrow = stacked(
    gains.filter(({ broad }) => !broad),
    x,
  );
  const broad = stacked(
    gains.filter((gain) => gain.broad),
    x,
  );
  const tall = Math.max(TALL, ...[...narrow, ...broad].map(({ place }) => place + 1));
  const step = 92 / tall;
  const rows = [
    { dots: narrow, base: 112, name: sides.narrow },
    { dots: broad, base: 226, name: sides.broad },
  ];
  return (
    <svg viewBox={`0 0 ${W} 268`} role="img" aria-label={label} className="debrief-chart">
      <line x1={x(0)} x2={x(0)} y1={16} y2={230} className="chart-zero" />
      {rows.map(({ dots, base, name }) => (
        <g key={name}>
          <text x={SIDE} y={base - 98} className="chart-name">
            {name}
          </text>
          <line x1={SIDE} x2={W - SIDE} y1={base} y2={base} className="chart-line" />
          {dots.map(({ gain, at, place }) => (
            <Dot
              key={gain.delegation}
              x={at}
              y={base - step * (place + 0.6)}
              r={Math.min(4.2, step * 0.45)}
              lost={gain.points < 0}
              own={gain.delegation === own}
            />
          ))}
        </g>
      ))}
      {x.ticks(7).map((tick) => (
        <text key={tick} x={x(tick)} y={244} textAnchor="middle" className="chart-tick">
          {String(tick).replace('-', '−')}
        </text>
      ))}
      <text x={W / 2} y={262} textAnchor="middle" className="chart-axis">
        {axis}
      </text>
    </svg>
  );
}

type DotProps = { x: number; y: number; r: number; lost: boolean; own: boolean };

/** A hollow dot has lost, so that it is told without colour; one's own stands between brackets. */
function Dot({ x, y, r, lost, own }: DotProps) {
  const side = r + 3;
  return (
    <>
      <circle cx={x} cy={y} r={r} className={lost ? 'chart-lost' : 'chart-won'} />
      {own && (
        <path
          d={`M${x - side + 3} ${y - side}h-3v${2 * side}h3M${x + side - 3} ${y - side}h3v${2 * side}h-3`}
          className="chart-own"
        />
      )}
    </>
  );
}

/** Pixels of a column of dots. */
const COLUMN = 8.5;

function stacked(gains: readonly Gain[], x: (value: number) => number) {
  const heights = new Map<number, number>();
  return gains.map((gain) => {
    const column = Math.round(x(gain.points) / COLUMN);
    const place = heights.get(column) ?? 0;
    heights.set(column, place + 1);
    return { gain, at: column * COLUMN, place };
  });
}

type JoinProps = { label: string; mark: string; joining: Joining };

/** Squares in a row of a year's block. */
const ACROSS = 3;

/** A square for each ratification, in its year; a line where enough have come. */
export function JoiningSquares({ label, mark, joining: { years, inForce } }: JoinProps) {
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([4, W - 4])
    .paddingInner(0.18);
  const size = x.bandwidth() / ACROSS;
  const most = Math.max(...years.map(({ count }) => Math.ceil(count / ACROSS)));
  const base = 30 + most * size;
  const line = inForce === null ? undefined : x(inForce);
  return (
    <svg viewBox={`0 0 ${W} ${base + 22}`} role="img" aria-label={label} className="debrief-chart">
      {years.flatMap(({ year, count }) =>
        Array.from({ length: count }, (_, i) => (
          <rect
            key={`${year} ${i}`}
            x={(x(year) ?? 0) + (i % ACROSS) * size + 0.5}
            y={base - (Math.floor(i / ACROSS) + 1) * size + 0.5}
            width={size - 1}
            height={size - 1}
            className="chart-square"
          />
        )),
      )}
      <line x1={2} x2={W - 2} y1={base} y2={base} className="chart-line" />
      {years.map(({ year }) => (
        <text
          key={year}
          x={(x(year) ?? 0) + x.bandwidth() / 2}
          y={base + 16}
          textAnchor="middle"
          className="chart-tick"
        >
          {year}
        </text>
      ))}
      {line !== undefined && (
        <>
          <line x1={line - 2} x2={line - 2} y1={20} y2={base} className="chart-mark" />
          <text
            x={line}
            y={14}
            textAnchor={line > W / 2 ? 'end' : 'start'}
            className="chart-marked"
          >
            {mark}
          </text>
        </>
      )}
    </svg>
  );
}

/** Charts of a debrief, over scales of d3. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Gain, JoiningCurve } from '../model/gains.ts';
import { dress } from '../../../ui/layout/primitives.tsx';
import drawing from './drawing.module.css?names';

const W = 340;
const SIDE = 14;

export type GainProps = {
  label: string;
  axis: string;
  /** The least first. */
  gains: readonly Gain[];
  /** Short name of a delegation, by index. */
  name: (delegation: number) => string;
  /** Index of the delegation that is bracketed; -1: none. */
  own: number;
  sides: { narrow: string; broad: string };
};

/** As many can be named in a row of their own; in a heap of few dots nobody is found. */
const NAMED = 24;

/** A dot for each delegation over what it gains: those who want less of the treaty above, those who want more below. */
export function Gains(props: GainProps) {
  return props.gains.length > NAMED ? <GainDots {...props} /> : <GainRows {...props} />;
}

function makeGainScale(gains: readonly Gain[], from: number) {
  const values = gains.map(({ points }) => points);
  return scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(8)
    .range([from, W - SIDE]);
}

/** Pixels of a row, of a side's name above its rows, and of the names to the left. */
const ROW = 17;
const HEAD = 22;
const NAMES = 104;
/** Letters that fit there. */
const LETTERS = 18;

function GainRows({ label, axis, gains, own, sides, name }: GainProps) {
  const x = makeGainScale(gains, NAMES + 8);
  const falling = gains.toReversed();
  const groups = [
    { title: sides.narrow, rows: falling.filter(({ broad }) => !broad) },
    { title: sides.broad, rows: falling.filter(({ broad }) => broad) },
  ].filter(({ rows }) => rows.length > 0);
  const base = gains.length * ROW + groups.length * HEAD;
  let top = 0;
  return (
    <svg
      viewBox={`0 0 ${W} ${base + 40}`}
      role="img"
      aria-label={label}
      className={`${drawing['drawing']} ${drawing['narrow']}`}
    >
      <line
        x1={x(0)}
        x2={x(0)}
        y1={HEAD - 4}
        y2={base}
        className={dress({ tone: 'soft' }, drawing['line'])}
        strokeDasharray="3 3"
      />
      {groups.map(({ title, rows }) => {
        const from = top + HEAD;
        top = from + rows.length * ROW;
        return (
          <g key={title}>
            <text x={0} y={from - 6} className={dress({ tone: 'soft' })}>
              {title}
            </text>
            {rows.map((gain, i) => (
              <GainRow
                key={gain.delegation}
                x={x(gain.points)}
                zero={x(0)}
                y={from + (i + 0.5) * ROW}
                name={cut(name(gain.delegation))}
                lost={gain.points < 0}
                own={gain.delegation === own}
              />
            ))}
          </g>
        );
      })}
      <line
        x1={NAMES}
        x2={W - SIDE}
        y1={base + 2}
        y2={base + 2}
        className={dress({ tone: 'soft' }, drawing['line'])}
      />
      <Ticks x={x} y={base + 17} axis={axis} />
    </svg>
  );
}

function GainRow({ zero, name, ...dot }: DotProps & { zero: number; name: string }) {
  const { x, y } = dot;
  return (
    <g>
      <text x={NAMES} y={y + 4} textAnchor="end">
        {name}
      </text>
      <line x1={zero} x2={x} y1={y} y2={y} className={dress({ tone: 'soft' }, drawing['line'])} />
      <Dot {...dot} />
    </g>
  );
}

function cut(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
}

function Ticks({ x, y, axis }: { x: ReturnType<typeof makeGainScale>; y: number; axis: string }) {
  const [from = 0, to = W] = x.range();
  return (
    <>
      {x.ticks(7).map((tick) => (
        <text key={tick} x={x(tick)} y={y} textAnchor="middle" className={dress({ tone: 'soft' })}>
          {String(tick).replace('-', '−')}
        </text>
      ))}
      <text x={(from + to) / 2} y={y + 18} textAnchor="middle">
        {axis}
      </text>
    </>
  );
}

/** Most dots in a column, over both sides; more make each dot smaller. */
const TALL = 9;

function GainDots({ label, axis, gains, own, sides }: GainProps) {
  const x = makeGainScale(gains, SIDE);
  const narrow = stackGains(
    gains.filter(({ broad }) => !broad),
    x,
  );
  const broad = stackGains(
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
    <svg
      viewBox={`0 0 ${W} 268`}
      role="img"
      aria-label={label}
      className={`${drawing['drawing']} ${drawing['narrow']}`}
    >
      <line
        x1={x(0)}
        x2={x(0)}
        y1={16}
        y2={230}
        className={dress({ tone: 'soft' }, drawing['line'])}
        strokeDasharray="3 3"
      />
      {rows.map(({ dots, base, name }) => (
        <g key={name}>
          <text x={SIDE} y={base - 98} className={dress({ tone: 'soft' })}>
            {name}
          </text>
          <line
            x1={SIDE}
            x2={W - SIDE}
            y1={base}
            y2={base}
            className={dress({ tone: 'soft' }, drawing['line'])}
          />
          {ownLast(dots, own).map(({ gain, at, place }) => (
            <Dot
              key={gain.delegation}
              x={at}
              y={base - step * (place + 0.6)}
              r={Math.min(R, step * 0.45)}
              lost={gain.points < 0}
              own={gain.delegation === own}
            />
          ))}
        </g>
      ))}
      <Ticks x={x} y={244} axis={axis} />
    </svg>
  );
}

/** So that no neighbour lies on its brackets. */
function ownLast(dots: ReturnType<typeof stackGains>, own: number) {
  const mine = ({ gain }: (typeof dots)[number]) => Number(gain.delegation === own);
  return dots.toSorted((one, other) => mine(one) - mine(other));
}

/** Radius of a dot that has room. */
const R = 4.2;

type DotProps = { x: number; y: number; r?: number; lost: boolean; own: boolean };

/** A hollow dot has lost, so that it is told without colour; one's own stands between brackets. */
function Dot({ x, y, r = R, lost, own }: DotProps) {
  const side = r + 3;
  return (
    <>
      {own && (
        <rect
          x={x - side - 1}
          y={y - side - 1}
          width={2 * side + 2}
          height={2 * side + 2}
          className={`${drawing['full']} ${drawing['pen-ground']}`}
        />
      )}
      <circle
        cx={x}
        cy={y}
        r={r}
        data-lost={lost}
        data-own={own}
        className={
          lost
            ? dress({ tone: 'red' }, `${drawing['line']} ${drawing['hollow']}`)
            : `${drawing['full']} ${drawing['pen-marble']}`
        }
      />
      {own && (
        <path
          d={`M${x - side + 3} ${y - side}h-3v${2 * side}h3M${x + side - 3} ${y - side}h3v${2 * side}h-3`}
          className={`${drawing['line']} ${drawing['pen-bracket']}`}
          strokeWidth="2"
        />
      )}
    </>
  );
}

/** Pixels of a column of dots. */
const COLUMN = 8.5;

/** Columns begin at the line of no gain, so that nobody stands on the wrong side of it. */
function stackGains(gains: readonly Gain[], x: (value: number) => number) {
  const zero = x(0);
  const heights = new Map<number, number>();
  return gains.map((gain) => {
    const column = Math.floor((x(gain.points) - zero) / COLUMN);
    const place = heights.get(column) ?? 0;
    heights.set(column, place + 1);
    return { gain, at: zero + (column + 0.5) * COLUMN, place };
  });
}

type JoinProps = { label: string; mark: string; joining: JoiningCurve };

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
    <svg
      viewBox={`0 0 ${W} ${base + 22}`}
      role="img"
      aria-label={label}
      className={`${drawing['drawing']} ${drawing['narrow']}`}
    >
      {years.flatMap(({ year, count }) =>
        Array.from({ length: count }, (_, i) => (
          <rect
            key={`${year} ${i}`}
            x={(x(year) ?? 0) + (i % ACROSS) * size + 0.5}
            y={base - (Math.floor(i / ACROSS) + 1) * size + 0.5}
            width={size - 1}
            height={size - 1}
            className={`${drawing['full']} ${drawing['pen-marble']}`}
          />
        )),
      )}
      <line
        x1={2}
        x2={W - 2}
        y1={base}
        y2={base}
        className={dress({ tone: 'soft' }, drawing['line'])}
      />
      {years.map(({ year }) => (
        <text
          key={year}
          x={(x(year) ?? 0) + x.bandwidth() / 2}
          y={base + 16}
          textAnchor="middle"
          className={dress({ tone: 'soft' })}
        >
          {year}
        </text>
      ))}
      {line !== undefined && (
        <>
          <line
            x1={line - 2}
            x2={line - 2}
            y1={20}
            y2={base}
            className={`${drawing['line']} ${drawing['pen-bracket']}`}
            strokeWidth="2"
          />
          <text
            x={line}
            y={14}
            textAnchor={line > W / 2 ? 'end' : 'start'}
            className={dress({ tone: 'brass', weight: 700 })}
          >
            {mark}
          </text>
        </>
      )}
    </svg>
  );
}

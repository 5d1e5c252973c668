/** Charts, drawn over scales of d3: their marks are elements of the page like any other. Fetched when the first is to be seen. */
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Bin } from '../../app/selectors/compare/bins.ts';

const INK = '#13201d';
const INK_2 = '#42504b';
const RULE = '#c9cdc4';
const BAR = '#28594f';
const BRACKET = '#8a6414';
const LOSS = '#a62b22';
const FONT = "'IBM Plex Sans Condensed', 'IBM Plex Sans Variable', sans-serif";

type Marked = { value: number; label: string };

type HistogramProps = {
  label: string;
  axis: string;
  bins: readonly Bin[];
  /** Conferences of policies in all; 0: none are shown. */
  rooms: number;
  runs: number;
  marked: readonly Marked[];
  roomsLabel: string;
};

const W = 340;
const H = 210;
const EDGE = { left: 34, right: 14, top: 46, bottom: 46 };

/** Runs as bars; conferences of policies, made as many, as a dashed line over them; the pair in brackets below. */
export function Histogram({ label, axis, bins, rooms, runs, marked, roomsLabel }: HistogramProps) {
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  const per = rooms === 0 ? 0 : runs / rooms;
  const most = Math.max(1, ...bins.map((bin) => Math.max(bin.runs, bin.rooms * per)));
  const x = scaleLinear()
    .domain([first.from, last.to])
    .range([EDGE.left, W - EDGE.right]);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([H - EDGE.bottom, EDGE.top]);
  // A bin of one holds one count: it is named in its middle.
  const single = first.to - first.from === 1;
  const names = single
    ? bins.map(({ from }) => ({ at: from + 0.5, name: from }))
    : [...bins.map(({ from }) => from), last.to].map((at) => ({ at, name: at }));
  const every = Math.ceil(names.length / 9);
  const place = (value: number) => x(single ? value + 0.5 : value);
  const counts = y.ticks(4).filter((tick) => Number.isInteger(tick));
  const steps = bins
    .map((bin) => `L${x(bin.from)} ${y(bin.rooms * per)}L${x(bin.to)} ${y(bin.rooms * per)}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={label} fontFamily={FONT} fontSize={12}>
      {counts.map((tick) => (
        <g key={tick}>
          <line x1={EDGE.left} x2={W - EDGE.right} y1={y(tick)} y2={y(tick)} stroke={RULE} />
          <text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end" fill={INK_2}>
            {tick}
          </text>
        </g>
      ))}
      {bins.map((bin) => (
        <rect
          key={bin.from}
          x={x(bin.from) + 1.5}
          width={Math.max(1, x(bin.to) - x(bin.from) - 3)}
          y={y(bin.runs)}
          height={y(0) - y(bin.runs)}
          fill={BAR}
        />
      ))}
      {rooms > 0 && (
        <path
          d={`M${x(first.from)} ${y(0)}${steps}L${x(last.to)} ${y(0)}`}
          fill="none"
          stroke={INK}
          strokeWidth={1.5}
          strokeDasharray="5 3"
        />
      )}
      <line x1={EDGE.left} x2={W - EDGE.right} y1={y(0)} y2={y(0)} stroke={INK} />
      {names
        .filter((_, i) => i % every === 0)
        .map(({ at, name }) => (
          <text key={at} x={x(at)} y={y(0) + 15} textAnchor="middle" fill={INK_2}>
            {name}
          </text>
        ))}
      <text x={(EDGE.left + W - EDGE.right) / 2} y={H - 6} textAnchor="middle" fill={INK}>
        {axis}
      </text>
      {rooms > 0 && (
        <text x={W - EDGE.right} y={11} textAnchor="end" fill={INK_2}>
          {`- - ${roomsLabel}`}
        </text>
      )}
      <Marks marked={together(marked)} place={place} foot={y(0)} />
    </svg>
  );
}

type MarksProps = {
  marked: readonly Marked[];
  place: (value: number) => number;
  foot: number;
};

/** Where the runs of the pair stand. */
function Marks({ marked, place, foot }: MarksProps) {
  return marked.map(({ value, label }, i) => {
    const last = place(value) > W - 60;
    return (
      <g key={label} transform={`translate(${place(value)} 0)`}>
        <line y1={EDGE.top - 4} y2={foot} stroke={BRACKET} strokeWidth={2} strokeDasharray="2 3" />
        <text
          y={EDGE.top - 6 - i * 13}
          x={last ? -4 : 4}
          textAnchor={last ? 'end' : 'start'}
          fill={BRACKET}
          fontWeight={700}
        >
          {label}
        </text>
      </g>
    );
  });
}

/** Runs at the same place under one mark. */
function together(marked: readonly Marked[]): Marked[] {
  const at = new Map<number, string>();
  for (const { value, label } of marked) {
    const there = at.get(value);
    at.set(value, there === undefined ? label : `${there} ${label}`);
  }
  return [...at].map(([value, label]) => ({ value, label }));
}

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
      fontFamily={FONT}
      fontSize={11}
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
      fontFamily={FONT}
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
    <svg viewBox={`0 0 ${W} 34`} role="img" aria-label={label} fontFamily={FONT} fontSize={14}>
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
              fill={key === 'failed' ? `url(#${hatch})` : (FILLS[key] ?? RULE)}
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

/** A histogram over scales of d3: its marks are elements of the page like any other. Fetched when the first is to be seen. */
import { scaleLinear } from 'd3-scale';
import type { Bin } from '../model/bins.ts';
import { BAR, BRACKET, CHART_FONT, INK, INK_2, CHART_RULE } from './charts-colours.ts';

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
    <svg
      viewBox={`0 0 ${W} ${H}`}
      role="img"
      aria-label={label}
      fontFamily={CHART_FONT}
      fontSize={12}
    >
      {counts.map((tick) => (
        <g key={tick}>
          <line x1={EDGE.left} x2={W - EDGE.right} y1={y(tick)} y2={y(tick)} stroke={CHART_RULE} />
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
      <Marks marked={groupMarked(marked)} place={place} foot={y(0)} />
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
function groupMarked(marked: readonly Marked[]): Marked[] {
  const at = new Map<number, string>();
  for (const { value, label } of marked) {
    const there = at.get(value);
    at.set(value, there === undefined ? label : `${there} ${label}`);
  }
  return [...at].map(([value, label]) => ({ value, label }));
}

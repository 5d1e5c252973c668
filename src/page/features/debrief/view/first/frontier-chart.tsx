/** What the seat has over what the others have, over scales of d3. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type FrontierPlot, type OverWaiting, type SeatScore, WAITING } from '../../model/score.ts';
import { PHONE, useMedia } from '../../../../ui/use-media.ts';
import { listPointsAlong, type MarkPlace, type MarkWords, placeLabels } from './place-labels.ts';
import { dress } from '../../../../ui/layout/primitives.tsx';
import drawing from '../drawing.module.css?names';

/** Drawn about as large as it is shown, so that its letters are as large as others. */
const WIDE = { width: 720, height: 450 };
const HALF = { width: 480, height: 420 };
const NARROW = { width: 366, height: 320 };

type Frame = { left: number; top: number; right: number; bottom: number };

/** Room for the figures and the names of the axes. */
function makeFrame({ width, height }: typeof WIDE): Frame {
  return { left: 60, top: 10, right: width - 10, bottom: height - 48 };
}

type Words = Record<'own' | 'others' | Mark['kind'], string>;

type Props = {
  label: string;
  words: Words;
  score: SeatScore;
  plot: FrontierPlot;
  /** Other runs of the draw. */
  runs: readonly OverWaiting[];
  write: (points: number) => string;
};

export function FrontierChart({ label, words, score, plot, runs, write }: Props) {
  const isNarrow = useMedia(PHONE);
  const isHalf = useMedia('(60rem <= width < 84rem)');
  const size = isNarrow ? NARROW : isHalf ? HALF : WIDE;
  const frame = makeFrame(size);
  const { left, top, right, bottom } = frame;
  const scales = makeScales(score, plot, runs, frame);
  const at = (point: OverWaiting) => ({ x: scales.x(point.made), y: scales.y(point.taken) });
  const marks: Mark[] = [
    { kind: 'you', ...at(score), words: words.you, half: BRACKETED },
    { kind: 'waiting', ...at(WAITING), words: words.waiting },
    ...listPlayers(score).map(({ kind, ...where }) => ({ kind, ...at(where), words: words[kind] })),
    ...(plot.best ? [{ kind: 'best' as const, ...at(plot.best), words: words.best }] : []),
    ...plot.path.slice(0, 1).map((first) => {
      return { kind: 'opening' as const, ...at(first), words: words.opening };
    }),
    ...runs.map((run, i) => ({
      kind: 'run' as const,
      ...at(run),
      words: i === 0 ? words.run : '',
    })),
  ];
  const lines = [plot.path, plot.frontier].flatMap((line) => listPointsAlong(line.map(at)));
  const labels = placeLabels(marks, frame, lines);
  const line = (points: readonly OverWaiting[]) =>
    points.map((point) => `${at(point).x.toFixed(1)} ${at(point).y.toFixed(1)}`).join('L');
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className={drawing['drawing']}
    >
      <clipPath id="frontier-clip">
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <Axes scales={scales} frame={frame} words={words} write={write} />
      <g clipPath="url(#frontier-clip)">
        <path
          d={closeBelow(line(plot.frontier), plot.frontier, scales, frame)}
          className={`${drawing['full']} ${drawing['pen-stone']}`}
          fillOpacity="0.5"
          data-part="within"
        />
        <path
          d={`M${line(plot.frontier)}`}
          className={`${drawing['line']} ${drawing['pen-marble']}`}
          strokeWidth="3"
          data-part="frontier"
        />
        <path
          d={`M${line(plot.path)}`}
          className={`${drawing['line']} ${drawing['pen-bracket']}`}
          strokeWidth="2"
          strokeDasharray="5 4"
          data-part="path"
        />
      </g>
      {marks.toReversed().map((mark, i) => (
        <MarkShape key={i} mark={mark} />
      ))}
      {labels.map((one) => (
        <text
          key={one.words}
          x={one.x}
          y={one.y}
          textAnchor={one.anchor}
          className={dress({ weight: 600, tone: one.kind === 'you' ? 'brass' : 'ink' })}
          data-part={one.kind}
        >
          {one.words}
        </text>
      ))}
    </svg>
  );
}

/** Where one is the other, only the better name. */
function listPlayers({ trader, honest }: SeatScore) {
  const best = { kind: 'honest' as const, ...honest };
  const isOne = honest.taken === trader.taken && honest.made === trader.made;
  return isOne ? [best] : [{ kind: 'trader' as const, ...trader }, best];
}

type Scales = { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> };

/** All runs and the best text for both are in sight; ends are rounded, so that runs of one draw mostly share a frame. */
function makeScales(
  score: SeatScore,
  plot: FrontierPlot,
  runs: readonly OverWaiting[],
  { left, top, right, bottom }: Frame,
): Scales {
  const shown = [WAITING, score, ...listPlayers(score), ...plot.path, ...runs];
  const best = plot.best ? [plot.best] : [];
  const scale = (key: 'taken' | 'made', range: [number, number]) => {
    const values = [...shown, ...best].map((point) => point[key]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const room = Math.max(2, (most - least) / 6);
    return scaleLinear()
      .domain([least - room, most + room])
      .range(range)
      .nice();
  };
  return { x: scale('made', [left, right]), y: scale('taken', [bottom, top]) };
}

/** The texts there are lie below the frontier and to the left of it. */
function closeBelow(
  line: string,
  frontier: readonly OverWaiting[],
  { x, y }: Scales,
  { left, bottom }: Frame,
): string {
  const [first] = frontier;
  const last = frontier.at(-1);
  if (!first || !last) return '';
  return `M${x(first.made)} ${bottom}L${line}L${left} ${y(last.taken)}L${left} ${bottom}Z`;
}

type AxesProps = { scales: Scales; frame: Frame; words: Words; write: Props['write'] };

/** Pixels between two figures on an axis, about. */
const TICKS = { x: 90, y: 60 };

function Axes({ scales: { x, y }, frame, words, write }: AxesProps) {
  const { left, top, right, bottom } = frame;
  const middle = (top + bottom) / 2;
  return (
    <g className={dress({ tone: 'soft' })} data-part="axes">
      <g className={`${drawing['line']} ${drawing['pen-rule']}`}>
        <path d={`M${left} ${bottom}H${right}M${left} ${bottom}V${top}`} />
        <path
          d={`M${left} ${y(0)}H${right}M${x(0)} ${bottom}V${top}`}
          strokeDasharray="3 3"
          data-part="zero"
        />
      </g>
      {x.ticks((right - left) / TICKS.x).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 19} textAnchor="middle">
          {write(tick)}
        </text>
      ))}
      {y.ticks((bottom - top) / TICKS.y).map((tick) => (
        <text key={tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
          {write(tick)}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 40} textAnchor="middle">
        {words.others}
      </text>
      <text transform={`rotate(-90 16 ${middle})`} x={16} y={middle} textAnchor="middle">
        {words.own}
      </text>
    </g>
  );
}

type Mark = MarkPlace &
  MarkWords & { kind: 'you' | 'waiting' | 'trader' | 'honest' | 'best' | 'opening' | 'run' };

const SHAPES = {
  you: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0',
  opening: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  waiting: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0',
  trader: 'M0 -8l8 8l-8 8l-8 -8z',
  honest: 'M0 -8l8 8l-8 8l-8 -8z',
  best: 'M0 -9l9 16h-18z',
  run: 'M-5 -5h10v10h-10z',
} as const satisfies Record<Mark['kind'], string>;

const FILLS = {
  you: 'bracket',
  opening: 'bracket',
  waiting: 'ground',
  trader: 'trader',
  honest: 'trader',
  best: 'marble',
  run: 'ground',
} as const satisfies Record<Mark['kind'], string>;

/** Half of the side of a mark with its brackets. */
const BRACKETED = 18;

const BRACKETS = 'M-11 -15h-6v30h6M11 -15h6v30h-6';

function MarkShape({ mark: { kind, x, y } }: { mark: Mark }) {
  const place = { transform: `translate(${x} ${y})` };
  return (
    <>
      <path
        d={SHAPES[kind]}
        {...place}
        className={`${drawing['full']} ${drawing['edged']} ${drawing[`pen-${FILLS[kind]}`]}`}
        data-part={`mark-${kind === 'honest' ? 'trader' : kind}`}
      />
      {kind === 'you' && (
        <path
          d={BRACKETS}
          {...place}
          className={`${drawing['line']} ${drawing['pen-bracket']}`}
          strokeWidth="3"
          data-part="brackets"
        />
      )}
    </>
  );
}

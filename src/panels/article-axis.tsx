import { type ArticleNow, statedOn } from '../app/selectors/article-now.ts';
import { stanceToward } from '../app/selectors/stance.ts';
import type { Stance } from '../app/hall-model.ts';
import type { View } from '../engine/view.ts';
import { StanceGlyph } from './chip.tsx';
import { usePlay } from './play-context.tsx';
import './article-axis.css';

const WIDTH = 380;
const PAD = 14;
const BINS = 20;
/** Dots side by side in a bin, and their radius: smaller where one bin is crowded. */
const LOOSE = { across: 3, radius: 2.8 };
const DENSE = { across: 4, radius: 2.1 };
const CROWD = 33;

const x = (position: number) => PAD + (position / 100) * (WIDTH - 2 * PAD);

type Dot = { x: number; y: number; radius: number; stance: Stance; you: boolean };

/** Stated positions of all delegations as a swarm over the article's axis; brackets round the leading text. */
export function ArticleAxis({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const dots = swarm(view, article.index);
  const height = Math.max(24, ...dots.map((dot) => dot.y + 8));
  const lead = article.live.find((wording) => wording.leads);
  const ideal = view.mandate?.ideals[article.index] ?? NaN;
  return (
    <figure className="axis">
      <figcaption>
        <span className="eyebrow">{t('axis.title', { n: dots.length })}</span>
        <span className="small">{t('estimate')}</span>
      </figcaption>
      <svg viewBox={`0 ${-height} ${WIDTH} ${height + 26}`} aria-hidden="true">
        <path d={`M${PAD} 2H${WIDTH - PAD}`} className="axis-line" />
        {article.live.map((wording, i) => (
          <g key={wording.id}>
            <path d={`M${x(wording.position)} 0v5`} className="axis-line" />
            <text x={x(wording.position)} y="19" className="axis-number">
              {i + 1}
            </text>
          </g>
        ))}
        {dots.map((dot, i) => (
          <circle
            key={i}
            className={`dot dot-${dot.stance}${dot.you ? ' dot-you' : ''}`}
            cx={dot.x}
            cy={-dot.y - 4}
            r={dot.you ? 4.2 : dot.radius}
          />
        ))}
        {lead && (
          <path
            className="axis-bracket"
            d={`M${x(lead.position) - 5} 8h-4v14h4M${x(lead.position) + 5} 8h4v14h-4`}
          />
        )}
        {!Number.isNaN(ideal) && <path className="axis-ideal" d={`M${x(ideal)} 3l5 8h-10z`} />}
      </svg>
      <div className="axis-ends">
        <span>{names.text(article.low) || t('axis.low')}</span>
        <span>{names.text(article.high) || t('axis.high')}</span>
      </div>
      <StanceCounts index={article.index} />
    </figure>
  );
}

function swarm(view: View, index: number): Dot[] {
  const heights = new Map<number, number>();
  const placed = view.scenario.delegations.flatMap((_, d) => {
    const stated = statedOn(view, d, index);
    return stated === null ? [] : [{ d, stated }];
  });
  const crowd = Math.max(1, ...countsPerBin(placed.map((one) => one.stated)));
  const { across, radius } = crowd > CROWD ? DENSE : LOOSE;
  const pitch = 2 * radius + 0.2;
  return placed.map(({ d, stated }) => {
    const bin = binOf(stated);
    const before = heights.get(bin) ?? 0;
    heights.set(bin, before + 1);
    return {
      x: x((bin / BINS) * 100) + ((before % across) - (across - 1) / 2) * pitch,
      y: Math.floor(before / across) * pitch,
      radius,
      stance: stanceToward(view, d, index),
      you: d === view.delegation,
    };
  });
}

function binOf(position: number): number {
  return Math.round((position / 100) * BINS);
}

function countsPerBin(positions: readonly number[]): number[] {
  const counts = Array.from({ length: BINS + 1 }, () => 0);
  for (const position of positions) {
    const bin = binOf(position);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

const STANCES = ['n2', 'n1', 'ok', 'b1', 'b2'] as const;

/** How many stand where against the text on the table, in words and glyphs. */
export function StanceCounts({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const counts = new Map<Stance, number>();
  for (let d = 0; d < view.scenario.delegations.length; d += 1) {
    const stance = stanceToward(view, d, index);
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return (
    <ul className="stances" aria-label={speech.t('axis.stances')}>
      {STANCES.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
          <span>{speech.t(`hall.stance.${stance}`)}</span>
          <b>{counts.get(stance) ?? 0}</b>
        </li>
      ))}
    </ul>
  );
}

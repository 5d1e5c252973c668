/** Bars and ranges: what each change is worth to the seat, and what the whole should be to the other side. */
import { type Block, makeBlocks } from '../../model/trade-bars.ts';
import type { DealOutlook } from '../../../../session/game/deal/trade.ts';
import { computeChangeWorth } from '../../../../session/game/worth.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { type MarginEstimate, makeEstimate } from '../../model/estimate.ts';
import { roundTo } from '../../model/estimate-words.ts';
import { dress, Eyebrow, Mono, Panel, Row, Text } from '../../../../ui/layout/primitives.tsx';
import tradeView from '../trade-view.module.css?names';
import tradePapers from '../papers/trade-papers.module.css?names';
import tradeGauge from './trade-gauge.module.css?names';
import axisMarks from '../../../../ui/marks/axis-marks.module.css?names';

export function TradeValues() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { draft, two, outlook, room, hints } = useTable();
  const changes = [...draft.give, ...draft.want];
  if (changes.length === 0) return <Panel as="p">{t('values.empty')}</Panel>;
  return (
    <div className={tradePapers['values']}>
      <ValueBar />
      {two && outlook && !outlook.bar && (
        <EstimateBar
          outlook={outlook}
          title={t('values.theirs', { seat: names.called(draft.delegation ?? '') })}
        />
      )}
      {hints &&
        room?.members.map(({ d, outlook: one }) => (
          <EstimateBar
            key={d}
            outlook={one}
            title={names.seat(game.view.scenario.delegations[d]?.id ?? '')}
          />
        ))}
    </div>
  );
}

const LABEL = dress({ type: 'label', weight: 600, tone: 'soft' });

/** Losses to the left, gains to the right, one block a change; brackets round the sum. */
function ValueBar() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { draft } = useTable();
  const changes = [...draft.give, ...draft.want];
  const worth = computeChangeWorth(game.view, changes);
  if (!worth) return null;
  const alone = changes.map((change) => computeChangeWorth(game.view, [change])?.net ?? 0);
  const together = worth.net - alone.reduce((sum, points) => sum + points, 0);
  const blocks = makeBlocks([...alone, together]);
  const [low, high] = findExtent([...blocks.flatMap(({ from, to }) => [from, to]), worth.net, 0]);
  const x = (points: number) => 12 + ((points - low) / (high - low || 1)) * 496;
  const name = ({ part }: Block) => {
    const change = changes[part];
    return change ? speech.article(change.article) : t('weight.linked');
  };
  return (
    <figure className={dress({ padY: 4, padX: 5 }, 'paper')} data-part="value-bar">
      <Text as="figcaption" type="label" tone="soft">
        <Eyebrow as="span">{t('values.yours')}</Eyebrow> {t('values.private')}
      </Text>
      <svg viewBox="0 0 520 62" aria-hidden="true">
        {blocks.map((block) => (
          <g
            key={block.part}
            className={dress({ tone: block.to <= 0 ? 'brass-lt' : 'blue' })}
            fill="currentColor"
          >
            <rect x={x(block.from)} y="14" width={x(block.to) - x(block.from)} height="22" />
            {x(block.to) - x(block.from) > 30 && (
              <text
                className={dress({
                  type: 'label',
                  weight: 600,
                  tone: block.to <= 0 ? 'ink' : 'white',
                })}
                x={x(block.from) + 5}
                y="30"
              >
                {figures.signed(block.to <= 0 ? block.from - block.to : block.to - block.from)}
              </text>
            )}
          </g>
        ))}
        <path d={`M${x(0)} 6v38`} stroke="currentColor" strokeWidth="2.5" />
        <path
          d={`M${x(worth.net) - 5} 6h-5v38h5M${x(worth.net) + 5} 6h5v38h-5`}
          className={axisMarks['axis-bracket']}
        />
        <text
          className={LABEL}
          fill="currentColor"
          textAnchor="middle"
          x={Math.min(480, Math.max(40, x(worth.net)))}
          y="58"
        >
          {t('total.net', { points: figures.signed(figures.sum([...alone, together])) })}
        </text>
      </svg>
      <Row as="ul" wrap gap={6} lineGap={1} size={2} tone="soft">
        {blocks.map((block) => (
          <li key={block.part}>
            <Mono as="b" data-part="mono">
              {figures.signed(block.to <= 0 ? block.from - block.to : block.to - block.from)}
            </Mono>{' '}
            {name(block)}
          </li>
        ))}
      </Row>
    </figure>
  );
}

/** Where what it is to the other side should lie: dark half as likely as not, pale eight in ten. */
function EstimateBar({ outlook, title }: { outlook: DealOutlook; title: string }) {
  const { t, figures } = usePlay().speech;
  const estimate = makeEstimate(outlook);
  const { mid, half, eight } = estimate;
  const round = roundTo(eight[1] - eight[0]);
  const [low, high] = computeDomain(estimate);
  const x = (points: number) => 12 + ((points - low) / (high - low || 1)) * 496;
  return (
    <figure className={dress({ padY: 4, padX: 5 }, 'paper')}>
      <Text as="figcaption" type="label" tone="soft">
        <Eyebrow as="span">{title}</Eyebrow> {t('values.how')}
      </Text>
      <svg viewBox="0 0 520 62" aria-hidden="true">
        <path d="M12 25H508" className={axisMarks['axis-line']} />
        <rect
          className={tradeView['theirs']}
          x={x(eight[0])}
          y="14"
          width={x(eight[1]) - x(eight[0])}
          height="22"
        />
        <rect
          className={dress({ tone: 'blue' })}
          fill="currentColor"
          x={x(half[0])}
          y="14"
          width={x(half[1]) - x(half[0])}
          height="22"
        />
        <path d={`M${x(mid)} 10v30`} stroke="currentColor" strokeWidth="2.5" />
        <path d={`M${x(0)} 4v44`} className={tradeGauge['gauge-mark']} />
        <text className={LABEL} fill="currentColor" x={x(eight[0])} y="11">
          {figures.signed(round(eight[0]))}
        </text>
        <text className={LABEL} fill="currentColor" x={x(eight[1])} y="11" textAnchor="end">
          {figures.signed(round(eight[1]))}
        </text>
        <text
          className={dress({ type: 'label', weight: 600, tone: 'red' })}
          fill="currentColor"
          textAnchor="middle"
          x={Math.min(440, Math.max(80, x(0)))}
          y="60"
        >
          {t('gauge.asked')}
        </text>
      </svg>
      <p className="visually-hidden">
        {t('values.spoken', {
          mid: figures.signed(round(mid)),
          low: figures.signed(round(eight[0])),
          high: figures.signed(round(eight[1])),
          halfLow: figures.signed(round(half[0])),
          halfHigh: figures.signed(round(half[1])),
        })}
      </p>
    </figure>
  );
}

/** Room for the figures at both ends. */
function computeDomain({ eight }: MarginEstimate): [number, number] {
  const [low, high] = findExtent([eight[0], eight[1], 0]);
  const room = (high - low) * 0.12 + 1;
  return [low - room, high + room];
}

function findExtent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

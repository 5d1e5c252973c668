/** The tables of a class by the points of two sides: who made more, and who took it. */
import { useWords } from '../../../../speech/words.ts';
import { Row, Text } from '../../../../ui/layout/primitives.tsx';
import type { TablePoint } from '../../model/slides.ts';
import styles from '../class-slides.module.css';

/** How the circle of a table is drawn. */
const ADOPTED = { fill: 'var(--ink)' } as const;
const LOST = {
  fill: 'var(--paper)',
  stroke: 'var(--red)',
  strokeWidth: 2,
  strokeDasharray: '3 3',
} as const;

const CHART = { width: 640, height: 360, left: 60, bottom: 44 } as const;

export function SlidePoints({ points }: { points: readonly TablePoint[] }) {
  const t = useWords();
  const all = points.flatMap((point) =>
    [point, ...point.frontier].flatMap(({ own, others }) => [own, others]),
  );
  const top = Math.max(10, ...all) * 1.1;
  const low = Math.min(0, ...all) * 1.1;
  const x: Scale = (value) =>
    CHART.left + ((value - low) / (top - low)) * (CHART.width - CHART.left - 20);
  const y: Scale = (value) =>
    CHART.height -
    CHART.bottom -
    ((value - low) / (top - low)) * (CHART.height - CHART.bottom - 20);
  const best = points.toSorted((one, other) => other.own + other.others - one.own - one.others)[0];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return (
    <Row className={styles['slides-points']} wrap gap={7}>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        <path d={`M${x(low)} ${y(0)}H${CHART.width}`} stroke="var(--red)" strokeDasharray="3 4" />
        <path d={`M${x(0)} ${y(low)}V0`} stroke="var(--rule-2)" />
        <text x={CHART.width} y={y(0) - 6} textAnchor="end">
          {t('class.slide.noDeal')}
        </text>
        <text x={CHART.width} y={CHART.height - 6} textAnchor="end">
          {t('class.slide.others')}
        </text>
        <text x={x(0) + 6} y={14}>
          {t('class.slide.own')}
        </text>
        <Ticks top={top} x={x} y={y} />
        {points.map(({ table, frontier }) => (
          <polyline
            key={table}
            points={frontier.map(({ own, others }) => `${x(others)},${y(own)}`).join(' ')}
            fill="none"
            stroke="var(--blue)"
            strokeWidth="2"
          />
        ))}
        {points.map(({ table, own, others, adopted }) => (
          <Dot key={table} table={table} adopted={adopted} x={x(others)} y={y(own)} />
        ))}
      </svg>
      <div>
        {best && (
          <p>
            <b>
              {t('class.slide.best', {
                table: best.table,
                own: round(best.own),
                others: round(best.others),
              })}
            </b>
          </p>
        )}
        <p>{t('class.slide.frontier', { tables: points.length })}</p>
        <Text as="ul" top={5} size={5}>
          {points.map(({ table, own, others, adopted }) => (
            <li key={table}>
              {t('class.slide.table', {
                table,
                own: round(own),
                others: round(others),
                adopted: adopted ? 'yes' : 'no',
              })}
            </li>
          ))}
        </Text>
      </div>
    </Row>
  );
}

type Scale = (value: number) => number;

/** Numbers along both axes. */
function Ticks({ top, x, y }: { top: number; x: Scale; y: Scale }) {
  return listTicks(top).map((tick) => (
    <g key={tick} fontSize="13">
      <text x={CHART.left - 8} y={y(tick) + 4} textAnchor="end">
        {tick}
      </text>
      <text x={x(tick)} y={CHART.height - CHART.bottom + 18} textAnchor="middle">
        {tick}
      </text>
    </g>
  ));
}

/** Whole points, few enough to be read from afar. */
function listTicks(top: number): number[] {
  const step = top > 50 ? 20 : top > 20 ? 10 : 5;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}

function Dot({ table, adopted, x, y }: { table: number; adopted: boolean; x: number; y: number }) {
  return (
    <g fontWeight="600">
      <circle cx={x} cy={y} r="14" {...(adopted ? ADOPTED : LOST)} />
      <text x={x} y={y + 5} textAnchor="middle" fill={adopted ? 'var(--white)' : 'var(--red)'}>
        {table}
      </text>
    </g>
  );
}

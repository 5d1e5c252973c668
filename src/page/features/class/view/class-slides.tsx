/** Four slides, one at a time, with a question for the class under each. Nobody is named but delegations. */
import { type ReactNode, useState } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { tellBallots } from '../../../speech/vote-words.ts';
import type { Slides, TablePoint } from '../model/slides.ts';
import { useBoard, useBoardRoom, useTableNames, useWordingNames } from './board-context.tsx';
import room from './class-room.module.css';
import styles from './class-slides.module.css';

const SLIDES = ['points', 'ballot', 'trade', 'promise'] as const;

type SlideName = (typeof SLIDES)[number];

type Props = { slides: Slides; close: () => void };

export function ClassSlides({ slides, close }: Props) {
  const t = useWords();
  const [at, setAt] = useState(0);
  const name: SlideName = SLIDES[at] ?? 'points';
  const go = (by: number): void =>
    setAt((now) => Math.min(SLIDES.length - 1, Math.max(0, now + by)));
  return (
    <Stack
      as="main"
      className={`${room['room']} ${room['dark']}`}
      gap={5}
      pad={5}
      data-part="class-slides"
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'PageDown') go(1);
        if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
        if (key === 'Escape') close();
      }}
    >
      <Stack
        as="section"
        className="paper"
        gap={6}
        pad={7}
        grow="room"
        size={6}
        aria-labelledby="slide-title"
      >
        <header className={room['mast']}>
          <Text as="h1" id="slide-title" face="serif" weight={400} size={9} leading="tight">
            {t(`class.slide.${name}`)}
          </Text>
          <Text face="mono" size={4} role="status">
            {t('class.slide.of', { n: at + 1, of: SLIDES.length })}
          </Text>
        </header>
        <Slide name={name} slides={slides} />
        <Text as="em" grow="foot" tone="blue" face="serif" size={8} leading="tight">
          {t('class.slide.question', { slide: name })}
        </Text>
      </Stack>
      <Row as="nav" className="on-dark" wrap gap={4} aria-label={t('class.slide.keys')}>
        <Button
          tone={at === 0 ? 'marble' : undefined}
          onClick={() => go(-1)}
          aria-disabled={at === 0}
        >
          {t('class.slide.back')}
        </Button>
        <Button
          kind="primary"
          tone={at === SLIDES.length - 1 ? 'marble' : undefined}
          autoFocus
          onClick={() => go(1)}
          aria-disabled={at === SLIDES.length - 1}
        >
          {t('class.slide.next')}
        </Button>
        <Button onClick={close}>{t('class.slide.close')}</Button>
      </Row>
    </Stack>
  );
}

function Slide({ name, slides }: { name: SlideName; slides: Slides }): ReactNode {
  switch (name) {
    case 'points':
      return <Points points={slides.points} />;
    case 'ballot':
      return <Ballot ballot={slides.ballot} />;
    case 'trade':
      return <Trade trade={slides.trade} />;
    case 'promise':
      return <PromiseKept promise={slides.promise} />;
  }
}

/** Names of the scenario that the class plays. */
function useNames() {
  return useTableNames(useBoard(({ board }) => board?.tables[0]?.scenario ?? ''));
}

/** @param table left out: the first */
function useWordingAt(table?: number): (article: string, option: string) => string {
  const nameWording = useWordingNames(useNames());
  const tables = useBoard(({ board }) => board?.tables);
  const at = tables?.find((one) => table === undefined || one.table === table);
  return (article, option) => nameWording(at, article, option);
}

/** How the circle of a table is drawn. */
const ADOPTED = { fill: 'var(--ink)' } as const;
const LOST = {
  fill: 'var(--paper)',
  stroke: 'var(--red)',
  strokeWidth: 2,
  strokeDasharray: '3 3',
} as const;

const CHART = { width: 640, height: 360, left: 60, bottom: 44 } as const;

function Points({ points }: { points: readonly TablePoint[] }) {
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

type DotProps = { table: number; adopted: boolean; x: number; y: number };

function Dot({ table, adopted, x, y }: DotProps) {
  return (
    <g fontWeight="600">
      <circle cx={x} cy={y} r="14" {...(adopted ? ADOPTED : LOST)} />
      <text x={x} y={y + 5} textAnchor="middle" fill={adopted ? 'var(--white)' : 'var(--red)'}>
        {table}
      </text>
    </g>
  );
}

function Ballot({ ballot }: { ballot: Slides['ballot'] }) {
  const t = useWords();
  const names = useNames();
  if (!ballot) return <p>{t('class.slide.noBallot')}</p>;
  const { article, table, rules, cast } = ballot;
  const told = cast ? 'class.slide.cast' : 'class.slide.notCast';
  const votes = tellBallots('all', ballot, t);
  const about = article === null || !names ? 'none' : names.articleTitle(article);
  return (
    <>
      <p>{t(told, { table, article: about, votes })}</p>
      <Stack className={`${room['frame']} on-dark`} gap={6} pad={6} tone="board">
        {rules.map(({ name, adopted, yes, no, needed }) => (
          <div key={name}>
            <Row justify="between" gap={6}>
              <b>{t(`class.rule.${name}`)}</b>
              <Text tone={adopted ? 'focus' : 'alarm'}>
                {t('class.slide.carried', { carried: adopted ? 'yes' : 'no' })}
              </Text>
            </Row>
            <svg width="100%" height="26" aria-hidden="true">
              <rect width="100%" height="26" fill="var(--lamp-no)" />
              <rect width={`${(100 * yes) / (yes + no)}%`} height="26" fill="var(--lamp-yes)" />
              <Line at={Math.min(1, (needed ?? yes + no) / (yes + no))} />
            </svg>
            <Text size={4}>
              {t('class.slide.needs', { needed: needed ?? 'all', of: yes + no })}
            </Text>
          </div>
        ))}
      </Stack>
    </>
  );
}

/** How far the yes must reach, between brackets. */
function Line({ at }: { at: number }) {
  return (
    <svg x={`${at * 100}%`} overflow="visible" stroke="var(--wash)" fill="none" strokeWidth="3">
      <path d="M-10 1h-6v24h6M2 1h6v24h-6M-4 4v18" />
    </svg>
  );
}

function Trade({ trade }: { trade: Slides['trade'] }) {
  const t = useWords();
  const names = useNames();
  const nameWording = useWordingAt();
  if (!trade || !names) return <p>{t('class.slide.noTrade')}</p>;
  const sides = [
    { seat: trade.one, taker: trade.other, swap: trade.gives },
    { seat: trade.other, taker: trade.one, swap: trade.gets },
  ];
  return (
    <>
      <Row className={`${room['frame']} ${room['felt']}`} wrap gap={6} pad={6}>
        {sides.map(({ seat, taker, swap }) => (
          <Stack key={seat} className="paper" gap={4} pad={6} grow="room">
            <Text size={4}>{t('class.slide.gives', { seat: names.seat(seat) })}</Text>
            <b {...markText(names.articleTitle(swap.article))} />
            <p>
              {swap.from !== null && (
                <>
                  <del
                    className={dress({ tone: 'red' })}
                    {...markText(nameWording(swap.article, swap.from))}
                  />{' '}
                </>
              )}
              <ins
                className={dress({ tone: 'blue' })}
                {...markText(nameWording(swap.article, swap.to))}
              />
            </p>
            <Row justify="between" gap={5} padY={4} rule="top" size={5}>
              <Text tone="red">
                {t('class.slide.costs', {
                  seat: names.called(seat),
                  points: -swap.costs,
                })}
              </Text>
              <Text tone="ok">
                {t('class.slide.brings', {
                  seat: names.called(taker),
                  points: swap.brings,
                })}
              </Text>
            </Row>
          </Stack>
        ))}
      </Row>
      <p>
        <b>
          {t('class.slide.gained', {
            one: names.called(trade.one),
            other: names.called(trade.other),
            ours: trade.oneGains,
            theirs: trade.otherGains,
          })}
        </b>
      </p>
    </>
  );
}

function PromiseKept({ promise }: { promise: Slides['promise'] }) {
  const t = useWords();
  const { seePromise } = useBoardRoom();
  const names = useNames();
  const nameWording = useWordingAt(promise?.table);
  if (!promise || !names) return <p>{t('class.slide.noPromise')}</p>;
  const { by, to, article, option, kept, given, settled, table } = promise;
  return (
    <>
      <Row as="ol" wrap gap={4}>
        <Stack as="li" gap={4} grow="room" size={7}>
          <Milestone sitting={given} />
          <p>
            {t('class.slide.promised', {
              table,
              by: names.seat(by),
              to: names.called(to),
              article: names.articleTitle(article),
              option: nameWording(article, option),
            })}
          </p>
          <p>
            <Button kind="link" size={5} onClick={() => void seePromise(promise)}>
              {t('class.slide.seePromise')}
            </Button>
          </p>
        </Stack>
        <Stack as="li" gap={4} grow="room">
          <Milestone sitting={settled} over />
          <p>
            <Text
              as="b"
              className={styles['slides-stamp']}
              padY={4}
              padX={6}
              size={8}
              leading="tight"
              tone={kept ? 'ok' : 'red'}
            >
              {t('class.slide.kept', { kept: kept ? 'yes' : 'no' })}
            </Text>
          </p>
        </Stack>
      </Row>
      <PromiseWorth promise={promise} giver={names.called(by)} taker={names.called(to)} />
    </>
  );
}

/** A place in time. @param over nothing comes after it */
function Milestone({ sitting, over = false }: { sitting: number; over?: boolean }) {
  const t = useWords();
  return (
    <>
      <Text as="small" face="mono" size={4}>
        {t('class.slide.sitting', { n: sitting })}
      </Text>
      <svg width="100%" height="16" stroke="var(--ink)" strokeWidth="2" aria-hidden="true">
        {!over && <path d="M8 8h4000" />}
        <circle cx="8" cy="8" r="6" fill={over ? 'var(--ink)' : 'var(--paper)'} />
      </svg>
    </>
  );
}

type Worth = { promise: NonNullable<Slides['promise']>; giver: string; taker: string };

function PromiseWorth({ promise: { kept, own, others }, giver, taker }: Worth) {
  const t = useWords();
  const most = Math.max(1, Math.abs(own), Math.abs(others));
  const sides = [
    { side: own < 0 ? (kept ? 'kept' : 'broken') : 'own', seat: giver, points: own },
    { side: others < 0 ? 'lost' : 'got', seat: taker, points: others },
  ] as const;
  return (
    <Stack as="ul" gap={4} padY={5} rule="top">
      {sides.map(({ side, seat, points }) => (
        <Row key={side} as="li" wrap gap={6} items="center">
          <Text grow="room">
            {t('class.slide.worth', { side, seat, points: Math.abs(points) })}
          </Text>
          <svg width="40%" height="26" viewBox="-100 0 200 26" aria-hidden="true">
            <rect
              x={Math.min(0, (100 * points) / most)}
              y="3"
              width={(100 * Math.abs(points)) / most}
              height="20"
              fill={points < 0 ? 'var(--red)' : 'var(--ok)'}
            />
            <path d="M0 0v26" stroke="var(--ink)" strokeWidth="2" />
          </svg>
        </Row>
      ))}
      <Text as="li" size={4}>
        {t('class.slide.worthOf')}
      </Text>
    </Stack>
  );
}

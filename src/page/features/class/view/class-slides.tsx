/** Four slides, one at a time, with a question for the class under each. Nobody is named but delegations. */
import { type ReactNode, useState } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { tellBallots } from '../../../speech/ballot-words.ts';
import type { Slides, TablePoint } from '../model/slides.ts';
import { useBoard, useTableNames } from './board-context.tsx';
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
    <main
      className={styles['slides']}
      data-part="class-slides"
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'PageDown') go(1);
        if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
        if (key === 'Escape') close();
      }}
    >
      <section className={`${styles['slides-paper']} paper`} aria-labelledby="slide-title">
        <header className={room['mast']}>
          <Text as="h1" id="slide-title" face="serif" weight={400} size={9} leading="tight">
            {t(`class.slide.${name}`)}
          </Text>
          <Text face="mono" size={4} role="status">
            {t('class.slide.of', { n: at + 1, of: SLIDES.length })}
          </Text>
        </header>
        <Slide name={name} slides={slides} />
        <p className={styles['slides-question']}>{t('class.slide.question', { slide: name })}</p>
      </section>
      <nav
        className={dress({ wrap: true, gap: 4 }, `${styles['slides-keys']} on-dark`)}
        aria-label={t('class.slide.keys')}
      >
        <Button onClick={() => go(-1)} aria-disabled={at === 0}>
          {t('class.slide.back')}
        </Button>
        <Button
          kind="primary"
          autoFocus
          onClick={() => go(1)}
          aria-disabled={at === SLIDES.length - 1}
        >
          {t('class.slide.next')}
        </Button>
        <Button onClick={close}>{t('class.slide.close')}</Button>
      </nav>
    </main>
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

const CHART = { width: 640, height: 360, left: 60, bottom: 44 } as const;

function Points({ points }: { points: readonly TablePoint[] }) {
  const t = useWords();
  const all = points.flatMap((point) =>
    [point, ...point.frontier].flatMap(({ own, others }) => [own, others]),
  );
  const top = Math.max(10, ...all) * 1.1;
  const low = Math.min(0, ...all) * 1.1;
  const x = (value: number): number =>
    CHART.left + ((value - low) / (top - low)) * (CHART.width - CHART.left - 20);
  const y = (value: number): number =>
    CHART.height -
    CHART.bottom -
    ((value - low) / (top - low)) * (CHART.height - CHART.bottom - 20);
  const best = points.toSorted((one, other) => other.own + other.others - one.own - one.others)[0];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return (
    <div className={styles['slides-points']}>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        <path d={`M${x(low)} ${y(0)}H${CHART.width}`} className={styles['slides-no-deal']} />
        <path d={`M${x(0)} ${y(low)}V0`} className={styles['slides-axis']} />
        <text x={CHART.width} y={y(0) - 6} textAnchor="end">
          {t('class.slide.noDeal')}
        </text>
        <text x={CHART.width} y={CHART.height - 6} textAnchor="end">
          {t('class.slide.others')}
        </text>
        <text x={x(0) + 6} y={14}>
          {t('class.slide.own')}
        </text>
        {points.map(({ table, frontier }) => (
          <polyline
            key={table}
            points={frontier.map(({ own, others }) => `${x(others)},${y(own)}`).join(' ')}
            className={styles['slides-frontier']}
          />
        ))}
        {points.map(({ table, own, others, adopted }) => (
          <g key={table} data-adopted={adopted || undefined} className={styles['slides-dot']}>
            <circle cx={x(others)} cy={y(own)} r="14" />
            <text x={x(others)} y={y(own) + 5} textAnchor="middle">
              {table}
            </text>
          </g>
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
        <Text as="ul" top={5} size={4}>
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
    </div>
  );
}

function Ballot({ ballot }: { ballot: Slides['ballot'] }) {
  const t = useWords();
  const names = useNames();
  if (!ballot) return <p>{t('class.slide.noBallot')}</p>;
  const { article, table, rules } = ballot;
  const about = article === null || !names ? 'none' : names.articleTitle(article);
  return (
    <>
      <p>
        {t('class.slide.cast', { table, article: about, votes: tellBallots('all', ballot, t) })}
      </p>
      <Stack className={`${room['board']} on-dark`} gap={6}>
        {rules.map(({ name, adopted, yes, no, needed }) => (
          <div key={name} className={styles['slides-rule']}>
            <b>{t(`class.rule.${name}`)}</b>
            <span data-carried={adopted || undefined}>
              {t('class.slide.carried', { carried: adopted ? 'yes' : 'no' })}
            </span>
            <div aria-hidden="true">
              <i style={{ flexGrow: yes }} data-vote="yes" />
              <i style={{ flexGrow: no }} data-vote="no" />
            </div>
            <small>{t('class.slide.needs', { needed: needed ?? 'all', of: yes + no })}</small>
          </div>
        ))}
      </Stack>
    </>
  );
}

function Trade({ trade }: { trade: Slides['trade'] }) {
  const t = useWords();
  const names = useNames();
  if (!trade || !names) return <p>{t('class.slide.noTrade')}</p>;
  const sides = [
    { seat: trade.one, swap: trade.gives },
    { seat: trade.other, swap: trade.gets },
  ];
  return (
    <>
      <Row className={styles['slides-felt']} wrap gap={6} pad={6}>
        {sides.map(({ seat, swap }) => (
          <Stack key={seat} className="paper" gap={4} pad={6} grow="room">
            <small>{t('class.slide.gives', { seat: names.seat(seat) })}</small>
            <b {...markText(names.articleTitle(swap.article))} />
            <p>
              {swap.from !== null && (
                <>
                  <del
                    className={dress({ tone: 'red' })}
                    {...markText(names.option(swap.article, swap.from))}
                  />{' '}
                </>
              )}
              <ins
                className={dress({ tone: 'blue' })}
                {...markText(names.option(swap.article, swap.to))}
              />
            </p>
          </Stack>
        ))}
      </Row>
      <p>
        <b>
          {t('class.slide.gained', {
            one: names.called(trade.one),
            other: names.called(trade.other),
            ours: Math.round(trade.oneGains),
            theirs: Math.round(trade.otherGains),
          })}
        </b>
      </p>
    </>
  );
}

function PromiseKept({ promise }: { promise: Slides['promise'] }) {
  const t = useWords();
  const names = useNames();
  if (!promise || !names) return <p>{t('class.slide.noPromise')}</p>;
  const { by, to, article, option, kept, given, settled, table } = promise;
  return (
    <>
      <Row as="ol" wrap gap={7}>
        <Text as="li" grow="room" padY={4} rule="top">
          <Text as="small" face="mono" size={4}>
            {t('class.slide.sitting', { n: given })}
          </Text>
          <p>
            {t('class.slide.promised', {
              table,
              by: names.seat(by),
              to: names.called(to),
              article: names.articleTitle(article),
              option: names.option(article, option),
            })}
          </p>
        </Text>
        <Text as="li" grow="room" padY={4} rule="top">
          <Text as="small" face="mono" size={4}>
            {t('class.slide.sitting', { n: settled })}
          </Text>
          <p>
            <Text
              as="b"
              className={styles['slides-stamp']}
              size={8}
              leading="tight"
              tone={kept ? 'ok' : 'red'}
            >
              {t('class.slide.kept', { kept: kept ? 'yes' : 'no' })}
            </Text>
          </p>
        </Text>
      </Row>
    </>
  );
}

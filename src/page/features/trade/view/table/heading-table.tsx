/** What comes without a trade, beside what is traded; and the score that all of it leads to. */
import type { ReactNode } from 'react';
import { type Drift, listDrifts, roundOutward } from '../../../../session/game/heading.ts';
import { makeScoreScale } from '../../../../session/game/score-scale.ts';
import { listInstructions } from '../../../../session/game/worth.ts';
import { isForeseen } from '../../../../session/play/foresee.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { type Laid, useGainAhead, useHeading } from '../../../../session/play/use-heading.ts';
import { WordsLine } from '../../../../ui/heading/score-marks.tsx';
import { dress, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { InstructionAxis } from '../papers/instruction-row.tsx';
import { markText } from '../../../../speech/words.ts';
import styles from './heading-table.module.css';

/** Articles on each side at most. */
const ROWS = 2;

/** On one side what waiting costs the seat, on the other what comes to it. Articles on the table, and of a deal, are left out. */
export function Drifts({ side, laid }: { side: 'give' | 'want'; laid: readonly string[] }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const free = useDrifts().filter(
    ({ article }) => !laid.includes(game.view.scenario.articles[article]?.id ?? ''),
  );
  const rows =
    side === 'give'
      ? free.filter(({ points }) => points < 0).slice(0, ROWS)
      : free
          .filter(({ points }) => points > 0)
          .toReversed()
          .slice(0, ROWS);
  if (rows.length === 0) return null;
  const title = t(side === 'give' ? 'heading.costs' : 'heading.gifts');
  return (
    <Stack as="section" gap={3} aria-label={title} data-part="drifts">
      <Text as="h3" type="tag" tone="felt">
        {title}
      </Text>
      <Stack as="ul" gap={3}>
        {rows.map((drift) => (
          <DriftRow key={drift.article} drift={drift} />
        ))}
      </Stack>
    </Stack>
  );
}

/** Where the text is heading, but for what has been paid for already. */
function useDrifts(): Drift[] {
  const { view } = usePlay().game;
  const heading = useHeading();
  const { commitments, delegation } = view;
  const bound = new Set(
    commitments
      .filter(({ by, to }) => by === delegation || to === delegation)
      .map(({ article }) => article),
  );
  if (!heading || !isForeseen(view)) return [];
  return listDrifts(view, heading).filter(({ article }) => !bound.has(article));
}

/** In the hall, in a line: the article on which waiting costs most. */
export function WaitingCost() {
  const { game, speech } = usePlay();
  const [dearest] = useDrifts();
  const points = Math.round(-(dearest?.points ?? 0));
  if (!dearest || points < 1 || game.readOnly) return null;
  const article = speech.names.articleBrief(dearest.article);
  return (
    <Text as="p" padX={4} padY={2} weight={600} data-part="waiting-cost">
      {speech.t('heading.waiting', { points, article })}
    </Text>
  );
}

function DriftRow({ drift: { article, points } }: { drift: Drift }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const likeliest = useHeading()?.articles[article]?.likeliest ?? -1;
  const id = game.view.scenario.articles[article]?.id ?? '';
  const worth = listInstructions(game.view).find((one) => one.article === id);
  return (
    <li className={dress({ padY: 3, padX: 5 }, 'paper')}>
      <Text as="p" size={3}>
        <b>{names.article(id)}</b> <i {...markText(names.articleTitle(id))} />
      </Text>
      {worth && <InstructionAxis worth={worth} />}
      <Text as="p" type="label">
        {t(points < 0 ? 'heading.cost' : 'heading.gift', {
          points: figures.signed(Math.round(points) || points),
          option: names.option(article, likeliest) || t('text.nothing'),
        })}
      </Text>
    </li>
  );
}

type Mark = { kind: 'none' | 'now' | 'heading' | 'laid'; points: number; label: ReactNode };

/** Half of the width of each. */
const HALF = { none: 1, now: 6, heading: 1, laid: 6 };
/** Room beside the ends of the scale for what marks say, as a share of it. */
const ROOM = 0.4;

/** No deal, where the text is heading and the text now; a circle where what is laid would lead. The ear has a sentence. */
export function ScoreBar(table: Laid) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const heading = useHeading();
  const ahead = useGainAhead(table);
  const scale = makeScoreScale(
    game.view,
    heading,
    ahead?.agreed?.sure === 'few' ? null : ahead?.points,
  );
  if (!scale || !heading) return null;
  const { now, none, laid, forecast: score } = scale;
  const span = roundOutward(score);
  const round = (points: number) => figures.points(Math.round(points));
  const marks = [
    { kind: 'none' as const, points: none },
    { kind: 'now' as const, points: now },
    { kind: 'heading' as const, points: score.mean },
    ...(laid === null ? [] : [{ kind: 'laid' as const, points: laid }]),
  ].map((mark): Mark => ({
    ...mark,
    label: t(`score.${mark.kind}`, { points: round(mark.points), by: 'none' }),
  }));
  const at = (points: number) => (100 * (scale.place(points) + ROOM)) / (1 + 2 * ROOM);
  return (
    <Row
      as="section"
      wrap
      gap={6}
      lineGap={0}
      items="center"
      padY={2}
      padX={6}
      className={`paper ${styles['score']}`}
      aria-label={t('score.title')}
      data-part="score"
    >
      <Text as="p" type="label">
        <b>{t('score.title')}</b>{' '}
        <span className="visually-hidden">
          {t('score.line', {
            now: round(now),
            none: round(none),
            mean: round(score.mean),
            low: figures.points(span.low),
            high: figures.points(span.high),
            laid: laid === null ? 'none' : round(laid),
            noDeal: score.noDeal,
            n: heading.ends.length,
            votes: game.view.scenario.procedure.voteIsFinal ? 'yes' : 'no',
          })}
        </span>
      </Text>
      <WordsLine laid={table} />
      <div className={styles['score-bar']} aria-hidden="true">
        <i
          className={styles['score-range']}
          style={{
            insetInlineStart: `${at(score.low)}%`,
            inlineSize: `${at(score.high) - at(score.low)}%`,
          }}
        />
        {marks.map(({ kind, points, label }) => (
          <b
            key={kind}
            className={styles[`score-${kind}`]}
            data-before={isLower(marks, kind) || undefined}
            style={{ insetInlineStart: `calc(${at(points)}% - ${HALF[kind]}px)` }}
          >
            <Text type="tag" breaks="never" padX={1}>
              {label}
            </Text>
          </b>
        ))}
      </div>
    </Row>
  );
}

/** Of the two marks that speak above the bar, and of the two below, the lower one's words stand before it. */
const PAIRS: readonly (readonly [Mark['kind'], Mark['kind']])[] = [
  ['none', 'now'],
  ['heading', 'laid'],
];

function isLower(marks: readonly Mark[], kind: Mark['kind']): boolean {
  const points = (of: Mark['kind']) => marks.find((mark) => mark.kind === of)?.points ?? Infinity;
  const pair = PAIRS.find((two) => two.includes(kind));
  const other = pair?.find((one) => one !== kind) ?? kind;
  const gap = points(kind) - points(other);
  return gap < 0 || (gap === 0 && kind === pair?.[0]);
}

/** The score in play on one bar: no deal, the text now, and where it is heading, which says its points. No best is in sight. */
import type { ReactNode } from 'react';
import { makeScoreLedger } from '../../session/game/score-ledger.ts';
import { makeScoreScale } from '../../session/game/score-scale.ts';
import { findSeatGoal } from './seat-goal.ts';
import { readForeseenUntil } from '../../session/play/foresee.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { type Laid, useHeading, useHeadingChange } from '../../session/play/use-heading.ts';
import { useVoteShow } from '../../session/play/vote-show.tsx';
import { makeLazyPart } from '../lazy-part.tsx';
import { Button, Mono, SlipPanel, Text } from '../layout/primitives.tsx';
import styles from './heading.module.css';

type Heading = ReturnType<typeof useHeading>;

const WHY = 'score-why';
/** Of the bar: beside the words that say its points, and by itself under them. */
const WIDTHS = { plate: 160, low: 320 };
/** Room beside the ends of the scale. */
const EDGE = 9;

/** @param low in the bar of a phone: light on dark, the words above it in the colors of its marks */
export function ScoreMarks({ low = false }: { low?: boolean }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { totals } = useVoteShow();
  const [heading, moved] = [useHeading(), useHeadingChange()];
  const stands = totals === game.view;
  const scale = makeScoreScale(totals, stands ? heading : readForeseenUntil(game.view));
  if (!scale) return null;
  const { now, none, forecast } = scale;
  const change = stands ? moved : null;
  // A narrow bar, with words of twice the size, has no room for it.
  const by = low || !change ? 'none' : figures.signed(change);
  const width = low ? WIDTHS.low : WIDTHS.plate;
  const at = (points: number) => EDGE + scale.place(points) * (width - 2 * EDGE);
  const said = t('score.heading', { points: figures.points(Math.round(forecast.mean)), by });
  const cause = change ? <LazyCause low={low} change={change} /> : null;
  return (
    <span className={styles['score-marks']} data-low={low || undefined} data-part="score-marks">
      <svg viewBox={`0 0 ${width} 14`} aria-hidden="true">
        <path d={`M0 7H${width}`} data-part="line" />
        <rect x={at(forecast.low)} y={1} width={at(forecast.high) - at(forecast.low)} height={12} />
        <path d={`M${at(forecast.mean)} 3v8`} data-part="heading" />
        <path d={`M${at(none)} 1v12`} data-part="none" />
        <path d={`M${at(now) - 3} 1h-4v12h4M${at(now) + 3} 1h4v12h-4`} data-part="now" />
      </svg>
      {low && (
        <>
          <Text tone="alarm">{t('score.none', { points: figures.points(Math.round(none)) })}</Text>
          <Text tone="white">{t('worth.draft', { points: figures.points(Math.round(now)) })}</Text>
        </>
      )}
      {low ? said : <Why heading={stands ? heading : null} said={said} cause={cause} />}{' '}
      {low && cause}
    </span>
  );
}

const LazyCause = makeLazyPart(async () => (await import('./heading-cause.tsx')).HeadingCauseLine, {
  missing: null,
});

const LazyStayingOut = makeLazyPart(
  async () => (await import('./staying-out.tsx')).StayingOutLine,
  { words: ['aside'], missing: null },
);

/**
 * The goal that the file sets the seat, and who is likely to stay out: something can be said of that once somebody has been
 * asked. @param objectors who to object, too
 */
export function StayingOutNote(props: { laid?: Laid; objectors?: boolean }) {
  const { view } = usePlay().game;
  return (
    (view.soundings.length > 0 || findSeatGoal(view) !== null) && <LazyStayingOut {...props} />
  );
}

/** The points that it is heading for; on a press, what moved them last, and why they are others than those of the draft. */
function Why({ heading, said, cause }: { heading: Heading; said: string; cause: ReactNode }) {
  const ledger = useLedger(heading);
  if (!ledger) return <Text>{said}</Text>;
  return (
    <>
      <Button kind="link" size={3} popoverTarget={WHY}>
        {said}
      </Button>
      <SlipPanel id={WHY} popover="auto" aria-label={ledger.title} className={styles['why']}>
        <Text as="h2" type="head" size={3}>
          {ledger.title}
        </Text>
        {cause}
        {ledger.parts}
        <StayingOutNote />
      </SlipPanel>
    </>
  );
}

/** The same under a line, and who is likely to stay out. */
export function WordsLine(props: { laid?: Laid }) {
  const ledger = useLedger(useHeading());
  return (
    <>
      {ledger && (
        <details data-part="ledger">
          <Text as="summary" type="label">
            {ledger.title}
          </Text>
          {ledger.parts}
        </details>
      )}
      <StayingOutNote {...props} />
    </>
  );
}

/** Why the score at the close is another than what the draft is worth now. */
function useLedger(heading: Heading): { title: string; parts: ReactNode } | null {
  const { game, speech } = usePlay();
  const { t, names, figures, article } = speech;
  const ledger = heading && makeScoreLedger(game.view, heading);
  if (!ledger) return null;
  const { articles } = game.view.scenario;
  const parts = ledger.parts.map((part, i) => {
    const named =
      'article' in part
        ? {
            article: article(articles[part.article]?.id ?? ''),
            option: names.option(part.article, part.wording) || t('text.nothing'),
          }
        : {};
    return (
      <li key={i}>
        <Mono weight={600}>{figures.signed(part.points)}</Mono>{' '}
        {t('ledger.part', { code: part.code, ...named })}
      </li>
    );
  });
  const title = t('ledger.title', {
    now: figures.points(ledger.now),
    close: figures.points(ledger.close),
  });
  return {
    title,
    parts: (
      <Text as="ul" type="label">
        {parts}
      </Text>
    ),
  };
}

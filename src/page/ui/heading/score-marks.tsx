/** The score in play on one bar: no deal, the text now, and where it is heading, which says its points. No best is in sight. */
import { makeScoreScale } from '../../session/game/score-scale.ts';
import { readForeseenUntil } from '../../session/play/foresee.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { type Laid, useHeading, useHeadingChange } from '../../session/play/use-heading.ts';
import { useVoteShow } from '../../session/play/vote-show.tsx';
import { makeLazyPart } from '../lazy-part.tsx';
import { Text } from '../layout/primitives.tsx';
import styles from './heading.module.css';

const WIDTH = 160;
/** Room beside the ends of the scale. */
const EDGE = 9;

/** @param low in the bar of a phone: light on dark, the words beside it */
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
  const at = (points: number) => EDGE + scale.place(points) * (WIDTH - 2 * EDGE);
  const said = t('score.heading', { points: figures.points(Math.round(forecast.mean)), by });
  return (
    <span className={styles['score-marks']} data-low={low || undefined} data-part="score-marks">
      <svg viewBox={`0 0 ${WIDTH} 14`} width={low ? '128' : '100%'} aria-hidden="true">
        <path d={`M0 7H${WIDTH}`} data-part="line" />
        <rect x={at(forecast.low)} y={1} width={at(forecast.high) - at(forecast.low)} height={12} />
        <path d={`M${at(forecast.mean)} 3v8`} data-part="heading" />
        <path d={`M${at(none)} 1v12`} data-part="none" />
        <path d={`M${at(now) - 3} 1h-4v12h4M${at(now) + 3} 1h4v12h-4`} data-part="now" />
      </svg>
      {low && (
        <Text tone="alarm">{t('score.none', { points: figures.points(Math.round(none)) })}</Text>
      )}
      {low ? said : <Text>{said}</Text>} {change ? <LazyCause low={low} change={change} /> : null}
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

/** Who is likely to stay out: something can be said of it once somebody has been asked. */
export function StayingOutNote(props: { laid?: Laid['changes'] }) {
  return usePlay().game.view.soundings.length > 0 && <LazyStayingOut {...props} />;
}

/** Why the result is another than the words alone would bring, where it is, and who is likely to stay out. */
export function WordsLine(props: { laid?: Laid['changes'] }) {
  const { game, speech } = usePlay();
  const scale = makeScoreScale(game.view, useHeading());
  if (!scale) return null;
  const { t } = speech;
  return (
    <>
      {scale.words && (
        <Text as="p" type="label" data-part="words-line">
          {t('score.less', {
            causes: scale.words.causes
              .map((kind) => t('score.cause', { kind }))
              .join(t('list.join')),
          })}
        </Text>
      )}
      <StayingOutNote {...props} />
    </>
  );
}

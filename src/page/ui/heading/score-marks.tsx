/** The score in play on one bar: no deal, the text now, and where it is heading, which says its points. No best is in sight. */
import { forecastScore } from '../../session/game/heading.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../session/game/worth.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { useHeading } from '../../session/play/use-heading.ts';
import styles from './heading.module.css';

const WIDTH = 160;
/** Room beside the outermost marks, and points that the bar spans at least. */
const EDGE = 9;
const LEAST = 6;

export function ScoreMarks() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const heading = useHeading();
  const score = heading && forecastScore(view, heading);
  const [now, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
  if (!score || now === null || none === null) return null;
  const all = [now, none, score.low, score.high];
  const least = Math.min(...all);
  const span = Math.max(LEAST, Math.max(...all) - least);
  const at = (points: number) => EDGE + ((points - least) / span) * (WIDTH - 2 * EDGE);
  return (
    <span className={styles['score-marks']} data-part="score-marks">
      <svg viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
        <path d={`M0 7H${WIDTH}`} data-part="line" />
        <rect x={at(score.low)} y={1} width={at(score.high) - at(score.low)} height={12} />
        <path d={`M${at(score.mean)} 3v8`} data-part="heading" />
        <path d={`M${at(none)} 1v12`} data-part="none" />
        <path d={`M${at(now) - 3} 1h-4v12h4M${at(now) + 3} 1h4v12h-4`} data-part="now" />
      </svg>
      {t('score.heading', { points: figures.points(Math.round(score.mean)) })}
    </span>
  );
}

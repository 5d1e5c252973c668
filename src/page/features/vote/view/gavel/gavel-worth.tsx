import { makeScoreScale } from '../../../../session/game/score-scale.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { WordsLine } from '../../../../ui/heading/score-marks.tsx';
import gavelPage from './gavel-page.module.css?names';

/** What silence brings, as foreseen, against no deal; and why that is not what the words alone would bring. */
export function GavelWorth({ now, none }: { now: number; none: number }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const scale = makeScoreScale(game.view, useHeading());
  const result = Math.round(scale ? scale.forecast.mean : now);
  const floor = Math.round(none);
  return (
    <>
      <p className={gavelPage['choice-figure']} data-short={result < floor || undefined}>
        {t('gavel.worth', {
          points: figures.points(result),
          over: figures.points(Math.abs(result - floor)),
          way: result === floor ? 'same' : result > floor ? 'over' : 'short',
        })}
      </p>
      <WordsLine />
    </>
  );
}

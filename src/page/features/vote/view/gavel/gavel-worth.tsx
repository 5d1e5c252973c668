import { roundOutward } from '../../../../session/game/heading.ts';
import { makeScoreScale } from '../../../../session/game/score-scale.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { WordsLine } from '../../../../ui/heading/score-marks.tsx';
import gavelPage from './gavel-page.module.css?names';

/** From where to where silence probably leads, against no deal; and why that is not what the words alone would bring. */
export function GavelWorth({ now, none }: { now: number; none: number }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const scale = makeScoreScale(game.view, useHeading());
  const forecast = scale?.forecast ?? { mean: now, low: now, high: now };
  const { low, high } = roundOutward(forecast);
  return (
    <>
      <p className={gavelPage['choice-figure']} data-short={forecast.mean < none || undefined}>
        {t('gavel.worth', {
          low: figures.points(low),
          high: figures.points(high),
          span: low === high ? 'no' : 'yes',
          none: figures.points(Math.round(none)),
        })}
      </p>
      <WordsLine />
    </>
  );
}

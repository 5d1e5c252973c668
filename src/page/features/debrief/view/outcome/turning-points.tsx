import { countBracketsBySitting } from '../../model/outcome-facts.ts';
import { listTurningPoints } from '../../model/turning-points.ts';
import { BeingTold } from '../being-told.tsx';
import { SeeMove } from '../see-move.tsx';
import { tellTurn } from '../tell-decision.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import outcomePage from './outcome-page.module.css?names';
import parts from '../../../../ui/parts.module.css?names';

/** What moved the seat's points or the text, with how much; nothing else. */
export function TurningPoints() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { decisions, moves, status } = useStory(game);
  const points = decisions && moves ? listTurningPoints(decisions, moves) : null;
  return (
    <section className={`paper ${parts['pane']}`} aria-labelledby="turns-title">
      <h3 id="turns-title">{t('outcome.turns')}</h3>
      <BracketCurve />
      {points === null ? (
        <BeingTold status={status} />
      ) : (
        <p className={parts['small']}>
          {t(points.length > 0 ? 'turns.how' : 'lead.nothing', {
            own: game.view.mandate ? 'yes' : 'no',
          })}
        </p>
      )}
      <ol className={outcomePage['turns']}>
        {points?.map((point) => {
          const told = tellTurn(point, game, speech);
          return (
            <li key={`${point.kind} ${point.at} ${told.what}`}>
              <span className={parts['mono']}>{told.short}</span>
              <span>
                {told.what} <b>{told.effect}</b> {told.otherwise}{' '}
                <SeeMove at={point.at} what={told.what} branches />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const WIDTH = 340;
const HEIGHT = 48;

/** Brackets left, sitting by sitting; nothing where none was open. */
function BracketCurve() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const steps = countBracketsBySitting(game);
  const [first, last] = [steps[0], steps.at(-1)];
  const most = Math.max(...steps.map(({ left }) => left));
  if (!first || !last || most === 0 || steps.length < 3) return null;
  const x = (i: number) => 4 + (i / (steps.length - 1)) * (WIDTH - 8);
  const y = (left: number) => HEIGHT - 4 - (left / most) * (HEIGHT - 10);
  const line = steps.map(({ left }, i) => `${x(i).toFixed(1)} ${y(left).toFixed(1)}`).join('L');
  return (
    <figure className={outcomePage['curve']}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path
          d={`M4 ${HEIGHT - 4}L${line}L${WIDTH - 4} ${HEIGHT - 4}Z`}
          className={outcomePage['curve-area']}
        />
        <path d={`M${line}`} className={outcomePage['curve-line']} />
        <path d={`M4 ${HEIGHT - 4}H${WIDTH - 4}`} className={outcomePage['curve-base']} />
      </svg>
      <figcaption>
        <span aria-hidden="true">{t('turns.first', { n: first.sitting })}</span>
        <span>{t('turns.left', { from: first.left, to: last.left })}</span>
        <span aria-hidden="true">{t('turns.end')}</span>
      </figcaption>
    </figure>
  );
}

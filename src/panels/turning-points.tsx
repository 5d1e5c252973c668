import type { Happening } from '../engine/event.ts';
import { usePlay } from './play-context.tsx';
import { tell } from './tell.ts';

const MOST = 9;

/** What moved the text: packages, votes, moves of the text by somebody, broken promises. */
export function TurningPoints() {
  const { game, speech } = usePlay();
  const { t } = speech;
  let sitting = 0;
  const points = game.log.flatMap(({ at, happening }) => {
    if (happening.type === 'sitting') sitting = happening.sitting;
    return isTurn(happening) ? [{ at, sitting, told: tell(happening, speech) }] : [];
  });
  return (
    <section className="paper pane" aria-labelledby="turns-title">
      <h2 id="turns-title">{t('outcome.turns')}</h2>
      <ol className="turns">
        {points.slice(-MOST).map((point) => (
          <li key={point.at}>
            <span className="mono">{t('outcome.sitting', { n: point.sitting })}</span>
            <span>
              <b>{point.told.text}</b> {point.told.why[0] ?? ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function isTurn(happening: Happening): boolean {
  switch (happening.type) {
    case 'informalsClosed':
      return happening.agreed;
    case 'voteResult':
    case 'scheduled':
    case 'chairsText':
    case 'exhausted':
    case 'decided':
      return true;
    case 'textMoved':
      return happening.cause !== 'vote' && happening.cause !== 'informals';
    case 'commitment':
      return happening.status === 'broken';
    default:
      return false;
  }
}

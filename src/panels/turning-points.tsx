import type { LogLine } from '../app/store.ts';
import type { Happening } from '../engine/event.ts';
import { usePlay } from './play-context.tsx';
import { tell } from './tell.ts';

const MOST = 9;

/** What moved the text: packages, votes, moves of the text by somebody, broken promises. */
export function TurningPoints() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const points = turnsIn(game.log).map((turn) => ({ ...turn, told: tell(turn.happening, speech) }));
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

type Turn = LogLine & { sitting: number };

function turnsIn(log: readonly LogLine[]): Turn[] {
  let sitting = 0;
  const turns: Turn[] = [];
  for (const line of log) {
    if (line.happening.type === 'sitting') ({ sitting } = line.happening);
    if (isTurn(line.happening)) turns.push({ ...line, sitting });
  }
  return turns;
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

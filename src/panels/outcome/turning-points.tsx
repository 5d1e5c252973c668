import { bracketsBySitting } from '../../app/selectors/debrief/outcome-facts.ts';
import type { LogLine } from '../../app/store/game.ts';
import type { Happening } from '../../engine/state/event.ts';
import { usePlay } from '../play/play-context.tsx';
import { tell } from '../words/tell.ts';

const MOST = 9;
/** Share of the votes needed from which on a lost vote was close. */
const CLOSE = 0.75;

/** What moved the text: packages, votes, moves of the text by somebody, broken promises. */
export function TurningPoints() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const points = turnsIn(game.log).map((turn) => ({ ...turn, told: tell(turn.happening, speech) }));
  return (
    <section className="paper pane" aria-labelledby="turns-title">
      <h2 id="turns-title">{t('outcome.turns')}</h2>
      <BracketCurve />
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

const WIDTH = 340;
const HEIGHT = 48;

/** Brackets left, sitting by sitting; nothing where none was open. */
function BracketCurve() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const steps = bracketsBySitting(game);
  const [first, last] = [steps[0], steps.at(-1)];
  const most = Math.max(...steps.map(({ left }) => left));
  if (!first || !last || most === 0 || steps.length < 3) return null;
  const x = (i: number) => 4 + (i / (steps.length - 1)) * (WIDTH - 8);
  const y = (left: number) => HEIGHT - 4 - (left / most) * (HEIGHT - 10);
  const line = steps.map(({ left }, i) => `${x(i).toFixed(1)} ${y(left).toFixed(1)}`).join('L');
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={`M4 ${HEIGHT - 4}L${line}L${WIDTH - 4} ${HEIGHT - 4}Z`} className="curve-area" />
        <path d={`M${line}`} className="curve-line" />
        <path d={`M4 ${HEIGHT - 4}H${WIDTH - 4}`} className="curve-base" />
      </svg>
      <figcaption>
        <span aria-hidden="true">{t('turns.first', { n: first.sitting })}</span>
        <span>{t('turns.left', { from: first.left, to: last.left })}</span>
        <span aria-hidden="true">{t('turns.end')}</span>
      </figcaption>
    </figure>
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
      // A vote that nothing could have saved turned nothing.
      return happening.carried || happening.count.yes >= CLOSE * (happening.needed ?? 0);
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

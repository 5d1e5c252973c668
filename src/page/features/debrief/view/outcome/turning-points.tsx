import { countBracketsBySitting } from '../../model/outcome-facts.ts';
import { choosePromising, listTurningPoints } from '../../model/turning-points.ts';
import { BeingTold } from '../being-told.tsx';
import { SeeMove } from '../see-move.tsx';
import { tellTurn } from '../tell-decision.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import outcomePage from './outcome-page.module.css?names';
import { dress, Mono, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import drawing from '../drawing.module.css?names';

/** What moved the seat's points or the text, with how much; nothing else. */
export function TurningPoints() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { decisions, moves, vain = [], foreseen = [], status } = useStory(game);
  const promising = choosePromising(vain, foreseen);
  const points = decisions && moves ? listTurningPoints(decisions, moves, promising) : null;
  return (
    <Panel aria-labelledby="turns-title">
      <h3 id="turns-title">{t('outcome.turns')}</h3>
      <BracketCurve />
      {points === null ? (
        <BeingTold status={status} />
      ) : (
        <Small>
          {t(points.length > 0 ? 'turns.how' : 'lead.nothing', {
            own: game.view.mandate ? 'yes' : 'no',
          })}
        </Small>
      )}
      <ol className={outcomePage['turns']}>
        {points?.map((point) => {
          const told = tellTurn(point, game, speech, { foreseen });
          return (
            <li key={`${point.kind} ${point.at} ${told.what}`}>
              <Mono size={1} tone="soft">
                {told.short}
              </Mono>
              <span>
                {told.what} <b>{told.effect}</b> {told.foreseen} {told.why} {told.otherwise}{' '}
                <SeeMove at={point.at} what={told.what} effect={told.effect} branches />
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
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
    <Text as="figure" top={2} bottom={4}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={drawing['drawing']} aria-hidden="true">
        <path
          d={`M4 ${HEIGHT - 4}L${line}L${WIDTH - 4} ${HEIGHT - 4}Z`}
          className={`${drawing['full']} ${drawing['pen-stone']}`}
        />
        <path
          d={`M${line}`}
          className={`${drawing['line']} ${drawing['pen-bracket']}`}
          strokeWidth="2"
        />
        <path
          d={`M4 ${HEIGHT - 4}H${WIDTH - 4}`}
          className={dress({ tone: 'soft' }, drawing['line'])}
        />
      </svg>
      <Row as="figcaption" type="tag" tone="soft" gap={4} justify="between">
        <span aria-hidden="true">{t('turns.first', { n: first.sitting })}</span>
        <span>{t('turns.left', { from: first.left, to: last.left })}</span>
        <span aria-hidden="true">{t('turns.end')}</span>
      </Row>
    </Text>
  );
}

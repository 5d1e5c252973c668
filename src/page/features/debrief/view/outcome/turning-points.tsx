import { choosePromising, listTurningPoints } from '../../model/turning-points.ts';
import { BeingTold } from '../being-told.tsx';
import { SeeMove } from '../see-move.tsx';
import { tellTurn } from '../tell-decision.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import outcomePage from './outcome-page.module.css?names';
import { Mono, Panel, Small } from '../../../../ui/layout/primitives.tsx';

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

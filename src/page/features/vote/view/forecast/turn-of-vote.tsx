import type { VoteTurn as Found } from '../../../../session/game/vote/decisive.ts';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import { TurningLine } from './before-vote.tsx';
import { NearTable } from './near-table.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { dress, Small } from '../../../../ui/layout/primitives.tsx';

/** What would have turned a vote: other words, or a few who stood near to another ballot. */
export function TurnOfVotePane({ index, found }: { index: number; found: Found }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const rule = makeBoard(game.view, index)?.rule;
  const { carried, turning, near, bound } = found;
  const onText = game.view.votes[index]?.kind === 'text';
  return (
    <div>
      <h4 className={dress({ type: 'head', top: 5, bottom: 1 })}>{t('near.title')}</h4>
      {near.length > 0 && (
        <NearTable
          near={near}
          caption={t('whatIf.near', {
            carried: carried ? 'yes' : 'no',
            points: onText ? 'instructions' : 'axis',
          })}
        />
      )}
      {bound > 0 && <Small>{t('whatIf.bound', { n: bound })}</Small>}
      {turning !== undefined && (
        <h4 className={dress({ type: 'head', top: 5, bottom: 1 })}>{t('whatIf.words')}</h4>
      )}
      {turning && rule && <TurningLine turning={turning} rule={rule} />}
      {turning === null && (
        <p className={dress({ type: 'body', padY: 2 })}>
          {t('whatIf.noWords', { whole: onText ? 'yes' : 'no' })}
        </p>
      )}
      <Small>{t('whatIf.exact')}</Small>
    </div>
  );
}

import { readMotionTraits } from '../../../../session/game/vote/motion-traits.ts';
import { useMemo } from 'react';
import { countDivision } from '../../../../session/game/vote/division-count.ts';
import { makeRowOfMove, findRuleOfMove } from '../../../../session/game/vote/motions-sheet.ts';
import type { Put } from '../../../../session/game/vote/vote-chances.ts';
import { CountOfRow } from '../../../../ui/deals/count-of-row.tsx';
import { BrokenByBallot } from './broken-by.tsx';
import { tellBallots } from '../../../../speech/ballot-words.ts';
import { formatRule } from '../../../../speech/rule-words.ts';
import type { Move } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import styles from '../../../../ui/parts.module.css?names';

/** Before words are voted on apart the meeting has to agree to it: whether it should, where the person is helped to count. */
function Division({ put }: { put: Put }) {
  const { game, speech } = usePlay();
  const { view, assist } = game;
  const { carried, ...ballots } = useMemo(() => countDivision(view, put), [view, put]);
  const way = assist === 'none' ? 'none' : carried ? 'yes' : 'no';
  const votes = tellBallots('for', ballots, speech.t);
  return <p>{speech.t('move.divide', { way, votes })}</p>;
}

/** Before a motion is made: what the count says of it, the rule that decides it, and what it costs if lost. */
export function MoveCount({ move }: { move: Move }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const row = useMemo(() => makeRowOfMove(view, move), [view, move]);
  return (
    <>
      {readMotionTraits(move.motion).divides && <Division put={row.put} />}
      {assist !== 'none' && (
        <p>
          <span>{t('move.count')}</span> <CountOfRow row={row} />
        </p>
      )}
      <BrokenByBallot put={row.put} />
      <p className={styles['small']}>
        {t('move.stake', {
          rule: formatRule(findRuleOfMove(view, move.motion), speech),
          n: view.values.lostMotion,
        })}
      </p>
    </>
  );
}

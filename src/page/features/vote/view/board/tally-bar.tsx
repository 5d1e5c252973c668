import { tallyBoard } from '../../model/board-tally.ts';
import type { Board } from '../../../../session/game/vote/roll.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { formatNeeded } from '../../../../speech/vote-words.ts';
import styles from './tally.module.css?names';

/**
 * Yes from one end, no from the other, what is to come between them, the threshold in brackets: those who abstain
 * stand outside it. In what the rule counts. `bare`: without the threshold, where another count on the page gives it
 * already.
 */
export function TallyBar({ board, bare = false }: { board: Board; bare?: boolean }) {
  const { game, speech } = usePlay();
  const { t, openFigures: figures } = speech;
  const { yes, no, coming, all } = tallyBoard(game.view, board);
  const needed = bare ? null : board.decision.needed;
  if (all === 0) return null;
  const share = (n: number) => `${Math.min(100, (n / all) * 100)}%`;
  const told = (n: number, word: string) => `${figures.points(n)} ${word}`;
  return (
    <div className={styles['tally']} data-part="tally">
      <p>
        <span>{t('roll.bar')}</span>
        {board.waiting > 0 && <span>{t('roll.waiting', { n: board.waiting })}</span>}
      </p>
      <div className={styles['tally-bar']} aria-hidden="true">
        <i className={styles['tally-yes']} style={{ inlineSize: share(yes) }}>
          <span>{told(yes, t('vote.yes'))}</span>
        </i>
        <i className={styles['tally-coming']} style={{ inlineSize: share(coming) }} />
        <i>
          <span>{told(no, t('vote.no'))}</span>
        </i>
        {needed !== null && (
          <b
            className={`${styles['threshold']} bracketed`}
            style={{ insetInlineStart: share(needed) }}
          >
            <i />
          </b>
        )}
      </div>
      <p>
        {needed !== null && (
          <>
            <span>{t('roll.short', { n: Math.max(0, needed - yes) })}</span>
            <span>
              {formatNeeded(
                board.rule,
                board.decision,
                board.waiting > 0 ? 'calling' : 'done',
                speech,
              )}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

import type { Board } from '../../../app/selectors/vote/roll.ts';
import { usePlay } from '../../play/play-context.tsx';
import { thresholdMark } from '../../words/rule-words.ts';

/**
 * Yes from one end, no from the other, what is to come between them, the threshold in brackets: those who abstain
 * stand outside it. `bare`: without the threshold, where another count on the page gives it already.
 */
export function TallyBar({ board, bare = false }: { board: Board; bare?: boolean }) {
  const { speech } = usePlay();
  const { t } = speech;
  const { inFavour, presentAndVoting: all } = board.decision;
  const needed = bare ? null : board.decision.needed;
  if (all === 0) return null;
  const isWeighed = board.rule.kind === 'threshold' && board.rule.threshold.weigh !== undefined;
  const coming = isWeighed ? 0 : board.waiting;
  const share = (n: number) => `${Math.min(100, (n / all) * 100)}%`;
  return (
    <div className="tally">
      <p className="tally-top">
        <span>{t('roll.bar')}</span>
        {coming > 0 && <span>{t('roll.waiting', { n: coming })}</span>}
      </p>
      <div className="tally-bar" aria-hidden="true">
        <i className="tally-yes" style={{ inlineSize: share(inFavour) }}>
          <span>{`${inFavour} ${t('vote.yes')}`}</span>
        </i>
        <i className="tally-coming" style={{ inlineSize: share(coming) }} />
        {!isWeighed && (
          <i className="tally-no">
            <span>{`${all - inFavour - coming} ${t('vote.no')}`}</span>
          </i>
        )}
        {needed !== null && (
          <b className="threshold" style={{ insetInlineStart: share(needed) }}>
            <i />
          </b>
        )}
      </div>
      <p>
        {needed !== null && (
          <>
            <span>{t('roll.short', { n: Math.max(0, needed - inFavour) })}</span>
            <span>
              {thresholdMark(
                board.rule,
                { needed, voting: all },
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
